import { instantText, type Clock } from '../kernel/clock.ts';
import type { Person } from '../people/person.ts';
import type { Conversation } from './chat-records.ts';

const TEAM = 'assessment-north';

/** The id of the team's group chat. */
export const TEAM_CHAT_ID = `19:${TEAM}-team-chat@thread.v2`;

/**
 * What colleagues said before anybody opened the product: from whom, how many minutes ago, and the words. The child is
 * invented and named on purpose: nothing of this text may turn up in a card, a link or a subject.
 */
export const TEAM_CHAT: readonly { from: string; minutesAgo: number; text: string }[] = [
  { from: 'ruth-abernathy', minutesAgo: 190, text: 'Morning all. Duty is Amara until one, then Dylan.' },
  {
    from: 'dylan-prosser',
    minutesAgo: 65,
    text:
      'Back from the visit to Tilly Brannock. She has a second phone she says a friend bought, and was picked up ' +
      'twice this week by someone Mum does not know. I am worried about this one.',
  },
  {
    from: 'samir-haddad',
    minutesAgo: 58,
    text: 'Thanks Dylan. Amara, can the two of you start a screening today please?',
  },
  {
    from: 'amara-okoye',
    minutesAgo: 52,
    text: 'Yes, I will start it now. Dylan, ring me at three and we go through what she told you.',
  },
];

/** The group chat of the Assessment North team, as it stands at the first start. */
export function seedGroupChat(people: readonly Person[], clock: Clock, newId: () => string): Conversation {
  return {
    id: TEAM_CHAT_ID,
    kind: 'groupChat',
    name: 'Assessment North team chat',
    members: people.filter((each) => each.teams.includes(TEAM)).map((each) => each.id),
    messages: TEAM_CHAT.map(({ from, minutesAgo, text }) => ({
      id: newId(),
      from,
      at: instantText(clock.now().subtract({ minutes: minutesAgo })),
      text,
      cards: [],
      cardsFor: {},
      updatedAt: null,
    })),
  };
}
