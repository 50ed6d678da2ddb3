import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Select,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useSearchParams } from 'wouter';
import { sendAppointment, tokenFor } from '../local-api.ts';
import type { BodyText } from '../look/html-body.tsx';
import { Fault, Nothing } from '../look/states.tsx';
import type { Directory, Person } from '../wire.ts';
import { AppointmentForm } from './appointment-form.tsx';
import { makeDraft } from './draft.ts';
import { emptyTomorrow, toSend } from './new-appointment.ts';
import { OutlookPane } from './outlook-pane.tsx';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bar: {
    display: 'flex',
    alignItems: 'end',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  },
  from: { marginLeft: 'auto', minWidth: '180px' },
  tabs: { '@media (min-width: 761px)': { display: 'none' } },
  panes: { display: 'flex', flexGrow: 1, minHeight: 0 },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    overflowY: 'auto',
    '@media (max-width: 760px)': { padding: tokens.spacingHorizontalM },
  },
  away: { '@media (max-width: 760px)': { display: 'none' } },
});

function Compose(props: {
  chairs: readonly Person[];
  organiser: Person;
  directory: Directory;
  onDone: () => void;
}) {
  const styles = useStyles();
  const { organiser, directory } = props;
  const [, setSearch] = useSearchParams();
  const [draft] = useState(() => makeDraft(emptyTomorrow()));
  const appointment = useSyncExternalStore(draft.watch, draft.get);
  const [narrowTab, setNarrowTab] = useState('form');
  const body = useRef<BodyText>(null);
  const host = useMemo(
    () => ({
      draft,
      organiser: { displayName: organiser.name, emailAddress: organiser.email },
      bodyNow: () => body.current?.html() ?? draft.get().bodyHtml,
      token: () => tokenFor(organiser.id),
    }),
    [draft, organiser],
  );
  const send = useMutation({
    mutationFn: () => sendAppointment(toSend(organiser, draft.get(), host.bodyNow())),
    onSuccess: props.onDone,
  });
  const backwards = appointment.endAt <= appointment.startAt;
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          icon={<SendRegular />}
          disabled={backwards}
          disabledFocusable={send.isPending}
          onClick={() => (send.isPending ? undefined : send.mutate())}
        >
          {send.isPending ? 'Sending ...' : 'Send'}
        </Button>
        <Button onClick={props.onDone}>Discard</Button>
        <Field label="From" className={styles.from}>
          <Select
            value={organiser.id}
            onChange={(_event, { value }) => setSearch({ new: 'appointment', whose: value })}
          >
            {props.chairs.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <TabList
        className={styles.tabs}
        selectedValue={narrowTab}
        onTabSelect={(_event, { value }) => setNarrowTab(String(value))}
      >
        <Tab value="form">Appointment</Tab>
        <Tab value="pane">Safeguard</Tab>
      </TabList>
      <div className={styles.panes}>
        <div className={mergeClasses(styles.form, narrowTab === 'pane' && styles.away)}>
          {send.isError ? <Fault title="The appointment was not sent" error={send.error} /> : null}
          {appointment.notices.map(({ key, type, message }) => (
            <MessageBar key={key} intent={type === 'errorMessage' ? 'error' : 'info'} layout="multiline">
              <MessageBarBody>{message}</MessageBarBody>
            </MessageBar>
          ))}
          <AppointmentForm
            appointment={appointment}
            people={directory.people}
            body={body}
            onChange={draft.change}
          />
        </div>
        <OutlookPane host={host} className={narrowTab === 'form' ? styles.away : undefined} />
      </div>
    </div>
  );
}

/** A new appointment in a chair's own Outlook, with the Safeguard pane beside it. */
export function AppointmentPage({ directory }: { directory: Directory }) {
  const [search, setSearch] = useSearchParams();
  const whose = search.get('whose');
  const chairs = directory.people.filter(({ roles, active }) => active && roles.includes('chair'));
  const organiser = chairs.find(({ id }) => id === whose) ?? chairs[0];
  if (!organiser)
    return <Nothing title="Nobody here is a chair">Only a chair makes strategy meetings.</Nothing>;
  return (
    <Compose
      chairs={chairs}
      organiser={organiser}
      directory={directory}
      onDone={() => setSearch({ whose: organiser.id })}
    />
  );
}
