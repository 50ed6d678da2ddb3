import { useEffect, useRef, useState } from 'react';
import { useFieldStyles } from '../../parts/field-styles.ts';
import { later } from '../../parts/later.tsx';
import { mergeClasses, useUnseen } from '../../parts/look.ts';
import { formWords } from '../../words/form-words.ts';

const LanguagePrompts = later(() => import(/* webpackChunkName: "form-rest" */ './language-prompts.tsx'), {
  helpOnly: true,
  soon: true,
});

/** From how many characters left the person sees the count: the last tenth of a long box, the last fifth of a short one. */
const seenFrom = (maxLength: number) => Math.min(200, maxLength / 5);

interface TextBoxProps {
  readonly id: string;
  readonly value: string;
  readonly maxLength: number;
  readonly lines: number;
  /** No prompts about wording where the child's own words are written. */
  readonly ownWords?: boolean;
  readonly label?: string;
  /** The person has just asked for this box. */
  readonly focus?: boolean;
  readonly described: {
    readonly 'aria-describedby'?: string | undefined;
    readonly 'aria-invalid'?: true | undefined;
  };
  readonly onText: (text: string) => void;
}

/** The count as it is read out: when it first appears, at 50 and at the end. */
function useReadOut(left: number, from: number): string {
  const before = useRef(left);
  const [words, setWords] = useState('');
  useEffect(() => {
    const passed = [from, 50, 0].some((mark) => before.current > mark && left <= mark && left >= 0);
    if (passed) setWords(formWords.left(left));
    before.current = left;
  }, [left, from]);
  return words;
}

/** A box for words. Nothing is ever cut off: near the end it says how much is left, past it that it has to be shortened. */
export function TextBox(props: TextBoxProps) {
  const { id, value, maxLength, lines, ownWords = false, label, focus = false, described, onText } = props;
  const field = useFieldStyles();
  const { unseen } = useUnseen();
  const left = maxLength - value.length;
  const from = seenFrom(maxLength);
  const readOut = useReadOut(left, from);
  const counts = left <= from && left >= 0;
  const by = [described['aria-describedby'], counts && `${id}-count`].filter(Boolean).join(' ');
  const control = {
    id,
    value,
    autoComplete: 'off',
    autoFocus: focus,
    'aria-label': label,
    ...described,
    'aria-describedby': by === '' ? undefined : by,
    onChange: (event: { target: { value: string } }) => onText(event.target.value),
  };
  return (
    <>
      {lines > 1 ? (
        <textarea {...control} rows={lines} className={mergeClasses(field.box, field.area)} />
      ) : (
        <input {...control} type="text" className={field.box} />
      )}
      {counts && (
        <>
          <p id={`${id}-count`} className={field.hint}>
            {formWords.left(left)}
          </p>
          <span role="status" className={unseen}>
            {readOut}
          </span>
        </>
      )}
      {!ownWords && lines > 1 && value !== '' && <LanguagePrompts text={value} />}
    </>
  );
}
