import { matchKeys } from '../child/match-keys.ts';
import type { Answer } from '../instrument/answers.ts';
import { faultOf } from '../instrument/check-answer.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { instrumentOf, itemOf } from '../instrument/instruments.ts';
import { nowText, type InstantText } from '../kernel/clock.ts';
import { granted, refused, type ConflictingAnswer, type Fault, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { followDanger } from './danger-answer.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { ownDraft } from './own-draft.ts';
import type { DraftAnswer, Screening } from './screening.ts';

/** One answer to save: the revision it changes (0 when there was none); null clears it. */
export interface AnswerPatch {
  readonly item: string;
  readonly value: Answer | null;
  readonly baseRevision: number;
}

/** What was saved: each answer's new revision, and the screening's. */
export interface SavedAnswers {
  readonly saved: readonly { readonly item: string; readonly revision: number }[];
  readonly revision: number;
  readonly savedAt: InstantText;
  /** As answered now: from it the strategy discussion is due. */
  readonly referralReceivedAt: InstantText | null;
}

/**
 * Saves answers of a draft as they are typed, all of them or none. An answer somebody changed meanwhile is a conflict
 * (`out-of-date`) that carries the other answer; the same answer sent again is saved already. Answering that the child is
 * in immediate danger alerts the manager at once, in the same transaction (domain 5.4, design D13, D16).
 */
export async function saveAnswers(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
  patches: readonly AnswerPatch[],
): Promise<Result<SavedAnswers>> {
  const result = await needs.store.within(async (records) => {
    const draft = await ownDraft(records, asking, id);
    if (!draft.ok) return draft;
    const faults = faultsOf(instrumentOf(draft.value.instrumentVersion), patches);
    if (faults.length > 0) {
      return refused({ kind: 'not-valid', because: 'Some answers cannot be saved as they are.', faults });
    }
    const before = new Map(
      (await records.screenings.draftAnswers(id)).map((answer) => [answer.item, answer]),
    );
    const conflicts = conflictsOf(needs, patches, before);
    if (conflicts.length > 0) {
      return refused({
        kind: 'out-of-date',
        because:
          'Somebody changed the same answers meanwhile. Nothing of theirs or yours is lost: choose which to keep.',
        conflicts,
      });
    }
    return granted(await keep(needs, records, asking, draft.value, patches, before));
  });
  needs.nudge();
  return result;
}

function faultsOf(instrument: Instrument | undefined, patches: readonly AnswerPatch[]): readonly Fault[] {
  return patches.flatMap(({ item, value }) => {
    const found = instrument === undefined ? undefined : itemOf(instrument, item);
    if (found === undefined)
      return [{ path: item, sentence: `There is no question "${item}" in this version of the tool.` }];
    const sentence = value === null ? null : faultOf(found, value);
    return sentence === null ? [] : [{ path: item, sentence }];
  });
}

function isSame(left: Answer | null, right: Answer | null): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function conflictsOf(
  needs: ScreeningNeeds,
  patches: readonly AnswerPatch[],
  before: ReadonlyMap<string, DraftAnswer>,
): readonly ConflictingAnswer[] {
  return patches.flatMap((patch) => {
    const current = before.get(patch.item);
    if ((current?.revision ?? 0) === patch.baseRevision || isSame(current?.value ?? null, patch.value))
      return [];
    if (current === undefined) return [];
    const by = needs.directory.person(current.by)?.name ?? 'somebody';
    return [{ item: patch.item, value: current.value, revision: current.revision, by, at: current.at }];
  });
}

async function keep(
  needs: ScreeningNeeds,
  records: ScreeningRecords,
  asking: Asking,
  screening: Screening,
  patches: readonly AnswerPatch[],
  before: ReadonlyMap<string, DraftAnswer>,
): Promise<SavedAnswers> {
  const at = nowText(needs.clock);
  const revision = screening.revision + 1;
  const fresh = patches.filter((patch) => !isSame(before.get(patch.item)?.value ?? null, patch.value));
  const changed = fresh.map(({ item, value }) => ({ item, value, revision, by: asking.by.id, at }));
  const after = new Map([...before, ...changed.map((answer) => [answer.item, answer] as const)]);
  const derived = derivedFrom(after);
  if (changed.length > 0) {
    await records.screenings.saveDraftAnswers(screening.id, changed);
    await records.screenings.change(screening.id, { revision, changedAt: at, ...derived });
    await keepMatchKeys(records, screening.id, changed, after);
    await followDanger(needs, records, asking, screening, changed);
    await records.audit.append([
      {
        at,
        by: asking.by.id,
        what: 'answers-saved',
        screeningId: screening.id,
        from: asking.from,
        detail: { revision, count: changed.length },
      },
    ]);
  }
  const revisionOf = (item: string) =>
    changed.length > 0 && fresh.some((patch) => patch.item === item)
      ? revision
      : (before.get(item)?.revision ?? 0);
  return {
    saved: patches.map(({ item }) => ({ item, revision: revisionOf(item) })),
    revision: changed.length > 0 ? revision : screening.revision,
    savedAt: at,
    referralReceivedAt: derived.referralReceivedAt,
  };
}

function text(after: ReadonlyMap<string, DraftAnswer>, item: string): string {
  const value = after.get(item)?.value;
  return typeof value === 'string' ? value.trim() : '';
}

function derivedFrom(after: ReadonlyMap<string, DraftAnswer>) {
  const name = [text(after, 'child.forenames'), text(after, 'child.surname')].filter(Boolean).join(' ');
  const received = text(after, 'referral.receivedAt');
  return {
    childName: name === '' ? null : name,
    referralReceivedAt: received === '' ? null : received,
  };
}

async function keepMatchKeys(
  records: ScreeningRecords,
  screeningId: string,
  changed: readonly DraftAnswer[],
  after: ReadonlyMap<string, DraftAnswer>,
): Promise<void> {
  if (!changed.some(({ item }) => item.startsWith('child.'))) return;
  const keys = matchKeys({
    personId: text(after, 'child.personId'),
    surname: text(after, 'child.surname'),
    forenames: text(after, 'child.forenames'),
    alias: text(after, 'child.alias'),
    dateOfBirth: text(after, 'child.dateOfBirth'),
  });
  await records.screenings.keepMatchKeys(screeningId, keys);
}
