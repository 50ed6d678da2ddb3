import { CELL_LENGTH, type RowAnswer } from '../../../src/instrument/answers.ts';
import type { RowsItem } from '../../../src/instrument/instrument.ts';
import { useFieldStyles } from '../../parts/field-styles.ts';
import { makeStyles, NARROW, token } from '../../parts/look.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import { formWords } from '../../words/form-words.ts';
import { useDraft, useKept } from '../draft-context.ts';
import { idsOf } from './ids.ts';
import { Question } from './question.tsx';
import { TextBox } from './text-box.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    alignItems: 'end',
    gap: '8px',
    margin: '0 0 8px',
    padding: '8px',
    border: `1px solid ${token('colorNeutralStroke2')}`,
    borderRadius: token('borderRadiusMedium'),
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  remove: { justifySelf: 'start' },
});

/** A short list of people: one line each, as many as there is room for. */
export default function RowsQuestion({ item }: { item: RowsItem }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const draft = useDraft();
  const kept = useKept(item.id);
  const rows = Array.isArray(kept.typed) ? (kept.typed as readonly RowAnswer[]) : [];
  const put = (next: readonly RowAnswer[]) => draft.put(item.id, next.length === 0 ? null : next);
  const change = (at: number, code: string, text: string) =>
    put(rows.map((row, index) => (index === at ? { ...row, [code]: text } : row)));
  return (
    <Question item={item} kept={kept} together="group">
      {rows.map((row, at) => (
        <div key={at} role="group" aria-label={formWords.row(at + 1)} className={styles.row}>
          {item.columns.map(({ code, label }) => {
            const id = `${idsOf(item.id).control}-${at}-${code}`;
            return (
              <div key={code}>
                <label htmlFor={id} className={field.label}>
                  {label}
                </label>
                <TextBox
                  id={id}
                  value={row[code] ?? ''}
                  maxLength={CELL_LENGTH}
                  lines={1}
                  described={{}}
                  onText={(text) => change(at, code, text)}
                />
              </div>
            );
          })}
          <PlainButton
            look="quiet"
            className={styles.remove}
            onClick={() => put(rows.filter((_row, index) => index !== at))}
          >
            {formWords.removeRow(at + 1)}
          </PlainButton>
        </div>
      ))}
      {rows.length < item.maxRows ? (
        <PlainButton onClick={() => put([...rows, {}])} aria-label={formWords.addRow(item.text)}>
          {formWords.add}
        </PlainButton>
      ) : (
        <p className={field.hint}>{formWords.full(item.maxRows)}</p>
      )}
    </Question>
  );
}
