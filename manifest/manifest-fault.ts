import type { PlacedText } from './json-walk.ts';

/** What is wrong with a manifest, by name. Each is something `office-addin-manifest` lets pass. */
export type ManifestFaultCode =
  | 'action-missing'
  | 'activity-shows-more'
  | 'bot-ids-differ'
  | 'domain-not-plain'
  | 'event-unknown'
  | 'icon-missing'
  | 'icon-size'
  | 'icon-size-absent'
  | 'id-reused'
  | 'label-too-long'
  | 'permission-missing'
  | 'permission-not-approved'
  | 'placeholder-left'
  | 'resource-differs'
  | 'url-not-https'
  | 'url-outside-domains'
  | 'version-form';

/** One fault: its name, where it stands, and a sentence for the person who packages Safeguard. */
export interface ManifestFault {
  readonly code: ManifestFaultCode;
  readonly path: string;
  readonly sentence: string;
}

/** A fault, in one line of code. */
export function fault(code: ManifestFaultCode, path: string, sentence: string): ManifestFault {
  return { code, path, sentence };
}

/** The texts that stand at a place such as `bots[].botId`. */
export function textsAt(texts: readonly PlacedText[], place: string): readonly PlacedText[] {
  return texts.filter((text) => text.place === place);
}

/** The first text at a place, or undefined when the manifest has none. */
export function textAt(texts: readonly PlacedText[], place: string): string | undefined {
  return textsAt(texts, place)[0]?.text;
}
