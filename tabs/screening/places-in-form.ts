import type { Answers, IndicatorAnswer } from '../../src/instrument/answers.ts';
import type { Instrument, Item, Section } from '../../src/instrument/instrument.ts';
import { isAnswered } from '../../src/instrument/read-answer.ts';
import type { Draft } from './draft.ts';

/** Where in the form a person is: a section (or the check page, or discarding), and a question to look at. */
export interface Place {
  readonly section: string;
  readonly item?: string;
}

/** Whether something was answered. A sign that is not explored is a gap, never an answer. */
export function isGiven(item: Item, answers: Answers): boolean {
  const answer = answers[item.id];
  if (!isAnswered(answer)) return false;
  return item.kind !== 'indicator' || (answer as IndicatorAnswer).strength !== 'not_explored';
}

/** How many of the questions a section asks now are answered; reasons for what could not be explored do not count. */
export function progressOf(
  draft: Draft,
  section: Section,
): { readonly given: number; readonly asked: number } {
  const open = new Set(draft.open());
  const asked = section.items.filter((item) => open.has(item) && !('whileUnexplored' in item));
  return { given: asked.filter((item) => isGiven(item, draft.answers())).length, asked: asked.length };
}

/** The sections that ask something now, in order. */
export function sectionsAsked(draft: Draft): readonly Section[] {
  return draft.instrument.sections.filter((section) => progressOf(draft, section).asked > 0);
}

/** Where to go on: the first section with a needed answer missing or, under a letter, nothing explored; else the first. */
export function firstUnfinished(draft: Draft): string {
  const answers = draft.answers();
  const open = new Set(draft.open());
  const unfinished = draft.instrument.sections.find((section) =>
    section.letter === undefined
      ? section.items.some((item) => item.required === true && open.has(item) && !isGiven(item, answers))
      : progressOf(draft, section).given === 0,
  );
  return (unfinished ?? draft.instrument.sections[0])?.id ?? 'check';
}

/** The section in which a question stands. */
export function findQuestion(instrument: Instrument, item: string): string {
  return instrument.sections.find(({ items }) => items.some(({ id }) => id === item))?.id ?? 'check';
}
