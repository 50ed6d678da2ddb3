import type { ChoicesItem } from '../../../src/instrument/instrument.ts';
import { useFieldStyles } from '../../parts/field-styles.ts';
import { useDraft, useKept } from '../draft-context.ts';
import { Question } from './question.tsx';

/** Any number of choices. */
export default function ChoicesQuestion({ item }: { item: ChoicesItem }) {
  const draft = useDraft();
  const kept = useKept(item.id);
  const field = useFieldStyles();
  const chosen = Array.isArray(kept.typed) ? (kept.typed as readonly string[]) : [];
  const toggle = (code: string) => {
    const next = item.options
      .map((option) => option.code)
      .filter((one) => (one === code ? !chosen.includes(one) : chosen.includes(one)));
    draft.put(item.id, next.length === 0 ? null : next);
  };
  return (
    <Question item={item} kept={kept} together="group">
      {item.options.map(({ code, label }) => (
        <label key={code} className={field.marked}>
          <input
            type="checkbox"
            className={field.mark}
            checked={chosen.includes(code)}
            onChange={() => toggle(code)}
          />
          {label}
        </label>
      ))}
    </Question>
  );
}
