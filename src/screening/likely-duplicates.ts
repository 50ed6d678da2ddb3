import { matchKeys } from '../child/match-keys.ts';
import type { AuditEntry } from '../kernel/audit-entry.ts';
import { nowText, type InstantText } from '../kernel/clock.ts';
import { londonDayOf, londonTime } from '../kernel/london-day.ts';
import { granted, refused, type Result } from '../kernel/refusal.ts';
import type { Asking } from '../people/asking.ts';
import { mayRead } from '../people/may.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { ownDraft } from './own-draft.ts';
import { relationOf } from './relation.ts';
import type { DraftAnswer, Screening } from './screening.ts';

/** Another screening that is likely about the same child, and whether the person who asks may open it. */
export interface LikelyDuplicate {
  readonly screening: Screening;
  readonly mayOpen: boolean;
}

/**
 * In so many drafts may one person ask on one London day, and so often in one of them while its names are typed and put
 * right: far more than anybody screens, far fewer than a search.
 */
const MOST_DRAFTS_A_DAY = 30;
const MOST_IN_A_DRAFT = 20;

const WHO = ['child.personId', 'child.surname', 'child.forenames', 'child.alias', 'child.dateOfBirth'];

/**
 * Other screenings likely about the same child (same case number, or same date of birth and a like name), so that nobody
 * starts beside a colleague. It is only pointed out: records are linked, never merged (domain 1.4, case 7 and 16). It
 * also tells whether a child is known, so each asking and each hit is in the audit, the hit on both records, and one
 * person may ask in thirty drafts a day.
 */
export async function likelyDuplicates(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
): Promise<Result<readonly LikelyDuplicate[]>> {
  return needs.store.within(async (records) => {
    const draft = await ownDraft(records, asking, id);
    if (!draft.ok) return draft;
    const who = (await records.screenings.draftAnswers(id)).filter(({ item }) => WHO.includes(item));
    const keys = keysOf(who);
    if (keys.length === 0) return granted([]);
    const at = nowText(needs.clock);
    const asked = await records.audit.duplicatesAskedBy(asking.by.id, londonTime(londonDayOf(at), '00:00'));
    const about = { draft: id, who: Math.max(...who.map(({ revision }) => revision)) };
    const isNew = !asked.some(({ what, detail }) => what === 'duplicates-asked' && isAbout(detail, about));
    if (isNew && isEnough(asked, id)) return enough;
    const found = (await records.screenings.withMatchKey(keys, id)).slice(0, 10);
    await note(records, asking, { at, about, isNew, found, asked });
    const duplicates: LikelyDuplicate[] = [];
    for (const screening of found) {
      duplicates.push({
        screening,
        mayOpen: mayRead(asking.by, await relationOf(screening, records, needs)),
      });
    }
    return granted(duplicates);
  });
}

function isEnough(asked: readonly AuditEntry[], id: string): boolean {
  const drafts = asked.flatMap(({ what, detail }) => (what === 'duplicates-asked' ? [detail['draft']] : []));
  const inThis = drafts.filter((draft) => draft === id).length;
  return inThis >= MOST_IN_A_DRAFT || (inThis === 0 && new Set(drafts).size >= MOST_DRAFTS_A_DAY);
}

const enough = refused({
  kind: 'not-permitted',
  because: `You have looked for likely duplicates as often today as one person may. This screening goes on as usual: ask your manager whether the child is already known.`,
});

function keysOf(who: readonly DraftAnswer[]): readonly string[] {
  const text = (item: string) => {
    const value = who.find((answer) => answer.item === item)?.value;
    return typeof value === 'string' ? value : '';
  };
  return matchKeys({
    personId: text('child.personId'),
    surname: text('child.surname'),
    forenames: text('child.forenames'),
    alias: text('child.alias'),
    dateOfBirth: text('child.dateOfBirth'),
  });
}

type About = Readonly<Record<string, string | number>>;

function isAbout(detail: AuditEntry['detail'], about: About): boolean {
  return Object.entries(about).every(([name, value]) => detail[name] === value);
}

interface Asked {
  readonly at: InstantText;
  readonly about: About;
  readonly isNew: boolean;
  readonly found: readonly Screening[];
  readonly asked: readonly AuditEntry[];
}

/** Each asking once, and each hit once a day, on the draft that was asked from and on the record that was hit. */
async function note(
  records: ScreeningRecords,
  { by, from }: Asking,
  { at, about, isNew, found, asked }: Asked,
): Promise<void> {
  const draft = String(about['draft']);
  const entry = (what: string, screeningId: string, detail: AuditEntry['detail']): AuditEntry => {
    return { at, by: by.id, what, screeningId, from, detail };
  };
  const isShown = (id: string) =>
    asked.some(
      ({ what, detail }) => what === 'likely-duplicate-shown' && isAbout(detail, { draft, hit: id }),
    );
  const hits = found.filter(({ id }) => !isShown(id));
  const entries = [
    ...(isNew ? [entry('duplicates-asked', draft, about)] : []),
    ...hits.flatMap(({ id: hit }) =>
      [draft, hit].map((where) => entry('likely-duplicate-shown', where, { draft, hit })),
    ),
  ];
  if (entries.length > 0) await records.audit.append(entries);
}
