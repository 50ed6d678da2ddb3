import type { Answers } from '../instrument/answers.ts';
import { answersAsAsked, type AskedRow } from '../instrument/as-asked.ts';
import type { SignedIn } from '../instrument/own-details.ts';
import type { Instrument, Section } from '../instrument/instrument.ts';
import { instrumentOf } from '../instrument/instruments.ts';
import { signOf } from '../instrument/read-answer.ts';
import { answerInPrint, shortLabel } from './answer-in-print.ts';
import type { Fact, ReferralBlock, ReferralSection } from './referral-document.ts';

/** Everything that was asked, in the parts a reader needs first. Together they hold every question once. */
export interface AskedSections {
  readonly analysis: readonly ReferralSection[];
  /** The signs with a concern or evidence, and the questions that decide beside them. */
  readonly concerns: readonly ReferralSection[];
  readonly voice: readonly ReferralSection[];
  /** What is not known, what is of no concern, and the facts about the child. */
  readonly theRest: readonly ReferralSection[];
}

interface AskedOf {
  readonly section: Section;
  readonly title: string;
  readonly rows: readonly AskedRow[];
}

interface Sign {
  readonly row: AskedRow;
  /** The letter's heading. */
  readonly under: string;
  readonly strength: string;
}

/** The answers as asked, sorted for a reader who has a minute: nothing is left out, and what is not answered is named. */
export function askedSections(version: string, answers: Answers, completedBy?: SignedIn): AskedSections {
  const instrument = instrumentOf(version);
  if (instrument === undefined) return { analysis: [], concerns: [], voice: [], theRest: [] };
  const asked = sectionsOf(instrument, answers, completedBy);
  const signs = asked.flatMap(({ section, rows, title }) =>
    rows.flatMap((row) => signIn(section, row, title, answers)),
  );
  const whole = (...ids: string[]) => asked.filter(({ section }) => ids.includes(section.id)).map(sectionOf);
  const placed = ['analysis', 'gates', 'pattern', 'voice', 'child'];
  const others = asked.filter(({ section }) => section.letter === undefined && !placed.includes(section.id));
  return {
    analysis: whole('analysis'),
    concerns: [ofConcern(instrument, signs), ...whole('gates', 'pattern')],
    voice: whole('voice'),
    theRest: [
      notKnown(instrument, signs, asked),
      ofNoConcern(signs),
      ...others.map(sectionOf),
      ...whole('child'),
    ],
  };
}

function sectionsOf(instrument: Instrument, answers: Answers, completedBy?: SignedIn): readonly AskedOf[] {
  return answersAsAsked(instrument, answers, completedBy).flatMap(({ section: title, rows }) => {
    const section = instrument.sections.find(({ items }) => items.some(({ id }) => id === rows[0]?.item));
    return section === undefined ? [] : [{ section, title, rows }];
  });
}

function signIn(section: Section, row: AskedRow, under: string, answers: Answers): readonly Sign[] {
  const isSign = section.items.some(({ id, kind }) => id === row.item && kind === 'indicator');
  return isSign ? [{ row, under, strength: signOf(answers, row.item)?.strength ?? 'not_explored' }] : [];
}

const withStrength = (signs: readonly Sign[], strength: string) =>
  signs.filter((sign) => sign.strength === strength);

function ofConcern(instrument: Instrument, signs: readonly Sign[]): ReferralSection {
  const strengths = ['evidence', 'concern'];
  const found = strengths.flatMap((strength) => withStrength(signs, strength));
  const labels = strengths.map((strength) => labelOf(instrument, strength));
  const meaning = labels.map((label) => label.replace(/ \((.*)\)$/, ': $1.')).join(' ');
  const blocks: ReferralBlock[] = [
    {
      kind: 'table',
      columns: ['Sign', 'Answer', 'Under', 'When, from whom, and notes'],
      rows: found.map(({ row, under }) => [
        row.question,
        shortLabel(row.answer),
        under,
        [row.detail, row.note].filter(Boolean).join('\n'),
      ]),
    },
  ];
  const none: ReferralBlock = {
    kind: 'paragraph',
    text: `None of the ${signs.length} signs is recorded as a concern or as evidence. This does not mean that the child is not being exploited.`,
  };
  return {
    heading: 'Signs with a concern or evidence',
    blocks: [...(found.length === 0 ? [none] : blocks), { kind: 'paragraph', text: meaning }],
  };
}

