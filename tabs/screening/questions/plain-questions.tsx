import type { ChoiceItem, DayItem, Item, MomentItem, TextItem } from '../../../src/instrument/instrument.ts';
import { useApi } from '../../api/api-context.ts';
import { useFieldStyles } from '../../parts/field-styles.ts';
import { mergeClasses } from '../../parts/look.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import { formWords } from '../../words/form-words.ts';
import { instantOfBox, londonBoxOf, londonDayOf, timeInWords } from '../../words/when.ts';
import { useDraft, useKept } from '../draft-context.ts';
import { AnswerRow, isList } from './answer-row.tsx';
import { later } from '../../parts/later.tsx';
import { useDayFault } from './day-fault.ts';
import { describedBy, idsOf, RECEIVED } from './ids.ts';
import { Question } from './question.tsx';
import { TextBox } from './text-box.tsx';

const DayRead = later(() => import(/* webpackChunkName: "form-rest" */ './day-read.tsx'), {
  helpOnly: true,
  soon: true,
});
const DiscussionDue = later(() => import(/* webpackChunkName: "form-rest" */ './discussion-due.tsx'), {
  helpOnly: true,
  soon: true,
});

/** A line or paragraph of text. */
export function TextQuestion({ item }: { item: TextItem }) {
  const draft = useDraft();
  const kept = useKept(item.id);
  return (
    <Question item={item} kept={kept}>
      <TextBox
        id={idsOf(item.id).control}
        value={typeof kept.typed === 'string' ? kept.typed : ''}
        maxLength={item.maxLength}
        lines={item.lines}
        ownWords={item.ownWords === true}
        described={describedBy(item, kept)}
        onText={(text) => draft.put(item.id, text === '' ? null : text)}
      />
    </Question>
  );
}

/** A calendar day. One that has not come is pointed out at once where it must lie in the past. */
export function DayQuestion({ item }: { item: DayItem }) {
  const draft = useDraft();
  const kept = useKept(item.id);
  const field = useFieldStyles();
  const today = useApi().today();
  const day = typeof kept.typed === 'string' ? kept.typed : '';
  const fault = useDayFault(item, day, item.past);
  return (
    <Question item={item} kept={kept}>
      <input
        id={idsOf(item.id).control}
        type="date"
        value={day}
        max={(item.past && today) || undefined}
        className={mergeClasses(field.box, field.short)}
        {...describedBy(item, kept, fault)}
        onChange={({ target }) => draft.put(item.id, target.value === '' ? null : target.value)}
      />
      <DayRead id={idsOf(item.id).day} day={day} fault={fault} />
    </Question>
  );
}

/** A date and time by the clocks of London, kept as an instant. */
export function MomentQuestion({ item }: { item: MomentItem }) {
  const draft = useDraft();
  const kept = useKept(item.id);
  const field = useFieldStyles();
  const at = typeof kept.typed === 'string' ? kept.typed : '';
  const day = at && londonDayOf(at);
  const fault = useDayFault(item, day, item.past);
  return (
    <Question item={item} kept={kept}>
      <input
        id={idsOf(item.id).control}
        type="datetime-local"
        value={at === '' ? '' : londonBoxOf(at)}
        className={mergeClasses(field.box, field.short)}
        {...describedBy(item, kept, fault)}
        onChange={({ target }) => draft.put(item.id, instantOfBox(target.value))}
      />
      {at !== '' && <DayRead id={idsOf(item.id).day} day={day} fault={fault} more={`, ${timeInWords(at)}`} />}
      {item.id === RECEIVED && <DiscussionDue />}
    </Question>
  );
}

/** Takes an answer back where none is needed. */
export function Clear({ item, onClear }: { item: Item; onClear: () => void }) {
  return (
    <PlainButton look="quiet" onClick={onClear} aria-label={`${formWords.clear}: ${item.text}`}>
      {formWords.clear}
    </PlainButton>
  );
}

/** One choice of several: in a row where there are few, else in a list. */
export function ChoiceQuestion({ item }: { item: ChoiceItem }) {
  const draft = useDraft();
  const kept = useKept(item.id);
  const field = useFieldStyles();
  const chosen = typeof kept.typed === 'string' ? kept.typed : '';
  const choose = (code: string) => draft.put(item.id, code === '' ? null : code);
  if (!isList(item)) {
    return (
      <Question item={item} kept={kept} together="radiogroup">
        <AnswerRow name={idsOf(item.id).control} options={item.options} chosen={chosen} onChoose={choose} />
        {item.required !== true && chosen !== '' && <Clear item={item} onClear={() => choose('')} />}
      </Question>
    );
  }
  return (
    <Question item={item} kept={kept}>
      <select
        id={idsOf(item.id).control}
        value={chosen}
        className={field.box}
        {...describedBy(item, kept)}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{formWords.choose}</option>
        {item.options.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </Question>
  );
}
