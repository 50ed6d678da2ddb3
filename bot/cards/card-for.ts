import type { Message } from '../../src/people/messenger.ts';
import type { Links } from '../links.ts';
import { answerWith, type Answer } from './card.ts';

/** A message of the product as a card, with its buttons as they were given and one that opens it in the tab. */
export function cardFor(message: Message, links: Links, openLabel = 'Open in Safeguard'): Answer {
  const { title, reference, lines, urgent, choices, openPath } = message;
  const open = openPath === null ? null : { label: openLabel, url: links.inTeams(openPath) };
  return answerWith({ title, reference, lines, urgent, choices, rows: [], open });
}

/** A card that only says something, about no screening in particular. */
export function plainCard(title: string, lines: readonly string[]): Answer {
  return answerWith({ title, reference: null, lines, urgent: false, choices: [], rows: [], open: null });
}