function labelOf(instrument: Instrument, strength: string): string {
  return instrument.strengths.find(({ code }) => code === strength)?.label ?? strength;
}

function notKnown(
  instrument: Instrument,
  signs: readonly Sign[],
  asked: readonly AskedOf[],
): ReferralSection {
  const groups = ['not_explored', 'not_known'].flatMap((strength): ReferralBlock[] => {
    const open = withStrength(signs, strength);
    const text = `${labelOf(instrument, strength)}: ${open.length} of ${signs.length} signs`;
    return open.length === 0 ? [] : [{ kind: 'subheading', text }, byLetter(open)];
  });
  const none: ReferralBlock = { kind: 'paragraph', text: 'None: every sign was explored and is known.' };
  return {
    heading: 'Signs that are not known',
    blocks: [...(groups.length === 0 ? [none] : groups), ...whyUnexplored(asked)],
  };
}

/** Why a whole letter could not be explored, where that was asked and answered. */
function whyUnexplored(asked: readonly AskedOf[]): readonly ReferralBlock[] {
  const reasons = asked.flatMap(({ section, title, rows }) =>
    rows
      .filter(({ item }) => section.letter !== undefined && item.startsWith('letterReason.'))
      .map((row) => ({ title, row })),
  );
  const [first] = reasons;
  if (first === undefined) return [];
  const rows = reasons.map(({ title, row }) => ({ label: title, value: row.answer }));
  return [
    { kind: 'subheading', text: first.row.question },
    { kind: 'facts', rows },
  ];
}

function ofNoConcern(signs: readonly Sign[]): ReferralSection {
  const explored = withStrength(signs, 'none');
  const none: ReferralBlock = { kind: 'paragraph', text: 'None.' };
  return {
    heading: `Signs explored, no concern: ${explored.length} of ${signs.length}`,
    blocks: [explored.length === 0 ? none : byLetter(explored)],
  };
}

function byLetter(signs: readonly Sign[]): ReferralBlock {
  const letters = [...new Set(signs.map(({ under }) => under))];
  const rows = letters.map((label) => ({
    label,
    value: signs
      .filter(({ under }) => under === label)
      .map(({ row }) => inOneLine(row))
      .join('\n'),
  }));
  return { kind: 'facts', rows };
}

function inOneLine({ question, detail, note }: AskedRow): string {
  const more = [detail, note?.replaceAll(/\s+/g, ' ')].filter(Boolean).join('. ');
  return `• ${question}${more === '' ? '' : ` (${more})`}`;
}

/** A section in the order it was asked; what is not answered is named in one line at its end. */
function sectionOf({ section, title, rows }: AskedOf): ReferralSection {
  if (section.items.some(({ kind }) => kind === 'gate' || kind === 'pattern'))
    return { heading: title, blocks: [questionsTable(rows)] };
  const answered = rows.filter((row) => row.answered);
  const open = rows.filter((row) => !row.answered).map(({ question }) => question);
  const facts = answered.filter((row) => row.ownWords !== true).map(factOf);
  return {
    heading: title,
    blocks: [
      ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, rows: facts }]),
      ...answered.filter((row) => row.ownWords === true).flatMap(quoteOf),
      ...(open.length === 0
        ? []
        : [{ kind: 'paragraph' as const, text: `Not answered: ${open.join('; ')}` }]),
    ],
  };
}

function questionsTable(rows: readonly AskedRow[]): ReferralBlock {
  return {
    kind: 'table',
    columns: ['Question', 'Answer'],
    rows: rows.map((row) => [row.question, shortLabel(row.answer)]),
  };
}

function factOf(row: AskedRow): Fact {
  return { label: row.question, value: [answerInPrint(row), row.note].filter(Boolean).join('\n') };
}

function quoteOf({ question, answer }: AskedRow): readonly ReferralBlock[] {
  return [
    { kind: 'subheading', text: question },
    { kind: 'quote', text: answer },
  ];
}
