import type { RequestHandler } from 'express';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Lets in only requests addressed to this machine by its own name, and from pages of its own: a page from elsewhere that
 * a browser has open must not be able to fetch a token or read the training data.
 */
export const onlyThisMachine: RequestHandler = (req, res, next) => {
  const origin = req.get('origin');
  if (LOOPBACK.has(hostName(`http://${req.get('host') ?? ''}`)) && (origin === undefined || isOurs(origin))) {
    next();
    return;
  }
  res.status(403).json({ code: 'Forbidden', message: 'The training workspace answers this machine only.' });
};

function isOurs(origin: string): boolean {
  return LOOPBACK.has(hostName(origin));
}

function hostName(url: string): string {
  return URL.parse(url)?.hostname ?? '';
}
