import { adviceFor } from '../instrument/advice.ts';
import { answersAsAsked, type AskedRow } from '../instrument/as-asked.ts';
import { HONESTY, scoreWords } from '../instrument/score-words.ts';
import { instrumentOf } from '../instrument/instruments.ts';
import { notKnownWords } from '../instrument/not-known.ts';
import { instantInWords } from '../kernel/london-day.ts';
import type { Borough } from '../people/borough.ts';
import type { Directory } from '../people/directory.ts';
import type { Completion, Screening, SignOff } from '../screening/screening.ts';
import { judgementRows } from './judgement-words.ts';
import type { ReferralBlock, ReferralDocument, ReferralSection } from './referral-document.ts';

/** What a referral is rendered from. Before sign-off there is no judgement yet: then it is a preview. */
export interface Referred {
  readonly screening: Screening;
  readonly completion: Completion;
  readonly signOff: SignOff | null;
  readonly directory: Directory;
  readonly borough: Borough;
}

/**
 * The completed screening as the referral: no second form (directive D10). The same record gives the same document, to the
 * letter, so that a retry attaches the same pages. Everything that was asked is there, also what is not known.
 */
export async function referralFor(referred: Referred): Promise<ReferralDocument> {
  const { screening, completion, borough } = referred;
  const sections = [whoToRing(referred), suggested(referred), judged(referred), ...asked(referred)];
  return {
    title: `Referral to the ${borough.panelName} panel: completed CSE screening`,
    reference: screening.reference,
    language: 'en-GB',
    producedAtWords: instantInWords(screening.signedOffAt ?? completion.at),
    markings: 'OFFICIAL-SENSITIVE: child safeguarding. For the named recipients only.',
    versionsWords: `Screening tool ${screening.instrumentVersion}, pathway ${screening.pathwayVersion}. ${HONESTY}`,
    contentHash: await hashOf(sections),
    sections,
  };
}

async function hashOf(sections: readonly ReferralSection[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sections));
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function contact(directory: Directory, id: string | undefined): string {
  const person = id === undefined ? undefined : directory.person(id);
  return person === undefined ? '' : `${person.name}, ${person.jobTitle}, ${person.phone}, ${person.email}`;
}

function whoToRing({ screening, signOff, directory, borough }: Referred): ReferralSection {
  return {
    heading: 'Who to ring about this referral',
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'Practitioner', value: contact(directory, screening.practitionerId) },
          {
            label: 'Manager who signed it off',
            value: contact(directory, signOff?.by ?? directory.team(screening.teamId)?.managerId),
          },
          { label: 'Team', value: directory.team(screening.teamId)?.name ?? '' },
          {
            label: 'Referral of concern received',
            value: screening.referralReceivedAt === null ? '' : instantInWords(screening.referralReceivedAt),
          },
        ],
      },
      { kind: 'paragraph', text: `If the child is in immediate danger, ring 999, then ${borough.dutyTeam}.` },
    ],
  };
}

function suggested({ screening, completion }: Referred): ReferralSection {
  const { suggestion } = completion;
  const list = (heading: string, items: readonly string[]): ReferralBlock[] =>
    items.length === 0
      ? []
      : [
          { kind: 'paragraph', text: heading },
          { kind: 'list', items },
        ];
  return {
    heading: 'What the screening tool suggests',
    blocks: [
      {
        kind: 'callout',
        tone: 'notice',
        title: `${scoreWords[suggestion.score].short} (suggested score ${suggestion.score})`,
        text: `${scoreWords[suggestion.score].words} ${HONESTY}`,
      },
      ...list(
        'Because:',
        suggestion.because.map(({ sentence }) => sentence),
      ),
      ...list('Why it is not the next score:', suggestion.whyNotNext),
      ...list('Strengths to build on:', suggestion.strengths),
      ...list('Not known:', notKnownWords(suggestion.notKnown)),
      ...list('Brief advice:', adviceFor(suggestion.score, suggestion)),
      {
        kind: 'facts',
        rows: [
          { label: 'Completed', value: instantInWords(completion.at) },
          { label: 'Age on that day', value: completion.age === null ? 'Not known' : String(completion.age) },
          { label: 'Reference', value: screening.reference },
        ],
      },
    ],
  };
}

function judged({ completion, signOff, directory }: Referred): ReferralSection {
  if (signOff === null) {
    return {
      heading: 'The manager’s judgement',
      blocks: [{ kind: 'paragraph', text: 'Not signed off yet. The judgement is added here at sign-off.' }],
    };
  }
  const { judgement, by, at } = signOff;
  const rows = judgementRows(judgement, completion.suggestion.score, directory);
  const signed = {
    label: 'Signed off',
    value: `${directory.person(by)?.name ?? 'the manager'}, ${instantInWords(at)}`,
  };
  return { heading: 'The manager’s judgement', blocks: [{ kind: 'facts', rows: [...rows, signed] }] };
}

function asked({ completion, screening }: Referred): readonly ReferralSection[] {
  const instrument = instrumentOf(screening.instrumentVersion);
  if (instrument === undefined) return [];
  return answersAsAsked(instrument, completion.answers).map(({ section, rows }) => ({
    heading: section,
    blocks: blocksOf(section, rows),
  }));
}

function blocksOf(caption: string, rows: readonly AskedRow[]): readonly ReferralBlock[] {
  const signs = rows.filter((row) => /^[A-Z]\d+$/.test(row.item));
  const others = rows.filter((row) => !signs.includes(row));
  const quotes = others.filter((row) => row.ownWords === true && row.answered);
  const facts = others.filter((row) => !quotes.includes(row));
  return [
    ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, rows: facts.map(factOf) }]),
    ...quotes.flatMap((row): ReferralBlock[] => [
      { kind: 'paragraph', text: row.question },
      { kind: 'quote', text: row.answer },
    ]),
    ...(signs.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption,
            columns: ['Question', 'Answer', 'When, from whom, and notes'],
            rows: signs.map(signOf),
          },
        ]),
  ];
}

function factOf(row: AskedRow): { label: string; value: string } {
  return {
    label: row.question,
    value: row.answered ? [row.answer, row.note].filter(Boolean).join('\n') : '',
  };
}

function signOf(row: AskedRow): readonly string[] {
  return [row.question, row.answer, [row.detail, row.note].filter(Boolean).join('\n')];
}
