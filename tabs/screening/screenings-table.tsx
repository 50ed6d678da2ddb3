import { Link as FluentLink, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ScreeningSummary } from '../../src/contracts/screenings.ts';
import { HONESTY, scoreWords } from '../../src/instrument/score-words.ts';
import { listWords, statusWords } from '../words/screening-list-words.ts';
import { momentInWords } from '../words/when.ts';
import { useTableStyles } from '../parts/table-styles.ts';

const useStyles = makeStyles({
  red: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  honesty: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The score as a list says it: the directive's words in short, then the number and whose it is. */
function scoreInWords({ suggestedScore, finalScore }: ScreeningSummary): string {
  const score = finalScore ?? suggestedScore;
  if (score === null) return listWords.noScore;
  if (suggestedScore !== null && score < suggestedScore) {
    return listWords.lowered(scoreWords[suggestedScore].short, suggestedScore, score);
  }
  const whose = finalScore === null ? listWords.suggested : listWords.final;
  return `${scoreWords[score].short} (${score}, ${whose})`;
}

function hasScore({ suggestedScore, finalScore }: ScreeningSummary): boolean {
  return suggestedScore !== null || finalScore !== null;
}

/** Screenings as a table; on a narrow screen each becomes a small block of its own. Beneath it, what a score is. */
export function ScreeningsTable({ screenings }: { screenings: readonly ScreeningSummary[] }) {
  const table = useTableStyles();
  const styles = useStyles();
  const { reference, child, state, score, by, changed } = listWords;
  return (
    <>
      <table className={table.table}>
        <thead className={table.head}>
          <tr>
            {[reference, child, state, score, by, changed].map((words) => (
              <th key={words} scope="col" className={table.cell}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {screenings.map((one) => (
            <tr key={one.id} className={table.row}>
              <th scope="row" className={table.cell}>
                <FluentLink href={`#/screenings/${one.id}`}>{one.reference}</FluentLink>
              </th>
              <td
                data-label={child}
                className={mergeClasses(table.cell, one.childName === null && styles.quiet)}
              >
                {one.childName ?? listWords.nameNotGiven}
              </td>
              <td data-label={state} className={table.cell}>
                {statusWords[one.status]}
                {one.red && <div className={styles.red}>{listWords.needsAttention}</div>}
              </td>
              <td data-label={score} className={table.cell}>
                {scoreInWords(one)}
              </td>
              <td data-label={by} className={table.cell}>
                {one.practitioner}, {one.team}
              </td>
              <td data-label={changed} className={table.cell}>
                {momentInWords(one.changedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {screenings.some(hasScore) && <p className={styles.honesty}>{HONESTY}</p>}
    </>
  );
}
