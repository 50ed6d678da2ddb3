import type { Message, Messenger, PostOutcome } from '../src/people/messenger.ts';
import { ProviderTrouble } from '../src/kernel/provider-trouble.ts';
import type { TeamsAdapter } from './adapter.ts';
import type { BotLog } from './bot-config.ts';
import { cardFor } from './cards/card-for.ts';
import { messageShowing, type Answer } from './cards/card.ts';
import { ConnectorRefusal } from './connector-http.ts';
import { conversationAt, copyAddress, copyAt, type PersonalConversation } from './conversations.ts';
import { makeLinks } from './links.ts';

/** The product's messenger, and the same for an answer that is no message of the product. */
export interface TeamsMessenger extends Messenger {
  /** Shows a person something in their own chat with the bot. */
  tell(personId: string, answer: Answer): Promise<PostOutcome>;
}

interface Needs {
  readonly adapter: TeamsAdapter;
  readonly serviceHosts: readonly string[];
  readonly publicUrl: string;
  readonly teamsAppId: string;
  /** The address kept by `App.reachedAt`. */
  readonly reachOf: (personId: string) => Promise<string | undefined>;
  readonly forget: (personId: string) => Promise<void>;
  readonly log: BotLog;
}

/** Teams' words for "this person has removed or blocked the app": until they come back, another channel must be used. */
const GONE = [
  'MessageWritesBlocked',
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'ForbiddenOperationException',
];

/** Tells people things in their own chat with the bot. A "no" that will stay is an outcome; anything passing is thrown. */
export function makeTeamsMessenger(needs: Needs): TeamsMessenger {
  const links = makeLinks(needs.publicUrl, needs.teamsAppId);
  const { adapter } = needs;
  const tell = (personId: string, answer: Answer) =>
    atPerson(needs, personId, 'posting', async (where) => {
      const id = await adapter.post(where, messageShowing(answer));
      return { kind: 'posted', copy: copyAddress(where.conversation.id, id) };
    });
  const replace = async (personId: string, copy: string, message: Message): Promise<PostOutcome> => {
    const at = copyAt(copy);
    if (at === undefined) return { kind: 'unreachable', because: 'the copy of this message is not known' };
    return atPerson(needs, personId, 'changing', async (where) => {
      const conversation = { ...where.conversation, id: at.conversationId };
      const shown = messageShowing(cardFor(message, links));
      await adapter.replace({ ...where, conversation }, at.activityId, shown);
      return { kind: 'posted', copy };
    });
  };
  return { tell, replace, post: (personId, message) => tell(personId, cardFor(message, links)) };
}

type Doing = 'posting' | 'changing';

async function atPerson(
  needs: Needs,
  personId: string,
  doing: Doing,
  work: (where: PersonalConversation) => Promise<PostOutcome>,
): Promise<PostOutcome> {
  const address = await needs.reachOf(personId);
  if (address === undefined) return unreachable('has not added Safeguard in Teams');
  const where = conversationAt(address, needs.serviceHosts);
  if (where === undefined) return unreachable('was last seen at an address that is not allowed');
  try {
    return await work(where);
  } catch (error) {
    if (!(error instanceof ConnectorRefusal)) throw error;
    return refusedBy(error, needs, { personId, address, doing });
  }
}

async function refusedBy(
  error: ConnectorRefusal,
  needs: Needs,
  { personId, address, doing }: { personId: string; address: string; doing: Doing },
): Promise<PostOutcome> {
  const { status, code } = error;
  needs.log.warn({ personId, doing, status, code }, 'Teams did not take a message.');
  if (status !== 403 && status !== 404) throw new ProviderTrouble(error.message, { passing: false });
  const messageOnly = doing === 'changing' && status === 404;
  const gone = (status === 404 && !messageOnly) || GONE.includes(code);
  if (gone && (await needs.reachOf(personId)) === address) await needs.forget(personId);
  if (messageOnly) return unreachable('no longer has this message');
  return unreachable(gone ? 'has removed or blocked Safeguard in Teams' : 'cannot be written to in Teams');
}

/** `because` completes a sentence that begins with the person. */
function unreachable(because: string): PostOutcome {
  return { kind: 'unreachable', because };
}
