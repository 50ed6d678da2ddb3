import { Button, makeStyles, Text, Textarea, ToggleButton, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { say } from '../local-api.ts';
import type { Conversation, Person } from '../wire.ts';

const useStyles = makeStyles({
  composer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalS },
  },
  row: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1 },
  hints: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

/** The commands of the app's manifest. */
const COMMANDS = ['screen', 'my screenings', 'help'];

/** Where one types. In a group chat the bot hears only what mentions it, as in Teams. */
export function Composer({ conversation, person }: { conversation: Conversation; person: Person }) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [mention, setMention] = useState(false);
  const group = conversation.kind === 'groupChat';
  const sending = useMutation({
    mutationFn: (words: string) =>
      say(conversation.id, { person: person.id, text: words, ...(group ? { mention } : {}) }),
    onSuccess: (_answer, words) => setText((now) => (now.trim() === words ? '' : now)),
  });
  const send = (words = text) => {
    if (words.trim() !== '' && !sending.isPending) sending.mutate(words.trim());
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={styles.hints}>
        {group ? (
          <ToggleButton size="small" shape="circular" checked={mention} onClick={() => setMention(!mention)}>
            @Safeguard
          </ToggleButton>
        ) : (
          COMMANDS.map((command) => (
            <Button key={command} size="small" shape="circular" onClick={() => send(command)}>
              {command}
            </Button>
          ))
        )}
      </div>
      <div className={styles.row}>
        <Textarea
          className={styles.words}
          aria-label="Type a message"
          placeholder="Type a message"
          value={text}
          maxLength={4000}
          onChange={(_event, change) => setText(change.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <Button type="submit" appearance="subtle" icon={<SendRegular />} aria-label="Send" />
      </div>
      {sending.isError ? (
        <Text role="alert" size={200} className={styles.fault}>
          Not sent: {sending.error.message}
        </Text>
      ) : null}
    </form>
  );
}
