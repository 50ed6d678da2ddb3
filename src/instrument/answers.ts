import type { Recency, Strength } from './instrument.ts';

/** The answer to an indicator. Recency, source, date and note are asked once it is a concern or evidence. */
export interface IndicatorAnswer {
  readonly strength: Strength;
  readonly recency?: Recency;
  readonly source?: string;
  /** A London day. */
  readonly dateObserved?: string;
  readonly note?: string;
}

/** Whether a strength to build on is there. */
export const PRESENCES = ['present', 'partly', 'absent', 'not_known'] as const;
export type Presence = (typeof PRESENCES)[number];

/** The answer to a protective factor. */
export interface ProtectiveAnswer {
  readonly presence: Presence;
  readonly note?: string;
}

/** One row of a list, by column code. */
export type RowAnswer = Readonly<Record<string, string>>;

/**
 * One answer, in the shape its item's kind asks for: text, day, moment, choice, gate and pattern are a string (a code, a
 * London day, an instant); choices a list of codes; rows a list of rows; indicator and protective their own shapes.
 */
export type Answer = string | readonly string[] | readonly RowAnswer[] | IndicatorAnswer | ProtectiveAnswer;

/** Everything answered so far, by item id. An item that is not there is not answered: for an indicator, not explored. */
export type Answers = Readonly<Record<string, Answer>>;

/** The longest note on an indicator or factor, in characters; people are told before they reach it. */
export const NOTE_LENGTH = 2000;

/** The longest text in one cell of a list, in characters. */
export const CELL_LENGTH = 200;
