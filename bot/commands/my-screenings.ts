import { nowText, type InstantText } from '../../src/kernel/clock.ts';
import type { Asking } from '../../src/people/asking.ts';
import { placeOfDue, whatIsDue } from '../../src/screening/due-words.ts';
import type { Due } from '../../src/screening/my-work.ts';
import type { ChatNeeds } from '../bot-app.ts';
import { byWhen } from '../cards/by-when.ts';
import { answerWith, type Answer, type CardRow } from '../cards/card.ts';
import type { Links } from '../links.ts';

/** A longer list is read better in the tab. */
const MOST = 8;

/** The person's own drafts and what is due from them, most overdue first: by reference, never by name. */
export async function myScreenings(asking: Asking, { app, links }: ChatNeeds): Promise<Answer> {
  const { due, counted } = await app.myWork(asking);
  const now = nowText(app.clock);
  const rows = due.filter((each) => each.mine).slice(0, MOST);
  const more = Math.max(counted.mine, due.filter((each) => each.mine).length) - rows.length;
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

function rowOf(due: Due, now: InstantText, links: Links): CardRow {
  const { screening, deadline } = due;
  const when = deadline.kind === 'none' ? [] : [byWhen(deadline, now)];
  return {
    reference: screening.reference,
    lines: [whatIsDue(due, now), ...when],
    url: links.inTeams(placeOfDue(due)),
  };
}
