import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../src/contracts/meetings.ts';
import { Due } from '../parts/due.tsx';
import { Facts } from '../parts/facts.tsx';
import { Panel } from '../parts/panel.tsx';
import { PersonToRing } from '../record/record-head.tsx';
import { meetingWords } from '../words/meeting-words.ts';
import { StandingWords } from './standing-words.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { margin: 0, color: tokens.colorNeutralForeground3 },
  plain: { margin: 0 },
  red: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Where the meeting stands. The date it is due is always there, also once it was put later. */
export function MeetingFacts({ meeting }: { meeting: MeetingView }) {
  const styles = useStyles();
  const { status, whenWords, late, lateReason, due, pickedThrough } = meeting;
  const held = status === 'booking' || status === 'booked';
  return (
    <Facts
      rows={[
        [
          meetingWords.record,
          <FluentLink key="record" href={`#/screenings/${meeting.screeningId}`}>
            {meeting.reference}
          </FluentLink>,
        ],
        [meetingWords.where, <StandingWords key="standing" standing={meeting.standing} />],
        ...(whenWords === null
          ? []
          : ([
              [
                meetingWords.when,
                <span key="when">
                  {whenWords}
                  {late && <span className={styles.red}> ({meetingWords.late})</span>}
                </span>,
              ],
            ] as const)),
        [meetingWords.due, held && !late ? due.words : <Due key="due" due={due} />],
        ...(lateReason === null
          ? []
          : ([[late ? meetingWords.lateWhy : meetingWords.outsideWhy, lateReason]] as const)),
        [meetingWords.chair, <PersonToRing key="chair" person={meeting.chair} />],
        [meetingWords.complex, meeting.complex ? meetingWords.complexYes : meetingWords.complexNo],
        ...(held && pickedThrough !== null
          ? ([[meetingWords.how, meetingWords.through[pickedThrough]]] as const)
          : []),
      ]}
    />
  );
}

/** Who is or will be invited, by role, and whether the meeting should be held without them. */
export function Invitees({ meeting }: { meeting: MeetingView }) {
  const styles = useStyles();
  const invited = meeting.status === 'booked';
  return (
    <Panel title={invited ? meetingWords.invited : meetingWords.willBeInvited}>
      <ul className={styles.list}>
        {meeting.invitees.map(({ name, email, role, required }) => (
          <li key={email}>
            {role}: {name}{' '}
            <span className={styles.quiet}>({required ? meetingWords.required : meetingWords.optional})</span>
          </li>
        ))}
      </ul>
      <p className={styles.words}>{meetingWords.subjectNote(meeting.subject)}</p>
    </Panel>
  );
}

/** What those invited are told and the standing agenda, as they go out with the invitation. */
export function Agenda({ preparation, agenda }: Pick<MeetingView, 'preparation' | 'agenda'>) {
  const styles = useStyles();
  return (
    <Panel title={meetingWords.agenda}>
      <p className={styles.words}>{meetingWords.agendaNote}</p>
      {preparation.map((words) => (
        <p key={words} className={styles.plain}>
          {words}
        </p>
      ))}
      <ol className={styles.list}>
        {agenda.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    </Panel>
  );
}
