import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fetchTask, sendCardAction } from '../local-api.ts';
import type { ChatMessage, Conversation, Person } from '../wire.ts';
import { cardOutcome, dialogOutcome, type CardAct } from './card-act.ts';
import { CardView } from './card-view.tsx';
import type { ChatDoors } from './chat-doors.ts';

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  said: { maxWidth: '480px' },
});

interface Said {
  readonly intent: 'info' | 'error';
  readonly text: string;
}

/** The cards of a message. What the bot answers is said beneath them; a card it answers with is in the chat when read again. */
export function MessageCards(props: {
  message: ChatMessage;
  conversation: Conversation;
  person: Person;
  doors: ChatDoors;
}) {
  const styles = useStyles();
  const { message, conversation, doors } = props;
  const [sending, setSending] = useState(false);
  const [said, say] = useState<Said>();

  const send = async (action: unknown) => {
    const outcome = cardOutcome(
      await sendCardAction(conversation.id, { person: props.person.id, messageId: message.id, action }),
    );
    if (outcome.kind === 'said') say({ intent: 'info', text: outcome.text });
    if (outcome.kind === 'refused') say({ intent: 'error', text: outcome.text });
  };
  const carryOut = async (act: CardAct) => {
    if (act.kind === 'send') return send(act.action);
    if (act.kind === 'dialog') {
      const asked = { person: props.person.id, messageId: message.id, data: act.data };
      return doors.showDialog(dialogOutcome(await fetchTask(conversation.id, asked)));
    }
    const refusal = doors.follow(act.url);
    if (refusal) say({ intent: 'info', text: refusal });
  };
  const act = (done: CardAct) => {
    setSending(true);
    say(undefined);
    carryOut(done)
      .catch((error: unknown) =>
        say({ intent: 'error', text: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => setSending(false));
  };

  if (message.cards.length === 0) return null;
  return (
    <div className={styles.cards}>
      {message.cards.map((card, at) => (
        <CardView key={at} card={card} sending={sending} onAct={act} />
      ))}
      {said ? (
        <MessageBar intent={said.intent} layout="multiline" className={styles.said}>
          <MessageBarBody>{said.text}</MessageBarBody>
        </MessageBar>
      ) : null}
    </div>
  );
}
