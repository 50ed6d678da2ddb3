import { NOTE_LENGTH, type IndicatorAnswer } from '../../../src/instrument/answers.ts';
import type { IndicatorItem, Option, Recency } from '../../../src/instrument/instrument.ts';
import { useApi } from '../../api/api-context.ts';
import { useFieldStyles } from '../../parts/field-styles.ts';
import { makeStyles, NARROW, token } from '../../parts/look.ts';
import { formWords } from '../../words/form-words.ts';
import { useDraft, useKept } from '../draft-context.ts';
import { useDayFault } from './day-fault.ts';
import DayRead from './day-read.tsx';
import { describedBy, idsOf } from './ids.ts';
import { TextBox } from './text-box.tsx';

const useStyles = makeStyles({
  detail: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '8px 12px',
    marginTop: '8px',
    paddingLeft: '12px',
    borderLeft: `3px solid ${token('colorNeutralStroke1')}`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  note: { gridColumn: '1 / -1' },
});

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

function Pick({ id, label, options, chosen, onChoose }: PickProps) {
  const field = useFieldStyles();
  return (
    <div>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <select id={id} value={chosen} className={field.box} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{formWords.choose}</option>
        {options.map((option) => (
          <option key={option.code} value={option.code}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface SignDetailProps {
  readonly item: IndicatorItem;
  readonly answer: IndicatorAnswer;
  readonly onAnswer: (answer: IndicatorAnswer) => void;
}

/** Beneath a sign that is a concern or for which there is evidence: when, from whom, on which day, and what happened. */
export default function SignDetail({ item, answer, onAnswer }: SignDetailProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const { instrument } = useDraft();
  const kept = useKept(item.id);
  const today = useApi().today();
  const id = (part: string) => `${idsOf(item.id).control}-${part}`;
  const { recency = '', source = '', dateObserved = '', note = '' } = answer;
  const dayFault = useDayFault(item, dateObserved);
  const put = (part: Partial<Record<keyof IndicatorAnswer, string>>) =>
    onAnswer({ ...answer, ...part } as IndicatorAnswer);
  return (
    <div className={styles.detail}>
      <Pick
        id={id('recency')}
        label={formWords.recency}
        options={instrument.recencies}
        chosen={recency}
        onChoose={(code) => put({ recency: code as Recency })}
      />
      <Pick
        id={id('source')}
        label={formWords.source}
        options={instrument.sources}
        chosen={source}
        onChoose={(code) => put({ source: code })}
      />
      <div>
        <label htmlFor={id('date')} className={field.label}>
          {formWords.observed}
        </label>
        <input
          id={id('date')}
          type="date"
          value={dateObserved}
          max={today ?? undefined}
          className={field.box}
          aria-invalid={dayFault !== null || undefined}
          aria-describedby={dayFault === null ? undefined : idsOf(item.id).day}
          onChange={({ target }) => put({ dateObserved: target.value })}
        />
        <DayRead id={idsOf(item.id).day} day={dateObserved} fault={dayFault} />
      </div>
      <div className={styles.note}>
        <label htmlFor={id('note')} className={field.label}>
          {formWords.note}
        </label>
        <TextBox
          id={id('note')}
          value={note}
          maxLength={NOTE_LENGTH}
          lines={3}
          described={describedBy(item, kept)}
          onText={(text) => put({ note: text })}
        />
      </div>
    </div>
  );
}
