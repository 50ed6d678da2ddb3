import { CELL_LENGTH, NOTE_LENGTH, PRESENCES } from './answers.ts';
import { isInstant, isRealDay } from './days.ts';
import {
  GATE_ANSWERS,
  RECENCIES,
  SOURCES,
  STRENGTHS,
  type ChoicesItem,
  type Item,
  type RowsItem,
} from './instrument.ts';

/**
 * What is wrong with one answer, as a sentence for the person who gave it; null when it can be kept. Looks at the shape
 * its item asks for, codes, lengths and real days. Whether it is there at all, or fits the others, is asked at
 * completion. Clearing an answer is not an answer. A draft may hold any day; one in the future is refused at completion.
 */
export function faultOf(item: Item, value: unknown): string | null {
  switch (item.kind) {
    case 'text':
      return faultOfText(value, item.maxLength);
    case 'day':
      return typeof value === 'string' && isRealDay(value) ? null : REAL_DAY;
    case 'moment':
      return typeof value === 'string' && isInstant(value) ? null : 'Give a real date and time.';
    case 'choice':
      return faultOfCode(value, codesOf(item.options));
    case 'choices':
      return faultOfChoices(item, value);
    case 'rows':
      return faultOfRows(item, value);
    case 'gate':
    case 'pattern':
      return faultOfCode(value, GATE_ANSWERS);
    case 'indicator':
      return faultOfParts(value, indicatorParts, 'strength');
    case 'protective':
      return faultOfParts(value, protectiveParts, 'presence');
  }
}

const REAL_DAY = 'Give a real date: day, month and year.';
const WRONG_SHAPE = 'This answer does not have the form its question asks for.';

type Check = (value: unknown) => string | null;

const indicatorParts: Readonly<Record<string, Check>> = {
  strength: (value) => faultOfCode(value, STRENGTHS),
  recency: (value) => faultOfCode(value, RECENCIES),
  source: (value) => faultOfCode(value, SOURCES),
  dateObserved: (value) => (typeof value === 'string' && isRealDay(value) ? null : REAL_DAY),
  note: (value) => faultOfText(value, NOTE_LENGTH),
};

const protectiveParts: Readonly<Record<string, Check>> = {
  presence: (value) => faultOfCode(value, PRESENCES),
  note: (value) => faultOfText(value, NOTE_LENGTH),
};

const thousands = (count: number) => count.toLocaleString('en-GB');

function faultOfText(value: unknown, maxLength: number): string | null {
  if (typeof value !== 'string') return WRONG_SHAPE;
  if (value.length > maxLength) {
    return `This can hold ${thousands(maxLength)} characters, and there are ${thousands(value.length)}. Shorten it.`;
  }
  const canBeKept = value.isWellFormed() && !value.includes('\u0000');
  return canBeKept ? null : 'There is a character in this that cannot be kept. Type it again.';
}

function faultOfCode(value: unknown, codes: readonly string[]): string | null {
  return typeof value === 'string' && codes.includes(value) ? null : `Choose one of: ${codes.join(', ')}.`;
}

function codesOf(options: readonly { readonly code: string }[]): readonly string[] {
  return options.map(({ code }) => code);
}

function faultOfChoices({ options }: ChoicesItem, value: unknown): string | null {
  if (!Array.isArray(value)) return WRONG_SHAPE;
  const codes = codesOf(options);
  const faults = value.map((code: unknown) => faultOfCode(code, codes));
  if (new Set(value).size < value.length) return 'The same answer is chosen twice.';
  return faults.find((fault) => fault !== null) ?? null;
}

function faultOfRows({ columns, maxRows }: RowsItem, value: unknown): string | null {
  if (!Array.isArray(value)) return WRONG_SHAPE;
  if (value.length > maxRows) return `There is room for ${maxRows} here, and there are ${value.length}.`;
  const cell: Check = (text) => faultOfText(text, CELL_LENGTH);
  const parts = Object.fromEntries(codesOf(columns).map((code) => [code, cell]));
  return value.map((row: unknown) => faultOfParts(row, parts)).find((fault) => fault !== null) ?? null;
}

function faultOfParts(
  value: unknown,
  parts: Readonly<Record<string, Check>>,
  needed?: string,
): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return WRONG_SHAPE;
  const given = Object.entries(value);
  if (needed !== undefined && !given.some(([part]) => part === needed)) return WRONG_SHAPE;
  for (const [part, content] of given) {
    const check = Object.hasOwn(parts, part) ? parts[part] : undefined;
    const fault = check === undefined ? WRONG_SHAPE : check(content);
    if (fault !== null) return fault;
  }
  return null;
}
