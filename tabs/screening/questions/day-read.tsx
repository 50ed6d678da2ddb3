import { useFieldStyles } from '../../parts/field-styles.ts';
import { longDayInWords } from '../../words/when.ts';

interface DayReadProps {
  readonly id: string;
  readonly day: string;
  readonly fault: string | null;
  readonly more?: string;
}

/** Beneath a date: the day in words, so that day and month are not mistaken, and what cannot be right about it. */
export default function DayRead({ id, day, fault, more = '' }: DayReadProps) {
  const field = useFieldStyles();
  if (Number.isNaN(Date.parse(day))) return null;
  return (
    <>
      <p className={field.hint}>
        {longDayInWords(day)}
        {more}
      </p>
      {fault !== null && (
        <p id={id} role="alert" className={field.fault}>
          {fault}
        </p>
      )}
    </>
  );
}
