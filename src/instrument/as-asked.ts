import type { Answer, Answers, IndicatorAnswer, RowAnswer } from './answers.ts';
import { dayInShort, momentInShort } from './days.ts';
import type { Instrument, Item, Option, RowsItem, Section } from './instrument.ts';
import { optionsOf } from './instruments.ts';
import { openItems } from './open-items.ts';
import { ownDetailOf, type SignedIn } from './own-details.ts';
import { isAnswered } from './read-answer.ts';

/** One question with its answer, in the words of the version it was answered under. */
export interface AskedRow {
  readonly item: string;
  readonly question: string;
  /** The answer in words; what was not answered says so. */
  readonly answer: string;
  readonly answered: boolean;
  /** When, from whom and on which day, for a sign. */
  readonly detail?: string;
  readonly note?: string;
  /** The answer is in the child's own words. */
  readonly ownWords?: boolean;
}

/** A section of the screening as it was asked. */
export interface AskedSection {
  readonly section: string;
  readonly rows: readonly AskedRow[];
}

/**
 * The whole screening as asked and answered, for the check page and the record: every question that was asked, also those
 * left open, since a gap is part of the record. Questions that did not apply are left out. Who completed it stands there as
 * signed in where nobody else was written.
 */
export function answersAsAsked(
  instrument: Instrument,
  answers: Answers,
  signedIn?: SignedIn,
): readonly AskedSection[] {
  const open = new Set(openItems(instrument, answers));
  return instrument.sections
    .map((section) => ({
      section: headingOf(instrument, section),
      rows: section.items
        .filter((item) => open.has(item) && isPartOfTheRecord(item, answers))
        .map((item) => rowOf(instrument, item, answers[item.id]))
        .map((row) => (row.answered ? row : ownDetail(row, signedIn))),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function ownDetail(row: AskedRow, signedIn: SignedIn | undefined): AskedRow {
  const own = signedIn === undefined ? '' : ownDetailOf(row.item, signedIn);
  return own === '' ? row : { ...row, answered: true, answer: `${own} (as signed in)` };
}

function headingOf(instrument: Instrument, { letter, title }: Section): string {
  const display = instrument.letters.find(({ code }) => code === letter)?.display;
  return display === undefined ? title : `${display}: ${title}`;
}

function isPartOfTheRecord(item: Item, answers: Answers): boolean {
  const isReason = item.kind === 'text' && item.whileUnexplored !== undefined;
  return !isReason || isAnswered(answers[item.id]);
}

function rowOf(instrument: Instrument, item: Item, answer: Answer | undefined): AskedRow {
  const answered = isAnswered(answer);
  const row = { item: item.id, question: item.text, answered };
  const ownWords = item.kind === 'text' && item.ownWords === true ? { ownWords: true } : {};
  if (answer === undefined || !answered) {
    return {
      ...row,
      ...ownWords,
      answer: item.kind === 'indicator' ? unexplored(instrument) : 'Not answered',
    };
  }
  return { ...row, ...ownWords, answer: inWords(instrument, item, answer), ...partsOf(instrument, answer) };
}

function unexplored(instrument: Instrument): string {
  return labelOf(instrument.strengths, 'not_explored');
}

function inWords(instrument: Instrument, item: Item, answer: Answer): string {
  const options = optionsOf(instrument, item);
  if (typeof answer === 'string') return textInWords(item, options, answer);
  if (item.kind === 'rows')
    return (answer as readonly RowAnswer[])
      .map((row) => rowInWords(item, row))
      .filter((row) => row !== '')
      .join('\n');
  if ('strength' in answer) return labelOf(options, answer.strength);
  if ('presence' in answer) return labelOf(options, answer.presence);
  return (answer as readonly string[]).map((code) => labelOf(options, code)).join('; ');
}

function textInWords(item: Item, options: readonly Option[], text: string): string {
  if (item.kind === 'day') return dayInShort(text);
  if (item.kind === 'moment') return momentInShort(text);
  return labelOf(options, text);
}

function rowInWords({ columns }: RowsItem, row: RowAnswer): string {
  return columns
    .filter(({ code }) => (row[code] ?? '').trim() !== '')
    .map(({ code, label }) => `${label}: ${row[code]}`)
    .join('; ');
}

function partsOf(instrument: Instrument, answer: Answer): Pick<AskedRow, 'detail' | 'note'> {
  if (typeof answer === 'string' || !('note' in answer || 'strength' in answer)) return {};
  const detail = 'strength' in answer ? detailOf(instrument, answer) : '';
  const note = answer.note?.trim() ?? '';
  return { ...(detail === '' ? {} : { detail }), ...(note === '' ? {} : { note }) };
}

function detailOf(instrument: Instrument, { recency, source, dateObserved }: IndicatorAnswer): string {
  const parts: string[] = [];
  if (recency !== undefined) parts.push(labelOf(instrument.recencies, recency));
  if (source !== undefined) parts.push(`Source: ${labelOf(instrument.sources, source)}`);
  if (dateObserved !== undefined) parts.push(`Date: ${dayInShort(dateObserved)}`);
  return parts.join('; ');
}

/** The label of a code; the text itself where nothing has been chosen from a list. */
function labelOf(options: readonly Option[], code: string): string {
  return options.find((option) => option.code === code)?.label ?? code;
}
