import { useApi } from '../../api/api-context.ts';
import { useFieldStyles } from '../../parts/field-styles.ts';
import { formWords } from '../../words/form-words.ts';
import { longDayInWords } from '../../words/when.ts';

interface DayReadProps {
  readonly day: string;
  /** It must not lie in the future. */
  readonly past: boolean;
  readonly more?: string;
}

/** Beneath a date: the day in words, so that day and month are not mistaken, and whether it has come yet. */
export function DayRead({ day, past, more = '' }: DayReadProps) {
  const field = useFieldStyles();
  const today = useApi().today();
  if (Number.isNaN(Date.parse(day))) return null;
  return (
    <>
      <p className={field.hint}>
        {longDayInWords(day)}
        {more}
      </p>
      {past && today !== null && day > today && <p className={field.fault}>{formWords.notYetCome}</p>}
    </>
  );
}
