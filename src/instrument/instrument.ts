/** How sure something is. `not_explored` is the default and is never read as "no" (domain 5.1). */
export const STRENGTHS = ['not_explored', 'not_known', 'none', 'concern', 'evidence'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** When it was: now or in the last 6 months; 6 to 12 months ago; longer ago (domain 5.1). */
export const RECENCIES = ['current', 'recent', 'historic'] as const;
export type Recency = (typeof RECENCIES)[number];

/** Where an answer came from (domain 5.1). Facts and professional instinct are kept apart by saying whose knowledge it is. */
export const SOURCES = [
  'child',
  'parent_carer',
  'professional',
  'health_record',
  'school_record',
  'police',
  'return_interview',
  'third_party',
  'anonymous',
  'online',
] as const;
export type Source = (typeof SOURCES)[number];

/** What a gate or pattern question is answered with. Not answered reads as not explored, never as "none". */
export const GATE_ANSWERS = ['none', 'not_known', 'concern', 'evidence'] as const;
export type GateAnswer = (typeof GATE_ANSWERS)[number];

/** What a sign means for the score: background, a general warning sign, a sign of grooming, or harm itself (domain 5.2). */
export type Signal = 'context' | 'general' | 'grooming' | 'harm';

/** The codes of the nine letters of SAFEGUARD; the second A is `L`. */
export type LetterCode = 'S' | 'A' | 'F' | 'E' | 'G' | 'U' | 'L' | 'R' | 'D';

/** One of the nine letters. `display` is the letter people see; `label` the directive's heading. */
export interface Letter {
  readonly code: LetterCode;
  readonly display: string;
  readonly label: string;
}

/** A choice a person can make: a permanent code and words that may be improved in a later version. */
export interface Option {
  readonly code: string;
  readonly label: string;
}

/** When an item is asked: while another item's answer is one of these. Otherwise it is not asked and its answer is cleared. */
export interface AskedWhen {
  readonly item: string;
  readonly isOneOf: readonly string[];
}

interface ItemBase {
  /** Short and permanent: never used again for another question, in any version. */
  readonly id: string;
  /** The question, as the practitioner reads it. */
  readonly text: string;
  readonly help?: string;
  /** Whether the screening can be completed without it. */
  readonly required?: boolean;
  readonly askedWhen?: AskedWhen;
}

/** A line or paragraph of text, up to `maxLength` characters. `ownWords` marks the child's own words: no language prompts there. */
export interface TextItem extends ItemBase {
  readonly kind: 'text';
  readonly lines: number;
  readonly maxLength: number;
  readonly ownWords?: boolean;
  /** Asked only while nothing under this letter has been explored: why it could not be. */
  readonly whileUnexplored?: LetterCode;
}

/** A calendar day, `YYYY-MM-DD`. `past`: must not lie after the day of completion. */
export interface DayItem extends ItemBase {
  readonly kind: 'day';
  readonly past?: boolean;
}

/** A London date and time, stored as an instant; "referral received at" is one. */
export interface MomentItem extends ItemBase {
  readonly kind: 'moment';
  readonly past?: boolean;
}

/** One choice of several. */
export interface ChoiceItem extends ItemBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

/** Any number of choices. */
export interface ChoicesItem extends ItemBase {
  readonly kind: 'choices';
  readonly options: readonly Option[];
}

/** A short list of rows with the same columns: household children, parents and carers. */
export interface RowsItem extends ItemBase {
  readonly kind: 'rows';
  readonly columns: readonly Option[];
  readonly maxRows: number;
}

/** Q1 to Q3: none, not known, concern or evidence. */
export interface GateItem extends ItemBase {
  readonly kind: 'gate';
}

/** P1 to P7, asked once any harm item or Q2 is concern or evidence. */
export interface PatternItem extends ItemBase {
  readonly id: PatternId;
  readonly kind: 'pattern';
}

/** The seven pattern questions. */
export type PatternId = 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7';

/** One of the 63 signs under a letter. */
export interface IndicatorItem extends ItemBase {
  readonly kind: 'indicator';
  readonly letter: LetterCode;
  readonly signal: Signal;
  readonly harmIfUnder13?: boolean;
  readonly disclosure?: boolean;
  readonly exchange?: boolean;
  readonly routeCP?: boolean;
  readonly nrm?: boolean;
  readonly otherExploitation?: boolean;
  /** The pattern item that evidence of this harm sets to evidence. */
  readonly pattern?: PatternId;
}

/** A strength to build on: present, partly, absent or not known, with a note. Never changes the score. */
export interface ProtectiveItem extends ItemBase {
  readonly kind: 'protective';
}

/** Anything in the instrument that is answered. */
export type Item =
  | TextItem
  | DayItem
  | MomentItem
  | ChoiceItem
  | ChoicesItem
  | RowsItem
  | GateItem
  | PatternItem
  | IndicatorItem
  | ProtectiveItem;

/** A part of the screening, in the order people fill it in. `letter` is set on the nine letters' sections. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly letter?: LetterCode;
  readonly items: readonly Item[];
}

/** The screening tool as data, with a version. A used version never changes: its content hash is pinned by a test. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  /** "Not a validated instrument": shown wherever a score is. */
  readonly status: string;
  readonly letters: readonly Letter[];
  readonly strengths: readonly Option[];
  readonly recencies: readonly Option[];
  readonly sources: readonly Option[];
  /** The answers to gates and to pattern questions. */
  readonly gateAnswers: readonly Option[];
  /** The answers to protective factors. */
  readonly presences: readonly Option[];
  readonly sections: readonly Section[];
}
