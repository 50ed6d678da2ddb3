import type { Records } from '../../src/app.ts';
import { answersText } from '../../src/instrument/answers-text.ts';
import { instrumentV1 } from '../../src/instrument/instrument-v1.ts';
import { withoutClosed } from '../../src/instrument/open-items.ts';
import { bundledBankHolidays } from '../../src/kernel/bank-holidays.ts';
import { nowText, type Clock } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/reference.ts';
import type { Result } from '../../src/kernel/refusal.ts';
import { sutton } from '../../src/people/borough.ts';
import type { Directory } from '../../src/people/directory.ts';
import type { Person } from '../../src/people/person.ts';
import type { ScreeningNeeds } from '../../src/screening/needs.ts';
import { saveAnswers } from '../../src/screening/save-answers.ts';
import { startScreening } from '../../src/screening/start-screening.ts';
import { digest } from '../../src/server/digest.ts';
import type { Store } from '../../src/server/store/open-store.ts';
import { answersOf } from './answers.ts';

/** A draft that is filled in, the body that completes it, and how many bytes its answers are. */
export interface Draft {
  readonly id: string;
  readonly by: Person;
  readonly body: string;
  readonly answersBytes: number;
}

const TOGETHER = 50;

/** Fills in drafts through the product's own use cases, many to a transaction, before any clock is started. */
export async function prepareDrafts(
  store: Store,
  directory: Directory,
  practitioners: readonly Person[],
  clock: Clock,
  count: number,
): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  while (drafts.length < count) {
    await store.within(async (records) => {
      const needs = inside(records, directory, clock);
      for (let more = Math.min(TOGETHER, count - drafts.length); more > 0; more -= 1) {
        drafts.push(await prepare(needs, practitioners, drafts.length));
      }
    });
  }
  return drafts;
}

function inside(records: Records, directory: Directory, clock: Clock): ScreeningNeeds {
  return {
    store: { within: (work) => work(records) },
    directory,
    clock,
    borough: sutton,
    holidays: () => bundledBankHolidays,
    nudge: () => {},
  };
}

async function prepare(
  needs: ScreeningNeeds,
  practitioners: readonly Person[],
  place: number,
): Promise<Draft> {
  const by = practitioners[place % practitioners.length] as Person;
  const answers = answersOf(place, nowText(needs.clock));
  const { id, instrumentVersion } = granted(await startScreening(needs, { by, from: 'tab' }));
  const patches = Object.entries(answers).map(([item, value]) => ({ item, value, baseRevision: 0 }));
  const { revision } = granted(await saveAnswers(needs, { by, from: 'tab' }, id, patches));
  const shown = digest(answersText(withoutClosed(instrumentV1, answers)));
  const body = JSON.stringify({ submissionId: newId(), instrumentVersion, revision, shown });
  return { id, by, body, answersBytes: Buffer.byteLength(JSON.stringify(answers)) };
}

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`A draft could not be prepared: ${result.refusal.because}`);
  return result.value;
}
