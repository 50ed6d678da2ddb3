import type { IndicatorItem, Instrument, Item, Option } from './instrument.ts';
import { instrumentV1 } from './instrument-v1.ts';

/** A version of the instrument with the London days on which screenings start under it: from `from`, up to but not on `until`. */
export interface InstrumentVersion {
  readonly instrument: Instrument;
  readonly from: string;
  readonly until: string | null;
}

/**
 * Every version there has been, oldest first, each day in exactly one window. The first opens with the directive's own
 * issue date. Versions are added, never removed: a record is always read with the version it was answered under (D9).
 */
export const INSTRUMENTS: readonly InstrumentVersion[] = [
  { instrument: instrumentV1, from: '2018-02-01', until: null },
];

/** The version in force on a London day. A day before the directive was issued is a fault of the clock, and thrown. */
export function currentInstrument(day: string, versions = INSTRUMENTS): Instrument {
  const version = versions.find(({ from, until }) => from <= day && (until === null || day < until));
  if (version === undefined) throw new Error(`No version of the instrument is in force on ${day}.`);
  return version.instrument;
}

/** The instrument a screening was answered under, by its version. */
export function instrumentOf(version: string): Instrument | undefined {
  return INSTRUMENTS.find((one) => one.instrument.version === version)?.instrument;
}

interface Contents {
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
  readonly indicators: readonly IndicatorItem[];
}

const known = new WeakMap<Instrument, Contents>();

function contentsOf(instrument: Instrument): Contents {
  const kept = known.get(instrument);
  if (kept !== undefined) return kept;
  const items = instrument.sections.flatMap((section) => section.items);
  const contents: Contents = {
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    indicators: items.filter((item) => item.kind === 'indicator'),
  };
  known.set(instrument, contents);
  return contents;
}

/** Everything in the instrument that is answered, in the order people fill it in. */
export function itemsOf(instrument: Instrument): readonly Item[] {
  return contentsOf(instrument).items;
}

/** The item with an id, if this version has it. */
export function itemOf(instrument: Instrument, id: string): Item | undefined {
  return contentsOf(instrument).byId.get(id);
}

/** The signs under the nine letters, in order. */
export function indicatorsOf(instrument: Instrument): readonly IndicatorItem[] {
  return contentsOf(instrument).indicators;
}

/**
 * The answers to the pattern, in words that finish its sentences ("Earlier safety plans have not stopped it: no"). The
 * codes are the gate questions'; only the words differ.
 */
export const PATTERN_ANSWERS: readonly Option[] = [
  { code: 'none', label: 'No' },
  { code: 'not_known', label: 'Not known' },
  { code: 'concern', label: 'Suspected' },
  { code: 'evidence', label: 'Evidence' },
];

/** The answers a person may choose from: an item's own options, or the instrument's for its kind; none for texts, days and rows. */
export function optionsOf(instrument: Instrument, item: Item): readonly Option[] {
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return item.options;
    case 'gate':
      return instrument.gateAnswers;
    case 'pattern':
      return PATTERN_ANSWERS;
    case 'indicator':
      return instrument.strengths;
    case 'protective':
      return instrument.presences;
    case 'text':
    case 'day':
    case 'moment':
    case 'rows':
      return [];
  }
}
