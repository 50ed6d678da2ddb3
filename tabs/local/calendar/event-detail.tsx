import { Avatar, Badge, Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { dayInWords, londonDayOf } from '../../../src/kernel/london-day.ts';
import { HtmlBody } from '../look/html-body.tsx';
import { LinkNote, useLinkNote } from '../look/link-note.tsx';
import { fromTo, whenShort } from '../look/moment.ts';
import type { CalendarAttendee, CalendarEvent } from '../wire.ts';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '380px',
    boxSizing: 'border-box',
    flexShrink: 0,
    padding: tokens.spacingHorizontalL,
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 640px)': { width: '100%', border: 'none' },
  },
  top: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  subject: { margin: 0, overflowWrap: 'anywhere' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  heading: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  who: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const TOLD = {
  created: 'Invitations sent',
  moved: 'Moved',
  changed: 'Changed',
  cancelled: 'Cancelled',
} as const;

function Invited({ title, people }: { title: string; people: readonly CalendarAttendee[] }) {
  const styles = useStyles();
  if (people.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <ul className={styles.list}>
        {people.map(({ address, name }) => (
          <li key={address} className={styles.who}>
            <Avatar name={name || address} size={24} color="colorful" aria-hidden />
            <span>
              {name || address}{' '}
              <Text size={200} className={styles.quiet}>
                {name && name !== address ? address : ''}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ history }: { history: CalendarEvent['history'] }) {
  const styles = useStyles();
  return (
    <section aria-label="What invitees were told">
      <Text as="h3" weight="semibold" className={styles.heading}>
        What invitees were told
      </Text>
      <ol className={styles.list}>
        {history.map(({ at, what, detail }) => (
          <li key={`${at} ${what}`}>
            {TOLD[what]}
            {detail ? `: ${detail}` : ''}
            <Text size={200} block className={styles.quiet}>
              {whenShort(at)}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One event: when, who, what it says, and what its invitees have been told. */
export function EventDetail({ event, onClose }: { event: CalendarEvent; onClose: () => void }) {
  const styles = useStyles();
  const [note, noteLink] = useLinkNote();
  return (
    <article className={styles.detail} aria-label={event.subject}>
      <div className={styles.top}>
        <Title3 as="h2" className={styles.subject}>
          {event.subject}
        </Title3>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close" onClick={onClose} />
      </div>
      <div className={styles.badges}>
        {event.isCancelled ? <Badge color="danger">Cancelled</Badge> : null}
        {event.sensitivity === 'private' ? <Badge appearance="tint">Private</Badge> : null}
        {event.isOnlineMeeting ? <Badge appearance="tint">Online meeting</Badge> : null}
      </div>
      <Text>
        {dayInWords(londonDayOf(event.startAt))}
        <Text block className={styles.quiet}>
          {fromTo(event.startAt, event.endAt)}, London time
        </Text>
        {event.location ? <Text block>{event.location}</Text> : null}
        {event.joinUrl ? (
          <Text block size={200} className={styles.quiet}>
            Join address: {event.joinUrl}
          </Text>
        ) : null}
      </Text>
      <LinkNote note={note} />
      <HtmlBody
        key={event.id}
        html={event.bodyHtml}
        title={`Invitation: ${event.subject}`}
        onLink={noteLink}
      />
      <Invited title="Organiser" people={[{ ...event.organizer, type: 'required' }]} />
      <Invited title="Required" people={event.attendees.filter(({ type }) => type === 'required')} />
      <Invited title="Optional" people={event.attendees.filter(({ type }) => type === 'optional')} />
      <Told history={event.history} />
    </article>
  );
}
