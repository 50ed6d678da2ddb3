import { z } from 'zod';

/** The id that stands for nobody: what a form filled in by habit holds. */
const NIL = '00000000-0000-0000-0000-000000000000';

/** Names under which anybody can have a host: a star directly before one would trust strangers. */
const SHARED = [
  ...['ac', 'co', 'gov', 'ltd', 'me', 'net', 'nhs', 'org', 'plc', 'police', 'sch'].map(
    (part) => `${part}.uk`,
  ),
  'azurewebsites.net',
  'azurefd.net',
  'cloudapp.net',
  'cloudfront.net',
  'github.io',
  'trafficmanager.net',
  'windows.net',
];

type Fault = string | null;

/** A text that has to be given. What it holds is never repeated: it may be a secret. */
export const text = (what: string) => z.string({ error: `Missing: ${what}` }).min(1);

/** An id as Microsoft gives it, but not the one of only noughts. */
export const id = (what: string) =>
  text(what).superRefine(asking((given) => (isId(given) ? null : `"${given}" is not an id: ${what}`)));

/** A mailbox. */
export const mailbox = (what: string) =>
  text(what).superRefine(
    asking((given) =>
      z.email().safeParse(given).success ? null : `"${given}" is not an e-mail address: ${what}`,
    ),
  );

/** An address the product sends to or believes: https, and http on this machine only; without a trailing slash. */
export const address = (what: string) =>
  text(what)
    .superRefine(asking((given) => addressFault(given, what)))
    .transform((given) => given.replace(/\/$/, ''));

/** An address that another side names letter by letter, such as an issuer. */
export const exactAddress = (what: string) =>
  text(what).superRefine(asking((given) => addressFault(given, what)));

/** An address without path, question or sign-in. */
export const origin = (what: string) =>
  address(what).superRefine(
    asking((given) =>
      addressFault(given, what) !== null || isOrigin(given)
        ? null
        : `"${given}" must be the address alone, without a path: ${what}`,
    ),
  );

/** Parts between commas or spaces; each that is wrong is named. */
export const list = (faultOf: (part: string) => Fault = () => null) =>
  z
    .string()
    .default('')
    .transform((given) => given.split(/[\s,]+/).filter((part) => part !== ''))
    .superRefine((parts, context) => {
      for (const message of parts.map(faultOf))
        if (message !== null) context.addIssue({ code: 'custom', message });
    });

/** What is wrong with an origin that may frame the pages: `https://host`, a star before a name somebody owns, or this machine. */
export function frameFault(given: string): Fault {
  const host = /^https:\/\/\*\.(.+)$/.exec(given)?.[1];
  if (host !== undefined) {
    return isOwnedName(host)
      ? null
      : `"${given}" would let almost anybody frame the pages: a star needs a name after it that one organisation owns, such as https://*.example.gov.uk`;
  }
  return originFault(given);
}

/** What is wrong with one exact origin. */
export function originFault(given: string): Fault {
  const what = 'an origin looks like https://teams.microsoft.com';
  return (
    addressFault(given, what) ?? (isOrigin(given) ? null : `"${given}" must be the address alone: ${what}`)
  );
}

/** What is wrong with a host the bot may write to: `host`, `host:port`, or a star before a name of Microsoft's own. */
export function serviceHostFault(given: string): Fault {
  const starred = given.startsWith('*.') ? given.slice(2) : null;
  if (starred !== null) {
    const isMicrosofts = /(^|\.)(teams\.microsoft\.(com|us)|botframework\.(com|us))$/i.test(starred);
    return isMicrosofts && isHost(starred)
      ? null
      : `"${given}" would let the bot write its token to strangers: a star may stand only before teams.microsoft.com, botframework.com or a name under them`;
  }
  return isHost(given) ? null : `"${given}" is not a host such as smba.trafficmanager.net`;
}

/** Whether this is an id that stands for something. */
export function isId(given: string): boolean {
  return z.guid().safeParse(given).success && given !== NIL;
}

function addressFault(given: string, what: string): Fault {
  const url = URL.parse(given);
  if (url === null || !isHost(url.host)) return `"${given}" is not an address: ${what}`;
  if (url.username !== '' || url.password !== '')
    return `An address with a sign-in in it is not taken: ${what}`;
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname))) return null;
  return `"${given}" is not https: ${what}`;
}

function isThisMachine(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function isOrigin(given: string): boolean {
  const url = URL.parse(given);
  return url !== null && url.href === `${url.origin}/` && !given.includes('*');
}

function isHost(given: string): boolean {
  return /^([a-z0-9-]+(\.[a-z0-9-]+)*|\[::1\])(:\d{1,5})?$/i.test(given);
}

function isOwnedName(host: string): boolean {
  return isHost(host) && host.includes('.') && !SHARED.includes(host.toLowerCase());
}

function asking(faultOf: (given: string) => Fault) {
  return (given: string, context: z.RefinementCtx<string>) => {
    const message = faultOf(given);
    if (message !== null) context.addIssue({ code: 'custom', message });
  };
}
