import { refusedReading, type AuditEntry, type AuditTrail } from '../kernel/audit-entry.ts';
import { nowText, type Clock } from '../kernel/clock.ts';
import { ProviderTrouble } from '../kernel/provider-trouble.ts';
import { granted, notFound, type Result } from '../kernel/refusal.ts';
import type { Transactions } from '../kernel/transactions.ts';
import type { ClaimedStep, StepOutcome } from '../pathway/next-step.ts';
import type { StepBook } from '../pathway/step-book.ts';
import type { AbsenceBook } from '../people/absence-book.ts';
import type { Asking } from '../people/asking.ts';
import type { Borough } from '../people/borough.ts';
import type { Directory } from '../people/directory.ts';
import type { Letter, Mailer } from '../people/mailer.ts';
import { mayRead } from '../people/may.ts';
import { isDangerAlert } from '../screening/danger-answer.ts';
import { relationOf } from '../screening/relation.ts';
import type { ScreeningBook } from '../screening/screening-book.ts';
import { recipientFault, referralRecipients } from './recipients.ts';
import type { ReferralDocument } from './referral-document.ts';
import { referralFor } from './referral-for.ts';
import type { Referred } from './referred.ts';

/** What sending a referral needs of the outside world. */
export interface ReferralNeeds {
  readonly store: Transactions<{
    readonly screenings: ScreeningBook;
    readonly steps: StepBook;
    readonly absences: AbsenceBook;
    readonly audit: AuditTrail;
  }>;
  readonly directory: Directory;
  readonly borough: Borough;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** Turns the referral into the attachment. */
  readonly print: (document: ReferralDocument) => Promise<Uint8Array>;
}

/** What would be sent to whom, shown to the manager before it is sent. */
export interface ReferralPreview {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachment: string;
  readonly document: ReferralDocument;
}

function subjectOf(document: ReferralDocument): string {
  return `CSE screening referral ${document.reference}`;
}

function attachmentName(document: ReferralDocument): string {
  return `${document.reference}-referral.pdf`;
}

function textOf(referred: Referred, document: ReferralDocument): string {
  const { directory, screening, signOff, borough } = referred;
  const people = [screening.practitionerId, signOff?.by ?? directory.team(screening.teamId)?.managerId ?? ''];
  const contacts = people.flatMap((id) => {
    const person = directory.person(id);
    return person === undefined ? [] : [`${person.name}, ${person.jobTitle}, ${person.phone}`];
  });
  return [
    `The completed CSE screening ${document.reference} is attached. It serves as the referral to the ${borough.panelName} panel.`,
    `Who to ring: ${contacts.join('; or ')}.`,
    'Please do not forward this message outside the MASH. If the child is in immediate danger, ring 999.',
  ].join('\n\n');
}

/**
 * The referral as it would be sent, for those who may read the screening; that it was read is recorded in the audit, as
 * opening the screening is. Before sign-off it says that the judgement is missing.
 */
export async function referralPreview(
  needs: ReferralNeeds,
  asking: Asking,
  id: string,
): Promise<Result<ReferralPreview>> {
  const referred = await needs.store.within(async (records) => {
    const screening = await records.screenings.find(id);
    if (screening === undefined) return undefined;
    const allowed = mayRead(asking.by, await relationOf(screening, records, needs));
    const found = allowed ? await referredOf(needs, records, id) : undefined;
    if (found !== undefined) await records.audit.append([wasRead(needs, asking, id)]);
    if (!allowed) await records.audit.append([refusedReading(asking, 'referral', id, nowText(needs.clock))]);
    return found;
  });
  if (referred === undefined) return notFound('completed screening');
  const document = await referralFor(referred);
  return granted({
    to: referralRecipients(needs.borough) ?? [],
    subject: subjectOf(document),
    text: textOf(referred, document),
    attachment: attachmentName(document),
    document,
  });
}

function wasRead(needs: ReferralNeeds, { by, from }: Asking, screeningId: string): AuditEntry {
  return { at: nowText(needs.clock), by: by.id, what: 'referral-read', screeningId, from, detail: {} };
}

async function referredOf(
  needs: ReferralNeeds,
  records: { readonly screenings: ScreeningBook; readonly steps: StepBook },
  id: string,
): Promise<Referred | undefined> {
  const screening = await records.screenings.find(id);
  const completion = (await records.screenings.completions(id)).at(-1);
  if (screening === undefined || completion === undefined) return undefined;
  const signOff = (await records.screenings.signOff(id)) ?? null;
  const dangerAnswered = (await records.steps.ofScreening(id)).some(isDangerAlert);
  const { directory, borough } = needs;
  return { screening, completion, signOff, dangerAnswered, directory, borough };
}

/**
 * E-mails the signed-off screening to the MASH mailbox, exactly once whatever happens in between: a keyed draft is made,
 * kept, sent and looked at again (directive D15, measurements 5.2). Never before sign-off; never to an address outside the
 * borough's domains: then a person is told instead.
 */
export async function emailReferral(needs: ReferralNeeds, step: ClaimedStep): Promise<StepOutcome> {
  const referred = await needs.store.within((records) => referredOf(needs, records, step.screeningId));
  if (referred === undefined || referred.signOff === null)
    return { kind: 'cannot', because: 'the screening is not signed off' };
  const to = referralRecipients(needs.borough);
  if (to === null) return { kind: 'cannot', because: recipientFault };
  const { draftId } = await needs.mailer.sendOnce(
    await letterOf(needs, referred, to),
    step.providerRef,
    async (id) => {
      const kept = await needs.store.within((records) => records.steps.keepProviderRef(step, id));
      if (!kept) throw new ProviderTrouble('lease-lost', { passing: true });
    },
  );
  await auditOnce(needs, {
    at: nowText(needs.clock),
    by: 'safeguard',
    what: 'referral-emailed',
    screeningId: step.screeningId,
    from: 'worker',
    detail: { to: to.join(' ') },
  });
  return { kind: 'done', providerRef: draftId };
}

/** After a crash in doubt the step is tried again and finds the letter sent: that is no second letter. */
async function auditOnce(needs: ReferralNeeds, entry: AuditEntry & { screeningId: string }): Promise<void> {
  await needs.store.within(async ({ audit }) => {
    const entries = await audit.ofScreening(entry.screeningId);
    if (!entries.some(({ what }) => what === entry.what)) await audit.append([entry]);
  });
}

async function letterOf(needs: ReferralNeeds, referred: Referred, to: readonly string[]): Promise<Letter> {
  const document = await referralFor(referred);
  return {
    key: `referral/${referred.screening.id}`,
    to,
    subject: subjectOf(document),
    text: textOf(referred, document),
    attachment: {
      name: attachmentName(document),
      contentType: 'application/pdf',
      bytes: await needs.print(document),
    },
  };
}
