import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import type { RequestHandler } from 'express';

/** The origins of Microsoft's hosts that may frame the tab and the pane, besides those configured (platform 4). */
const HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** Everything but the framing and scripts of a page: the same on every answer, also on a refusal and a 404. */
export function securityHeaders(frameAncestors: readonly string[]): RequestHandler {
  const headers = spokenBy({
    frameguard: false,
    referrerPolicy: { policy: 'no-referrer' },
    hsts: { maxAge: 31_536_000, includeSubDomains: true },
    crossOriginResourcePolicy: { policy: 'same-site' },
    crossOriginOpenerPolicy: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'self'", ...HOSTS, ...frameAncestors],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
  });
  return (_request, response, next) => {
    response.removeHeader('X-Powered-By');
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

/** What helmet says under these settings: the same for every answer, so it is asked once. */
function spokenBy(settings: Parameters<typeof helmet>[0]): readonly [string, string][] {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(settings)(answer.req, answer, (fault?: unknown) => {
    if (fault !== undefined) throw fault;
  });
  return Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)]);
}

/** The policy of one page: only its own scripts and styles, by a nonce; its own API; Microsoft's hosts as the frame. */
export function pagePolicy(
  nonce: string,
  frameAncestors: readonly string[],
  officeJsUrl: string | null,
): string {
  const office = officeJsUrl === null ? '' : ` ${new URL(officeJsUrl).origin}`;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${office}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' https://res.cdn.office.net${office}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-ancestors 'self' ${[...HOSTS, ...frameAncestors].join(' ')}`,
  ].join('; ');
}
