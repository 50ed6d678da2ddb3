import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Audit } from '../../src/contracts/screenings.ts';
import { useApi } from '../api/api-context.ts';
import { Read } from '../api/reading.tsx';
import { Panel } from '../parts/panel.tsx';
import { useTableStyles } from '../parts/table-styles.ts';
import { auditWords, channelWords, recordWords } from '../words/record-words.ts';
import { momentInWords } from '../words/when.ts';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground3 },
  when: { whiteSpace: 'nowrap' },
  detail: { display: 'block', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

function AuditTable({ entries }: Audit) {
  const table = useTableStyles();
  const styles = useStyles();
  const { auditWhen, auditWho, auditWhat, auditFrom } = recordWords;
  if (entries.length === 0) return <p className={styles.words}>{recordWords.auditNone}</p>;
  return (
    <table className={table.table}>
      <thead className={table.head}>
        <tr>
          {[auditWhen, auditWho, auditWhat, auditFrom].map((words) => (
            <th key={words} scope="col" className={table.cell}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ at, by, what, from, detail }, place) => (
          <tr key={`${at} ${place}`} className={table.row}>
            <td data-label={auditWhen} className={table.cell}>
              {momentInWords(at)}
            </td>
            <td data-label={auditWho} className={table.cell}>
              {by}
            </td>
            <td data-label={auditWhat} className={table.cell}>
              {auditWords[what] ?? what}
              {detail !== '' && <span className={styles.detail}>{detail}</span>}
            </td>
            <td data-label={auditFrom} className={table.cell}>
              {channelWords[from] ?? from}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The audit of the record, fetched when it is asked for. */
export function AuditPanel({ id }: { id: string }) {
  const styles = useStyles();
  const api = useApi();
  const [shown, setShown] = useState(false);
  return (
    <Panel title={recordWords.audit}>
      <p className={styles.words}>{recordWords.auditFor}</p>
      {shown ? (
        <Read of={{ name: ['audit', id], read: () => api.readAudit(id) }}>
          {(audit) => <AuditTable {...audit} />}
        </Read>
      ) : (
        <div>
          <Button onClick={() => setShown(true)}>{recordWords.showAudit}</Button>
        </div>
      )}
    </Panel>
  );
}
