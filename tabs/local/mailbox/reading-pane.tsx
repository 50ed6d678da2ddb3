import { Avatar, Badge, Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { instantInWords } from '../../../src/kernel/london-day.ts';
import { hovered } from '../look/selectable.ts';
import { HtmlBody } from '../look/html-body.tsx';
import { LinkNote, useLinkNote } from '../look/link-note.tsx';
import type { MailAttachment, MailMessage } from '../wire.ts';
import { sizeInWords } from './mailboxes.ts';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    padding: tokens.spacingHorizontalXL,
    overflowY: 'auto',
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  back: { '@media (min-width: 641px)': { display: 'none' } },
  subject: { margin: 0, overflowWrap: 'anywhere' },
  from: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  who: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  files: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: 'inherit',
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': hovered,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { fontSize: '24px', flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  words: { display: 'flex', flexDirection: 'column' },
});

function Attachment({ mail, file }: { mail: MailMessage; file: MailAttachment }) {
  const styles = useStyles();
  const address = `/local/mail/${encodeURIComponent(mail.id)}/attachments/${encodeURIComponent(file.id)}`;
  return (
    <li>
      <a className={styles.file} href={address} target="_blank" rel="noreferrer">
        <DocumentPdfRegular className={styles.icon} aria-hidden />
        <span className={styles.words}>
          <Text>{file.name}</Text>
          <Text size={200} className={styles.quiet}>
            {sizeInWords(file.size)}, opens in a new window
          </Text>
        </span>
      </a>
    </li>
  );
}

/** One message: who wrote to whom and when, what is attached, what it says. */
export function ReadingPane({ mail, onBack }: { mail: MailMessage; onBack: () => void }) {
  const styles = useStyles();
  const [note, noteLink] = useLinkNote();
  return (
    <article className={styles.pane} aria-label={mail.subject}>
      <div className={styles.top}>
        <Button
          className={styles.back}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label="Back to the messages"
          onClick={onBack}
        />
        <Title3 as="h2" className={styles.subject}>
          {mail.subject}
        </Title3>
        {mail.isDraft ? (
          <Badge appearance="tint" color="warning">
            Draft, not sent
          </Badge>
        ) : null}
      </div>
      <div className={styles.from}>
        <Avatar name={mail.from} color="colorful" aria-hidden />
        <span className={styles.who}>
          <Text weight="semibold">{mail.from}</Text>
          <Text size={200} className={styles.quiet}>
            To: {mail.to.join(', ')}
          </Text>
          <Text size={200} className={styles.quiet}>
            {mail.sentAt
              ? instantInWords(mail.sentAt)
              : `Begun ${instantInWords(mail.createdAt)}, not sent yet`}
          </Text>
        </span>
      </div>
      {mail.attachments.length > 0 ? (
        <ul className={styles.files} aria-label="Attachments">
          {mail.attachments.map((file) => (
            <Attachment key={file.id} mail={mail} file={file} />
          ))}
        </ul>
      ) : null}
      <LinkNote note={note} />
      <HtmlBody key={mail.id} html={mail.bodyHtml} title={`Message: ${mail.subject}`} onLink={noteLink} />
    </article>
  );
}
