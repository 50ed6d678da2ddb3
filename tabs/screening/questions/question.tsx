import type { ReactNode } from 'react';
import type { Item } from '../../../src/instrument/instrument.ts';
import { useFieldStyles } from '../../parts/field-styles.ts';
import { later } from '../../parts/later.tsx';
import { makeStyles, mergeClasses, token } from '../../parts/look.ts';
import { formWords } from '../../words/form-words.ts';
import type { KeptAnswer } from '../kept-answer.ts';
import { idsOf } from './ids.ts';

const ConflictNotice = later(() => import(/* webpackChunkName: "form-rest" */ './conflict-notice.tsx'), {
  soon: true,
});

const useStyles = makeStyles({
  question: {
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    scrollMarginTop: 'calc(var(--bar) + 12px)',
  },
  needed: { fontWeight: token('fontWeightRegular'), color: token('colorNeutralForeground3') },
  legend: { padding: 0 },
  conflict: { marginTop: '8px' },
});

interface QuestionProps {
  readonly item: Item;
  readonly kept: KeptAnswer;
  /** Several controls answer it together: as one choice among them, or each on its own. */
  readonly together?: 'radiogroup' | 'group';
  readonly children: ReactNode;
}

/** One question: its words, its help, its controls, why its answer cannot be saved, and a conflict where there is one. */
export function Question({ item, kept, together, children }: QuestionProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const ids = idsOf(item.id);
  const words = (
    <>
      {item.text}
      {item.required && <span className={styles.needed}> ({formWords.needed})</span>}
    </>
  );
  const rest = (
    <>
      {item.help !== undefined && (
        <p id={ids.help} className={field.hint}>
          {item.help}
        </p>
      )}
      {children}
      {kept.fault !== null && (
        <p id={ids.fault} role="alert" className={field.fault}>
          {kept.fault} {formWords.notSavedUntilMended}
        </p>
      )}
      {kept.conflict !== null && (
        <div className={styles.conflict}>
          <ConflictNotice item={item} conflict={kept.conflict} />
        </div>
      )}
    </>
  );
  if (together === undefined) {
    return (
      <div className={styles.question}>
        <label htmlFor={ids.control} className={field.label}>
          {words}
        </label>
        {rest}
      </div>
    );
  }
  return (
    <fieldset
      id={ids.control}
      role={together}
      tabIndex={-1}
      aria-describedby={item.help === undefined ? undefined : ids.help}
      className={styles.question}
    >
      <legend className={mergeClasses(field.label, styles.legend)}>{words}</legend>
      {rest}
    </fieldset>
  );
}
