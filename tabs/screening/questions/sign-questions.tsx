import { useRef, useState } from 'react';
import { NOTE_LENGTH, type IndicatorAnswer, type ProtectiveAnswer } from '../../../src/instrument/answers.ts';
import type {
  GateItem,
  IndicatorItem,
  PatternItem,
  ProtectiveItem,
  Strength,
} from '../../../src/instrument/instrument.ts';
import type { Presence } from '../../../src/instrument/answers.ts';
import { optionsOf } from '../../../src/instrument/instruments.ts';
import { later } from '../../parts/later.tsx';
import { makeStyles } from '../../parts/look.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import { formWords, shortStrengths } from '../../words/form-words.ts';
import { useDraft, useKept } from '../draft-context.ts';
import { AnswerRow } from './answer-row.tsx';
import { describedBy, idsOf } from './ids.ts';
import { Clear } from './plain-questions.tsx';
import { Question } from './question.tsx';
import { TextBox } from './text-box.tsx';

const useStyles = makeStyles({ noteBox: { marginTop: '8px' } });

const SignDetail = later(() => import(/* webpackChunkName: "form-rest" */ './sign-detail.tsx'), {
  soon: true,
});

/** A gate or a pattern question: none, not known, concern or evidence. */
function GateQuestion({ item }: { item: GateItem | PatternItem }) {
  const draft = useDraft();
  const kept = useKept(item.id);
  return (
    <Question item={item} kept={kept} together="radiogroup">
      <AnswerRow
        name={idsOf(item.id).control}
        options={optionsOf(draft.instrument, item)}
        short={item.kind === 'gate' ? shortStrengths : {}}
        chosen={typeof kept.typed === 'string' ? kept.typed : ''}
        onChoose={(code) => draft.put(item.id, code)}
      />
    </Question>
  );
}

function NoteBox({
  item,
  note,
  onNote,
}: {
  item: IndicatorItem | ProtectiveItem;
  note: string;
  onNote: (note: string) => void;
}) {
  const kept = useKept(item.id);
  const { noteBox } = useStyles();
  const [opened, setOpened] = useState(false);
  if (!opened && note === '') {
    return (
      <PlainButton
        look="quiet"
        onClick={() => setOpened(true)}
        aria-label={`${formWords.addNote}: ${item.text}`}
      >
        {formWords.addNote}
      </PlainButton>
    );
  }
  return (
    <div className={noteBox}>
      <TextBox
        id={`${idsOf(item.id).control}-note`}
        label={`${formWords.note}: ${item.text}`}
        value={note}
        maxLength={NOTE_LENGTH}
        lines={3}
        focus={opened}
        described={describedBy(item, kept)}
        onText={onNote}
      />
    </div>
  );
}

const isSign = (strength: Strength) => strength === 'concern' || strength === 'evidence';

/** The parts an answer has, always in the same order, nothing that was not given. Not explored is no answer. */
function inOrder({ strength, recency, source, dateObserved, note }: IndicatorAnswer): IndicatorAnswer | null {
  if (strength === 'not_explored' && !note) return null;
  return {
    strength,
    ...(recency ? { recency } : {}),
    ...(source ? { source } : {}),
    ...(dateObserved ? { dateObserved } : {}),
    ...(note ? { note } : {}),
  };
}

/**
 * One of the signs under a letter: its sentence and five answers in a row. A concern or evidence opens recency, source,
 * date and note beneath; they are put away, not lost, while another answer is tried. A note stays whatever is answered.
 */
function SignQuestion({ item }: { item: IndicatorItem }) {
  const draft = useDraft();
  const kept = useKept(item.id);
  const putAway = useRef<Partial<IndicatorAnswer>>({});
  const answer = (kept.typed ?? { strength: 'not_explored' }) as IndicatorAnswer;
  const { strength, note = '', ...detail } = answer;
  const put = (next: IndicatorAnswer) => draft.put(item.id, inOrder(next));
  const choose = (code: Strength) => {
    if (isSign(strength)) putAway.current = detail;
    put({ ...(isSign(code) ? { ...putAway.current, ...detail } : {}), note, strength: code });
  };
  return (
    <Question item={item} kept={kept} together="group">
      <AnswerRow
        name={idsOf(item.id).control}
        options={draft.instrument.strengths}
        short={shortStrengths}
        chosen={strength}
        onChoose={(code) => choose(code as Strength)}
      />
      {isSign(strength) && <SignDetail item={item} answer={answer} onAnswer={put} />}
      {!isSign(strength) && (strength !== 'not_explored' || note !== '') && (
        <NoteBox item={item} note={note} onNote={(text) => put({ ...answer, note: text })} />
      )}
    </Question>
  );
}

/** A strength to build on. It never changes the score. */
function ProtectiveQuestion({ item }: { item: ProtectiveItem }) {
  const draft = useDraft();
  const kept = useKept(item.id);
  const answer = kept.typed as ProtectiveAnswer | null;
  const put = (presence: string, note = answer?.note) =>
    draft.put(
      item.id,
      presence === '' ? null : { presence: presence as Presence, ...(note ? { note } : {}) },
    );
  return (
    <Question item={item} kept={kept} together="group">
      <AnswerRow
        name={idsOf(item.id).control}
        options={draft.instrument.presences}
        chosen={answer?.presence ?? ''}
        onChoose={put}
      />
      {answer !== null && (
        <>
          <NoteBox item={item} note={answer.note ?? ''} onNote={(note) => put(answer.presence, note)} />
          <Clear item={item} onClear={() => put('')} />
        </>
      )}
    </Question>
  );
}

/** A question whose answer weighs something: a gate or the pattern, a sign under a letter, a strength to build on. */
export default function MarkedQuestion({
  item,
}: {
  item: GateItem | PatternItem | IndicatorItem | ProtectiveItem;
}) {
  if (item.kind === 'indicator') return <SignQuestion item={item} />;
  if (item.kind === 'protective') return <ProtectiveQuestion item={item} />;
  return <GateQuestion item={item} />;
}
