import { Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { createContext, use, type ReactNode } from 'react';
import { useController, type FieldPath } from 'react-hook-form';
import { LongText } from '../parts/long-text.tsx';
import { labelOf } from '../parts/needed-label.tsx';
import type { JudgementForm } from './judgement-form.ts';

type Name = FieldPath<JudgementForm>;

const useStyles = makeStyles({
  narrow: { maxWidth: '340px', gridTemplateColumns: 'minmax(0, 1fr)' },
  radio: { alignItems: 'start' },
});

interface FieldProps {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** What is still needed, by place, once somebody has tried to sign off. */
export const NeededAt = createContext<ReadonlyMap<string, string>>(new Map());

function useField(name: Name) {
  const { field, fieldState } = useController<JudgementForm>({ name });
  const message = use(NeededAt).get(name) ?? fieldState.error?.message;
  return {
    field,
    value: (field.value ?? '') as string,
    invalid: message ? { validationMessage: message } : {},
    message,
  };
}

/** A reason or a note of the judgement. */
export function TextField({ name, label, hint, rows = 3 }: FieldProps & { rows?: number }) {
  const { field, value, message } = useField(name);
  return (
    <LongText
      label={label}
      hint={hint}
      error={message}
      required
      rows={rows}
      name={name}
      value={value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      textRef={field.ref}
    />
  );
}

interface Choice {
  readonly value: string;
  readonly words: ReactNode;
  readonly disabled?: boolean;
}

/** One choice of a few, each in full words. A refusal puts the focus on the first. */
export function ChoiceField({
  name,
  label,
  hint,
  required = true,
  choices,
}: FieldProps & { required?: boolean; choices: readonly Choice[] }) {
  const styles = useStyles();
  const { field, value, invalid } = useField(name);
  return (
    <Field label={labelOf(label, required)} {...(hint ? { hint } : {})} required={required} {...invalid}>
      <RadioGroup name={name} value={value} onChange={(_event, { value: chosen }) => field.onChange(chosen)}>
        {choices.map(({ value: each, words, disabled = false }, place) => (
          <Radio
            key={each}
            ref={place === 0 ? field.ref : null}
            value={each}
            disabled={disabled}
            label={{ children: words }}
            className={styles.radio}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** One person, or another short choice, from a list that opens. */
export function SelectField({
  name,
  label,
  hint,
  nothing,
  options,
}: FieldProps & { nothing: string; options: readonly (readonly [value: string, words: string])[] }) {
  const styles = useStyles();
  const { field, value, invalid } = useField(name);
  return (
    <Field
      label={labelOf(label, true)}
      {...(hint ? { hint } : {})}
      required
      className={styles.narrow}
      {...invalid}
    >
      <Select
        name={name}
        select={{ ref: field.ref }}
        value={value}
        onChange={(_event, { value: chosen }) => field.onChange(chosen)}
      >
        <option value="">{nothing}</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A calendar day, not after `latest`. */
export function DayField({ name, label, hint, latest }: FieldProps & { latest: string | undefined }) {
  const styles = useStyles();
  const { field, value, invalid } = useField(name);
  return (
    <Field
      label={labelOf(label, true)}
      {...(hint ? { hint } : {})}
      required
      className={styles.narrow}
      {...invalid}
    >
      <Input
        type="date"
        name={name}
        input={{ ref: field.ref }}
        value={value}
        {...(latest ? { max: latest } : {})}
        onChange={(_event, { value: day }) => field.onChange(day)}
      />
    </Field>
  );
}
