import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
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

/**
 * Everything but the framing and scripts of a page: the same on every answer, also on a refusal and a 404. Nothing is kept
 * by a browser or a proxy unless its own door says so.
 */
export function securityHeaders(frameAncestors: readonly string[]): RequestHandler {
  const headers = headersFor(frameAncestors);
  return (_request, response, next) => {
    response.removeHeader('X-Powered-By');
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

/** Answers what Node cannot read as a request at all, under the same headers; nothing of it is repeated. */
export function unreadableRequest(frameAncestors: readonly string[]) {
  const headers = headersFor(frameAncestors).map(([name, value]) => `${name}: ${value}\r\n`);
  return (fault: NodeJS.ErrnoException, socket: Duplex): void => {
    if (fault.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const status =
      fault.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\n${headers.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`);
  };
}

function headersFor(frameAncestors: readonly string[]): readonly [string, string][] {
  const spoken = spokenBy({
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
  return [...spoken, ['Cache-Control', 'no-store']];
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
