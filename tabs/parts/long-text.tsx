import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useId, type ReactNode, type Ref } from 'react';
import { labelOf } from './needed-label.tsx';
import { longTextWords } from '../words/long-text-words.ts';

/** As many characters as the server takes, and from where on the person is told how many are left. */
const MOST = 2000;
const TELL_FROM = 1700;

const useStyles = makeStyles({
  text: { width: '100%' },
  hint: { display: 'block', color: tokens.colorNeutralForeground3 },
});

interface LongTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly rows?: number;
  readonly name?: string;
  readonly textRef?: Ref<HTMLTextAreaElement> | undefined;
}

function lengthWords(length: number): string | undefined {
  if (length > MOST) return longTextWords.tooLong(length - MOST, MOST);
  return length >= TELL_FROM ? longTextWords.left(MOST - length) : undefined;
}

/**
 * A box for a reason or a comment, with what is asked above it. Near the limit it says how much is left; past it nothing
 * is cut off, it says by how much.
 */
export function LongText({
  label,
  value,
  onChange,
  hint,
  error,
  textRef,
  required = false,
  ...rest
}: LongTextProps) {
  const styles = useStyles();
  const hintId = useId();
  const tooLong = value.length > MOST;
  const message = tooLong ? lengthWords(value.length) : error;
  const left = tooLong ? undefined : lengthWords(value.length);
  return (
    <Field
      label={labelOf(label, required)}
      required={required}
      {...(left ? { hint: left } : {})}
      {...(message ? { validationMessage: message } : {})}
    >
      {(field) => {
        const { 'aria-describedby': described, ...control } = field;
        return (
          <>
            {hint && (
              <span id={hintId} className={styles.hint}>
                {hint}
              </span>
            )}
            <Textarea
              {...rest}
              {...control}
              {...(textRef ? { textarea: { ref: textRef } } : {})}
              aria-describedby={[described, hint ? hintId : ''].filter(Boolean).join(' ') || undefined}
              className={styles.text}
              value={value}
              resize="vertical"
              rows={rest.rows ?? 3}
              onChange={(_event, { value: typed }) => onChange(typed)}
            />
          </>
        );
      }}
    </Field>
  );
}

/** Whether a text is there and fits. */
export function isGiven(text: string): boolean {
  return text.trim() !== '' && text.length <= MOST;
}
