import type { PlacedText } from './json-walk.ts';
import { fault, textAt, textsAt, type ManifestFault } from './manifest-fault.ts';

/**
 * Every address is https and on a host that `validDomains` lists, and every host there is a plain name: a wildcard
 * would let any page of that domain run inside Safeguard's frame. The developer's own pages open in a browser, so they
 * may be anywhere.
 */
export function addressFaults(texts: readonly PlacedText[]): readonly ManifestFault[] {
  const domains = textsAt(texts, 'validDomains[]');
  const hosts = domains.map(({ text }) => text.toLowerCase());
  return [
    ...domains
      .filter(({ text }) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i.test(text))
      .map(({ path, text }) =>
        fault(
          'domain-not-plain',
          path,
          `"${text}" is not one plain host name; Safeguard trusts no wildcard.`,
        ),
      ),
    ...texts.filter(isAddress).flatMap((address) => faultsOfAddress(address, hosts)),
  ];
}

/** The message action belongs to the declared bot, and the app's own id is neither the bot's nor the sign-in's. */
export function idFaults(texts: readonly PlacedText[]): readonly ManifestFault[] {
  const app = textAt(texts, 'id')?.toLowerCase();
  const bot = textAt(texts, 'bots[].botId');
  const strays = textsAt(texts, 'composeExtensions[].botId').filter(
    ({ text }) => text.toLowerCase() !== bot?.toLowerCase(),
  );
  const reused = [...textsAt(texts, 'bots[].botId'), ...textsAt(texts, 'webApplicationInfo.id')].filter(
    ({ text }) => text.toLowerCase() === app,
  );
  return [
    ...strays.map(({ path, text }) => {
      const declared = bot === undefined ? 'no bot is declared' : `the bot is ${bot}`;
      return fault('bot-ids-differ', path, `The message action belongs to bot ${text}, but ${declared}.`);
    }),
    ...reused.map(({ path, text }) =>
      fault('id-reused', path, `${text} is also the app's own id; the app needs an id of its own.`),
    ),
  ];
}

/** Sign-in works only when the resource names the product's own host and its bot. */
export function resourceFaults(texts: readonly PlacedText[]): readonly ManifestFault[] {
  const stated = textAt(texts, 'webApplicationInfo.resource') ?? '';
  const bot = textAt(texts, 'bots[].botId') ?? '';
  const right = textsAt(texts, 'validDomains[]').map(({ text }) => `api://${text}/botid-${bot}`);
  if (right.some((resource) => resource.toLowerCase() === stated.toLowerCase())) return [];
  const sentence = `The sign-in resource is "${stated}" and should be "${right.join('" or "')}", or nobody can sign in.`;
  return [fault('resource-differs', 'webApplicationInfo.resource', sentence)];
}

function isAddress({ place, text }: PlacedText): boolean {
  if (place === '$schema' || place === 'webApplicationInfo.resource') return false;
  return /(Url|\.url|\.code\.(page|script))$/.test(place) || /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

function faultsOfAddress({ path, place, text }: PlacedText, hosts: readonly string[]): ManifestFault[] {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:') return [fault('url-not-https', path, `"${text}" is not an https address.`)];
  if (place.startsWith('developer.') || hosts.includes(url.host)) return [];
  return [
    fault('url-outside-domains', path, `"${text}" is on ${url.host}, which validDomains does not list.`),
  ];
}
