import type { ChoiceItem, ChoicesItem, Instrument, Item, LetterCode, Option } from './instrument.ts';
import { GATE_ANSWERS, RECENCIES, SOURCES, STRENGTHS } from './instrument.ts';
import { PRESENCES } from './answers.ts';
import { indicatorsOf, itemOf, itemsOf, type InstrumentVersion } from './instruments.ts';

/** The nine letters every version covers, in order; the second A is `L`. */
const LETTERS: readonly LetterCode[] = ['S', 'A', 'F', 'E', 'G', 'U', 'L', 'R', 'D'];

/** The questions the scoring rule and completion stand on, with the kind they must have. */
const STANDS_ON: Readonly<Record<string, Item['kind']>> = {
  'referral.receivedAt': 'moment',
  'child.surname': 'text',
  'child.forenames': 'text',
  'child.dateOfBirth': 'day',
  'child.ageNotKnown': 'choice',
  'child.estimatedAge': 'choice',
  'child.learningDisability': 'choice',
  Q0: 'choice',
  Q1: 'gate',
  Q2: 'gate',
  Q3: 'gate',
  ...Object.fromEntries(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'].map((id) => [id, 'pattern'])),
  'voice.seen': 'choice',
  'voice.childOwnWords': 'text',
  'voice.notObtainedReason': 'text',
  'voice.planToObtain': 'text',
  worry: 'choice',
};

/**
 * What is unsound in the versions of the instrument, as sentences; none when they can be used. Every day belongs to one
 * version; ids are used once and keep their kind and letter for ever; every letter has signs and a place to say why it
 * was not explored; conditions and patterns point at something that is there; what the scoring rule reads is there.
 */
export function faultsOfInstruments(versions: readonly InstrumentVersion[]): readonly string[] {
  return [
    ...faultsOfWindows(versions),
    ...versions.flatMap(({ instrument }) =>
      faultsOfVersion(instrument).map((fault) => `${instrument.version}: ${fault}`),
    ),
    ...faultsOfMeaning(versions.map(({ instrument }) => instrument)),
  ];
}

/** The same text for the same content, whatever the order of keys: what a content hash is taken of. */
export function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${stableText(part)}`);
  return `{${parts.join(',')}}`;
}

/** The hash of everything an instrument says, by a given hash function. A used version's hash never changes. */
export function contentHash(instrument: Instrument, hash: (text: string) => string): string {
  return hash(stableText(instrument));
}

function faultsOfWindows(versions: readonly InstrumentVersion[]): readonly string[] {
  const faults = versions.flatMap(({ instrument, until }, index) => {
    const next = versions[index + 1];
    return until === (next?.from ?? null)
      ? []
      : [`${instrument.version} does not end where the next version begins.`];
  });
  const backwards = versions.filter(({ from, until }) => until !== null && until <= from);
  const repeated = repeatedIn(versions.map(({ instrument }) => instrument.version));
  return [
    ...faults,
    ...backwards.map(({ instrument }) => `${instrument.version} ends before it begins.`),
    ...repeated.map((version) => `Version ${version} is there twice.`),
  ];
}

function faultsOfVersion(instrument: Instrument): readonly string[] {
  return [
    ...repeatedIn(itemsOf(instrument).map(({ id }) => id)).map((id) => `the id ${id} is used twice`),
    ...repeatedIn(instrument.sections.map(({ id }) => id)).map((id) => `the section ${id} is there twice`),
    ...faultsOfLetters(instrument),
    ...faultsOfCodes(instrument),
    ...itemsOf(instrument).flatMap((item, index) => faultsOfItem(instrument, item, index)),
    ...Object.entries(STANDS_ON)
      .filter(([id, kind]) => itemOf(instrument, id)?.kind !== kind)
      .map(([id, kind]) => `the rule needs ${id} as a ${kind}`),
  ];
}

function faultsOfLetters(instrument: Instrument): readonly string[] {
  const codes = instrument.letters.map(({ code }) => code);
  const faults = codes.join() === LETTERS.join() ? [] : ['the letters are not the nine of SAFEGUARD'];
  for (const code of codes) {
    const section = instrument.sections.find(({ letter }) => letter === code);
    const signs = indicatorsOf(instrument).filter(({ letter }) => letter === code);
    if (signs.length === 0) faults.push(`letter ${code} has no sign`);
    if (signs.some((sign) => section?.items.includes(sign) !== true)) {
      faults.push(`letter ${code} has a sign in another section`);
    }
    const hasReason = section?.items.some((item) => item.kind === 'text' && item.whileUnexplored === code);
    if (hasReason !== true) faults.push(`letter ${code} has no place to say why it was not explored`);
  }
  return faults;
}

function faultsOfCodes(instrument: Instrument): readonly string[] {
  const lists: readonly (readonly [string, readonly Option[], readonly string[]])[] = [
    ['strengths', instrument.strengths, STRENGTHS],
    ['recencies', instrument.recencies, RECENCIES],
    ['sources', instrument.sources, SOURCES],
    ['gate answers', instrument.gateAnswers, GATE_ANSWERS],
    ['presences', instrument.presences, PRESENCES],
  ];
  return lists
    .filter(([, options, codes]) => options.map(({ code }) => code).join() !== codes.join())
    .map(([name]) => `the ${name} are not the codes of the rule`);
}

function faultsOfItem(instrument: Instrument, item: Item, index: number): readonly string[] {
  const faults: string[] = [];
  if (item.text.trim() === '') faults.push(`${item.id} asks nothing`);
  if (item.kind === 'text' && item.maxLength < 1) faults.push(`${item.id} has no room for an answer`);
  if (item.kind === 'indicator' && item.pattern !== undefined) {
    if (itemOf(instrument, item.pattern)?.kind !== 'pattern')
      faults.push(`${item.id} sets ${item.pattern}, which is no pattern`);
  }
  if (item.kind === 'choice' || item.kind === 'choices') faults.push(...faultsOfOptions(item));
  if (item.kind === 'rows') {
    faults.push(
      ...repeatedIn(item.columns.map(({ code }) => code)).map(
        (code) => `${item.id} has the column ${code} twice`,
      ),
    );
  }
  return [...faults, ...faultsOfCondition(instrument, item, index)];
}

function faultsOfOptions({ id, options }: ChoiceItem | ChoicesItem): readonly string[] {
  const repeated = repeatedIn(options.map(({ code }) => code)).map(
    (code) => `${id} has the option ${code} twice`,
  );
  return options.length === 0 ? [`${id} has nothing to choose from`] : repeated;
}

function faultsOfCondition(
  instrument: Instrument,
  { id, askedWhen }: Item,
  index: number,
): readonly string[] {
  if (askedWhen === undefined) return [];
  const target = itemOf(instrument, askedWhen.item);
  if (target?.kind !== 'choice') return [`${id} waits for ${askedWhen.item}, which is no choice`];
  const isAskedFirst = itemsOf(instrument).indexOf(target) < index;
  const codes = target.options.map(({ code }) => code);
  return [
    ...(isAskedFirst ? [] : [`${id} waits for ${target.id}, which is asked later`]),
    ...askedWhen.isOneOf
      .filter((code) => !codes.includes(code))
      .map((code) => `${id} waits for ${target.id} to be ${code}, which it cannot be`),
  ];
}

function faultsOfMeaning(instruments: readonly Instrument[]): readonly string[] {
  const first = new Map<string, string>();
  return instruments.flatMap((instrument) =>
    itemsOf(instrument).flatMap((item) => {
      const meaning = item.kind === 'indicator' ? `${item.kind} under ${item.letter}` : item.kind;
      const was = first.get(item.id) ?? meaning;
      first.set(item.id, was);
      return was === meaning
        ? []
        : [`${instrument.version}: ${item.id} was a ${was} and is now a ${meaning}`];
    }),
  );
}

function repeatedIn(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
