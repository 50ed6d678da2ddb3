import { useState } from 'react';
import { makeStyles } from '../../parts/look.ts';
import { useKept, useOfDraft } from '../draft-context.ts';
import { DangerPanel } from './danger-panel.tsx';
import DangerPast from './danger-past.tsx';
import { DANGER, idsOf } from './ids.ts';

const useStyles = makeStyles({
  place: {
    marginTop: '12px',
    outlineStyle: 'none',
    scrollMarginTop: 'calc(var(--bar) + 12px)',
    scrollMarginBottom: '72px',
  },
});

/**
 * Beneath the first question: while it is answered "yes", what to do now; once that was taken back after the manager had
 * been alerted, that it was so. Brought into view when the answer is given here, not when the page only opens.
 */
export default function ImmediateDanger() {
  const { place } = useStyles();
  const isDanger = useKept('Q0').typed === 'yes';
  const isAlerted = useOfDraft((draft) => draft.follows().alerted !== null);
  const [sinceOpened, setSinceOpened] = useState(isDanger);
  if (sinceOpened && !isDanger) setSinceOpened(false);
  return (
    <div id={idsOf(DANGER).control} tabIndex={-1} className={place}>
      {isDanger ? <DangerPanel justNow={!sinceOpened} /> : isAlerted && <DangerPast />}
    </div>
  );
}
