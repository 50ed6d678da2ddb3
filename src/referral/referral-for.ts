import { HONESTY } from '../instrument/score-words.ts';
import { instantInWords } from '../kernel/london-day.ts';
import { askedSections } from './asked-sections.ts';
import { flagSections, judged, reasons } from './decided-sections.ts';
import { firstPage } from './first-page.ts';
import type { ReferralDocument, ReferralSection } from './referral-document.ts';
import type { Referred } from './referred.ts';

/**
 * The completed screening as the referral: no second form (directive D10). First what MASH acts on: who the child is, the
 * score, what cannot wait, what is asked and who to ring; then why; then everything that was asked, what is of concern
 * before what is not known, and that before what is of none. The same record gives the same document, to the letter, so
 * that a retry attaches the same pages.
 */
export async function referralFor(referred: Referred): Promise<ReferralDocument> {
  const { screening, completion, borough, directory } = referred;
  const asked = askedSections(
    screening.instrumentVersion,
    completion.answers,
    directory.person(completion.by),
  );
  const sections = [
    ...firstPage(referred),
    reasons(referred),
    ...asked.analysis,
    ...asked.concerns,
    ...asked.voice,
    judged(referred),
    ...flagSections(referred),
    ...asked.theRest,
    aboutThisDocument(referred),
  ];
  return {
    title: `Referral to the ${borough.panelName} panel: completed CSE screening`,
    reference: screening.reference,
    language: 'en-GB',
    producedAtWords: instantInWords(screening.signedOffAt ?? completion.at),
    markings: 'OFFICIAL-SENSITIVE: child safeguarding. For the named recipients only.',
    cautionWords: HONESTY,
    contentHash: await hashOf(sections),
    sections,
  };
}

function aboutThisDocument({ screening, completion, signOff }: Referred): ReferralSection {
  const rows = [
    { label: 'Reference', value: screening.reference },
    { label: 'Completed', value: instantInWords(completion.at) },
    { label: 'Signed off', value: signOff === null ? 'Not yet' : instantInWords(signOff.at) },
    { label: 'Screening tool', value: `Version ${screening.instrumentVersion}. ${HONESTY}` },
    { label: 'Pathway', value: `Version ${screening.pathwayVersion}` },
  ];
  return { heading: 'About this document', blocks: [{ kind: 'facts', rows }] };
}

async function hashOf(sections: readonly ReferralSection[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sections));
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
