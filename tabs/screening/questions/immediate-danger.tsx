import { useEffect, useState } from 'react';
import { useApi } from '../../api/api-context.ts';
import { makeStyles } from '../../parts/look.ts';
import { Notice } from '../../parts/notice.tsx';
import { dangerWords } from '../../words/form-words.ts';
import { useKept, useOfDraft } from '../draft-context.ts';
import { isUnsaved } from '../kept-answer.ts';

const useStyles = makeStyles({
  panel: { marginTop: '12px' },
  list: { margin: 0, padding: '0 0 0 20px' },
});

function useDutyTeam(): string {
  const api = useApi();
  const [dutyTeam, setDutyTeam] = useState<string>(dangerWords.dutyTeam);
  useEffect(() => {
    void api.me().then((reply) => {
      if (reply.ok) setDutyTeam(reply.value.borough.dutyTeam);
    });
  }, [api]);
  return dutyTeam;
}

function WhatToDo() {
  const styles = useStyles();
  const dutyTeam = useDutyTeam();
  const isSaved = !isUnsaved(useKept('Q0'));
  const isFailing = useOfDraft((draft) => draft.state().state === 'not-saved');
  const told = isFailing ? dangerWords.notSaved : dangerWords.saving;
  return (
    <div className={styles.panel}>
      <Notice intent="error" title={dangerWords.title}>
        <ol className={styles.list}>
          <li>
            <strong>{dangerWords.call}</strong>
          </li>
          <li>{dangerWords.discussion(dutyTeam)}</li>
          <li>{isSaved ? dangerWords.saved : told}</li>
        </ol>
        {dangerWords.later}
      </Notice>
    </div>
  );
}

/** Beneath the first question once it is answered "yes": what to do now, and whether the manager is being told. */
export function ImmediateDanger() {
  return useKept('Q0').typed === 'yes' ? <WhatToDo /> : null;
}
