import type { RequestHandler } from 'express';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Lets in only requests addressed to this machine by its own name, and from pages of its own: a page from elsewhere that
 * a browser has open, on this machine too, must not be able to fetch a token, change or read the training data.
 */
export const onlyThisMachine: RequestHandler = (req, res, next) => {
  const own = `http://${req.get('host') ?? ''}`;
  const origin = req.get('origin') ?? own;
  const isFromElsewhere = ['cross-site', 'same-site'].includes(req.get('sec-fetch-site') ?? '');
  const isReading = req.method === 'GET' || req.method === 'HEAD';
  res.set({
    'x-content-type-options': 'nosniff',
    'content-security-policy': "base-uri 'none'; object-src 'none'; frame-ancestors 'self'",
  });
  if (LOOPBACK.has(hostName(own)) && origin === own && (isReading || !isFromElsewhere)) {
    next();
    return;
  }
  res.status(403).json({ code: 'Forbidden', message: 'The training workspace answers this machine only.' });
};

function hostName(url: string): string {
  return URL.parse(url)?.hostname ?? '';
}
