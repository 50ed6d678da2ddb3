import { itemOf } from '../../src/instrument/instruments.ts';
import { later } from '../parts/later.tsx';
import { Notice } from '../parts/notice.tsx';
import { draftWords } from '../words/draft-words.ts';
import { formWords } from '../words/form-words.ts';
import { momentInWords } from '../words/when.ts';
import type { LikelyDuplicates } from './look-for-duplicates.tsx';
import { useDraft, useKept, useOfDraft, useOpened } from './draft-context.ts';

const DuplicateNotice = later(() => import(/* webpackChunkName: "form-rest" */ './duplicate-notice.tsx'), {
  soon: true,
});
const DangerPast = later(() => import(/* webpackChunkName: "form-rest" */ './questions/danger-past.tsx'), {
  soon: true,
});

function Trouble() {
  const saved = useOfDraft((draft) => draft.state());
  if (saved.state !== 'not-saved') return null;
  return (
    <Notice intent="error" title={draftWords.notSaved} urgent={false}>
      {saved.because} {!saved.ended && draftWords.tryingAgain}
    </Notice>
  );
}

function SetAside() {
  const draft = useDraft();
  const items = useOfDraft((one) => one.aside());
  if (items.length === 0) return null;
  return (
    <Notice intent="info" urgent title={draftWords.noLongerAsked}>
      {items.map((item) => itemOf(draft.instrument, item)?.text ?? item).join('; ')}. {draftWords.comesBack}
    </Notice>
  );
}

interface FormNoticesProps {
  readonly sectionId: string;
  readonly duplicates: LikelyDuplicates;
}

/** Above the open section: what the manager sent back and why, what could not be saved, what was taken out, who else it may be. */
export default function FormNotices({ sectionId, duplicates }: FormNoticesProps) {
  const { view } = useOpened();
  const isDanger = useKept('Q0').typed === 'yes';
  const isAlerted = useOfDraft((draft) => draft.follows().alerted !== null);
  const isCheck = sectionId === 'check';
  const returned = view.status === 'returned' ? view.returns.at(-1) : undefined;
  return (
    <>
      {returned !== undefined && (
        <Notice intent="warning" title={formWords.returnedTitle(returned.by, momentInWords(returned.at))}>
          {returned.comments}
        </Notice>
      )}
      <Trouble />
      <SetAside />
      {isCheck && isAlerted && !isDanger && <DangerPast />}
      {(isCheck || sectionId === 'child') && <DuplicateNotice {...duplicates} />}
    </>
  );
}
