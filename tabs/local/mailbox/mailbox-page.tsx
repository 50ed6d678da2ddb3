import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useSearchParams } from 'wouter';
import { useNarrow } from '../look/narrow.ts';
import { PageFrame } from '../look/page-frame.tsx';
import { Fault, Nothing, Waiting } from '../look/states.tsx';
import { useMail } from '../queries.ts';
import type { MailMessage } from '../wire.ts';
import { mailboxesOf } from './mailboxes.ts';
import { MessageList } from './message-list.tsx';
import { ReadingPane } from './reading-pane.tsx';

const useStyles = makeStyles({
  panes: {
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 360px) 1fr',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  picker: { padding: tokens.spacingHorizontalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

function Panes({ messages }: { messages: readonly MailMessage[] }) {
  const styles = useStyles();
  const narrow = useNarrow();
  const [search, setSearch] = useSearchParams();
  const mailboxes = mailboxesOf(messages);
  const mailbox = mailboxes.find(({ id }) => id === search.get('box')) ?? mailboxes[0];
  const inBox = mailbox?.messages ?? [];
  const chosen = inBox.find(({ id }) => id === search.get('open')) ?? (narrow ? undefined : inBox[0]);
  const open = (id: string) => setSearch({ box: mailbox?.id ?? 'sent', ...(id ? { open: id } : {}) });
  return (
    <div className={styles.panes}>
      {narrow && chosen ? null : (
        <section className={styles.list} aria-label="Messages">
          <div className={styles.picker}>
            <Select
              aria-label="Mailbox"
              value={mailbox?.id ?? 'sent'}
              onChange={(_event, change) => setSearch({ box: change.value })}
            >
              {mailboxes.map(({ id, name, messages: inside }) => (
                <option key={id} value={id}>
                  {name} ({inside.length})
                </option>
              ))}
            </Select>
          </div>
          {inBox.length === 0 ? (
            <Nothing title="No mail yet">
              When a manager signs off a screening, its referral to MASH appears here.
            </Nothing>
          ) : (
            <MessageList messages={inBox} chosen={chosen?.id} onChoose={open} />
          )}
        </section>
      )}
      {chosen ? <ReadingPane key={chosen.id} mail={chosen} onBack={() => open('')} /> : null}
    </div>
  );
}

/** Everything Safeguard has mailed, by who received it. */
export function MailboxPage() {
  const mail = useMail();
  return (
    <PageFrame title="Mailbox">
      {mail.isError ? (
        <Fault title="The mailbox could not be read" error={mail.error} retry={() => void mail.refetch()} />
      ) : mail.data ? (
        <Panes messages={mail.data} />
      ) : (
        <Waiting words="Opening the mailbox" />
      )}
    </PageFrame>
  );
}
