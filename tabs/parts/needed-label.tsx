import { makeStyles, tokens } from '@fluentui/react-components';
import { formWords } from '../words/form-words.ts';

const useStyles = makeStyles({
  mark: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

function NeededLabel({ label }: { label: string }) {
  return (
    <>
      {label} <span className={useStyles().mark}>({formWords.needed})</span>
    </>
  );
}

/** The label of a Fluent field, with what must be filled in marked in a word, as everywhere, and not by a star. */
export function labelOf(label: string, required: boolean) {
  return { children: required ? <NeededLabel label={label} /> : label, required: false };
}
