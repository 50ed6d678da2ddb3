import type { Asking } from '../../src/people/asking.ts';
import type { ChatNeeds } from '../bot-app.ts';
import type { Answer } from '../cards/card.ts';
import { cardFor } from '../cards/card-for.ts';
import { refusalCard } from '../cards/refusal-words.ts';

/** Starts a screening (or finds the person's own empty one) and says where to fill it in. */
export async function screen(asking: Asking, { app, links }: ChatNeeds): Promise<Answer> {
  const started = await app.startScreening(asking);
  if (!started.ok) return refusalCard(started.refusal, null, links);
  const { id, reference } = started.value;
  const message = {
    title: 'CSE screening',
    reference,
    lines: [
      'Your screening is ready to be filled in. It is saved as you type.',
      'If a child is in immediate danger, ring 999 now.',
    ],
    urgent: false,
    choices: [],
    openPath: `screenings/${id}`,
  };
  return cardFor(message, links, 'Open the screening');
}
