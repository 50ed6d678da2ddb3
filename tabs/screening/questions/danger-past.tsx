import { itemOf } from '../../../src/instrument/instruments.ts';
import { useApi } from '../../api/api-context.ts';
import { Notice } from '../../parts/notice.tsx';
import { PlainButton } from '../../parts/plain-button.tsx';
import { dangerWords } from '../../words/danger-words.ts';
import { londonDayOf, momentInWords, timeInWords } from '../../words/when.ts';
import { useDraft, useOfDraft, useOpened } from '../draft-context.ts';
import { WhomToRing } from './whom-to-ring.tsx';

const REASON = 'analysis.worries';

/** Danger was answered "yes" and no longer is: the alert is out, so why it changed has to be written, and the manager rung. */
export default function DangerPast() {
  const { instrument } = useDraft();
  const { view, goToQuestion } = useOpened();
  const today = useApi().today();
  const alerted = useOfDraft((draft) => draft.follows().alerted);
  if (alerted === null) return null;
  const { people } = view.toRing;
  const { at } = alerted;
  const whom = alerted.whom ?? people[0]?.name ?? dangerWords.yourManager;
  const when = londonDayOf(at) === today ? timeInWords(at) : momentInWords(at);
  const question = itemOf(instrument, REASON)?.text ?? REASON;
  return (
    <Notice intent="warning" title={dangerWords.alerted(whom, when)}>
      {dangerWords.whyChanged(question)}
      <WhomToRing people={people.slice(0, 2)} />
      <PlainButton look="quiet" onClick={() => goToQuestion(REASON)}>
        {dangerWords.writeWhy(question)}
      </PlainButton>
    </Notice>
  );
}
