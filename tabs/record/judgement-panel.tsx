import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { Facts } from '../parts/facts.tsx';
import { Panel } from '../parts/panel.tsx';
import { recordWords } from '../words/record-words.ts';
import { momentInWords } from '../words/when.ts';

/** What the manager decided beside the suggestion, and why; nothing before sign-off. */
export function JudgementPanel({ signOff }: Pick<ScreeningView, 'signOff'>) {
  if (signOff === null) return null;
  return (
    <Panel title={recordWords.judgement}>
      <span>{recordWords.signedOff(signOff.by, momentInWords(signOff.at))}</span>
      <Facts rows={signOff.rows.map(({ label, value }) => [label, value] as const)} />
    </Panel>
  );
}
