import { nowText, type InstantText } from '../../src/kernel/clock.ts';
import { deadlinePassesAt } from '../../src/kernel/deadline.ts';
import type { StepWork } from '../../src/pathway/next-step.ts';
import { stepTitles } from '../../src/pathway/step-words.ts';
import type { Asking } from '../../src/people/asking.ts';
import type { Due } from '../../src/screening/my-work.ts';
import type { ChatNeeds } from '../bot-app.ts';
import { byWhen } from '../cards/by-when.ts';
import { answerWith, type Answer, type CardRow } from '../cards/card.ts';
import type { Links } from '../links.ts';

/** A longer list is read better in the tab. */
const MOST = 8;

/** The person's own drafts and what is due from them, most overdue first: by reference, never by name. */
export async function myScreenings(asking: Asking, { app, links }: ChatNeeds): Promise<Answer> {
  const mine = (await app.myWork(asking)).filter((each) => each.mine);
  const now = nowText(app.clock);
  const more = mine.length - MOST;
  const rows = mine.toSorted((left, right) => (urgency(left) < urgency(right) ? -1 : 1)).slice(0, MOST);
  return answerWith({
    title: 'My screenings',
    reference: null,
    urgent: false,
    lines: [
      rows.length === 0 ? 'Nothing is waiting for you.' : 'Choose one to open it.',
      ...(more > 0 ? [`${more} more ${more === 1 ? 'is' : 'are'} in Safeguard.`] : []),
    ],
    rows: rows.map((each) => rowOf(each, now, links)),
    choices: [],
    open: { label: 'Open My work', url: links.inTeams('') },
  });
}

/** Sorts: an unknown deadline first, because it must be looked at, and what has none last, oldest first. */
function urgency({ step, screening }: Due): string {
  if (step === null) return `9 ${screening.startedAt}`;
  const unknown = step.deadline.kind === 'unknown';
  return `${unknown ? '0' : (deadlinePassesAt(step.deadline) ?? '9')} ${step.createdAt}`;
}

function rowOf({ screening, step }: Due, now: InstantText, links: Links): CardRow {
  const { id, reference } = screening;
  if (step === null) {
    const lines = ['Finish the screening you have started'];
    return { reference, lines, url: links.inTeams(`screenings/${id}`) };
  }
  const title = stepTitles[step.work.kind];
  const lines = [step.state === 'failed' ? `Not delivered: ${title}` : title, byWhen(step.deadline, now)];
  return { reference, lines, url: links.inTeams(placeOf(step.work, id)) };
}

function placeOf(work: StepWork, screeningId: string): string {
  if ('meetingId' in work) return `meetings/${work.meetingId}`;
  return work.kind === 'sign-off' ? `screenings/${screeningId}/sign-off` : `screenings/${screeningId}`;
}
