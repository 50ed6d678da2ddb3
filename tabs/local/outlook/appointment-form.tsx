import {
  Checkbox,
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  Switch,
  tokens,
} from '@fluentui/react-components';
import type { Ref } from 'react';
import { dayInWords, londonClockTime, londonDayOf, londonTime } from '../../../src/kernel/london-day.ts';
import { HtmlBody, type BodyText } from '../look/html-body.tsx';
import type { Person } from '../wire.ts';
import type { Appointment } from './appointment.ts';
import { startingAt } from './appointment-calls.ts';
import { AttendeeField } from './attendee-field.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  times: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  time: { minWidth: 0 },
  body: { border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
});

const HALF_HOURS = Array.from({ length: 27 }, (_nothing, at) => {
  const hour = String(7 + Math.floor(at / 2)).padStart(2, '0');
  return `${hour}:${at % 2 === 0 ? '00' : '30'}`;
});
const withTime = (time: string) => (HALF_HOURS.includes(time) ? HALF_HOURS : [...HALF_HOURS, time].sort());

interface Part {
  readonly appointment: Appointment;
  readonly onChange: (parts: Partial<Appointment>) => void;
}

function Times({ appointment, onChange }: Part) {
  const styles = useStyles();
  const moment = (name: 'startAt' | 'endAt', words: string) => {
    const day = londonDayOf(appointment[name]);
    const time = londonClockTime(appointment[name]);
    const put = (at: string) => onChange(name === 'startAt' ? startingAt(appointment, at) : { endAt: at });
    return (
      <>
        <Field label={`${words} day`} hint={dayInWords(day)}>
          <Input
            type="date"
            value={day}
            onChange={(_event, { value }) => (value ? put(londonTime(value, time)) : undefined)}
          />
        </Field>
        <Field
          label={`${words} time`}
          {...(name === 'endAt' && appointment.endAt <= appointment.startAt
            ? { validationMessage: 'The end must be after the start.' }
            : {})}
        >
          <Dropdown
            className={styles.time}
            value={time}
            selectedOptions={[time]}
            onOptionSelect={(_event, { optionValue }) =>
              optionValue ? put(londonTime(day, optionValue)) : undefined
            }
          >
            {withTime(time).map((each) => (
              <Option key={each}>{each}</Option>
            ))}
          </Dropdown>
        </Field>
      </>
    );
  };
  return (
    <div className={styles.times}>
      {moment('startAt', 'Start')}
      {moment('endAt', 'End')}
    </div>
  );
}

/** The fields of a new appointment. The body is read from its own frame when the appointment is sent. */
export function AppointmentForm({
  appointment,
  people,
  body,
  onChange,
}: Part & { people: readonly Person[]; body: Ref<BodyText> }) {
  const styles = useStyles();
  return (
    <div className={styles.form}>
      <Field label="Subject">
        <Input
          value={appointment.subject}
          maxLength={255}
          onChange={(_event, { value }) => onChange({ subject: value })}
        />
      </Field>
      <AttendeeField
        label="Required"
        people={people}
        invited={appointment.required}
        onChange={(required) => onChange({ required })}
      />
      <AttendeeField
        label="Optional"
        people={people}
        invited={appointment.optional}
        onChange={(optional) => onChange({ optional })}
      />
      <Times appointment={appointment} onChange={onChange} />
      <Field label="Location">
        <Input
          value={appointment.places.map(({ id }) => id).join('; ')}
          maxLength={255}
          onChange={(_event, { value }) => onChange({ places: value ? [{ id: value, type: 'custom' }] : [] })}
        />
      </Field>
      <Switch
        label="Teams meeting"
        checked={appointment.isOnlineMeeting}
        onChange={(_event, { checked }) => onChange({ isOnlineMeeting: checked })}
      />
      <Checkbox
        label="Private"
        checked={appointment.sensitivity === 'private'}
        onChange={(_event, { checked }) => onChange({ sensitivity: checked ? 'private' : 'normal' })}
      />
      <Field label="Message to the people invited">
        <div className={styles.body}>
          <HtmlBody
            handle={body}
            html={appointment.bodyHtml}
            title="Message to the people invited"
            editable
          />
        </div>
      </Field>
    </div>
  );
}
