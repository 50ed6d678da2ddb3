import { z } from 'zod';
import type { Asking } from '../src/people/asking.ts';
import type { ChatNeeds } from './bot-app.ts';
import { refusalSentence } from './cards/refusal-words.ts';

const askedSchema = z.looseObject({ commandId: z.literal('startScreening') });

/** Words in the place of a dialog. */
export function dialogSaying(text: string) {
  return { task: { type: 'message', value: text } };
}

/**
 * "Start a CSE screening" on a message: a dialog with a new screening (or the person's own empty one). Of the message
 * itself nothing is read: not into the screening, not into the link, not into the log.
 */
export async function startFromMessage(value: unknown, asking: Asking, { app, links }: ChatNeeds) {
  if (!askedSchema.safeParse(value).success) return dialogSaying('Safeguard does not know this action.');
  const started = await app.startScreening(asking);
  if (!started.ok) return dialogSaying(refusalSentence(started.refusal));
  const { id, reference } = started.value;
  const title = `CSE screening ${reference}`;
  const url = links.asPage(`screenings/${id}`);
  return { task: { type: 'continue', value: { title, url, height: 'large', width: 'large' } } };
}
