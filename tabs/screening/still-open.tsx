import type { Answers } from '../../src/instrument/answers.ts';
import { itemOf, itemsOf } from '../../src/instrument/instruments.ts';
import { openItems } from '../../src/instrument/open-items.ts';
import { isAnswered } from '../../src/instrument/read-answer.ts';
import type { MissingAnswer } from '../../src/kernel/refusal.ts';
import { Notice } from '../parts/notice.tsx';
import { checkWords } from '../words/check-words.ts';
import { useCheckStyles } from './check-styles.ts';
import { useDraft } from './draft-context.ts';

interface OpenProps {
  readonly missing: readonly MissingAnswer[];
  readonly goToQuestion: (item: string) => void;
}

interface MissingProps extends OpenProps {
  /** In whose words it is refused; the number of answers where nothing else is said. */
  readonly title?: string;
  /** The server's answer: read out at once. */
  readonly refused?: boolean;
}

/** What is still needed, each with the way to its question. */
export function Missing({ missing, goToQuestion, title, refused = false }: MissingProps) {
  const styles = useCheckStyles();
  const { instrument } = useDraft();
  return (
    <Notice
      intent={refused ? 'error' : 'warning'}
      title={title ?? checkWords.missingTitle(missing.length)}
      urgent={refused}
    >
      <ul className={styles.missing}>
        {missing.map(({ item, sentence }) => (
          <li key={item}>
            <button type="button" className={styles.link} onClick={() => goToQuestion(item)}>
              {itemOf(instrument, item)?.text ?? item}
            </button>{' '}
            {sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const STILL_NEEDED = 'still-needed';

/** The answer to "complete" while something is missing: to the list of it, which is read out. */
export function goToStillNeeded(): void {
  const list = document.getElementById(STILL_NEEDED);
  list?.focus();
  list?.scrollIntoView?.({ block: 'start' });
}

/** At the top of the check page: what is still needed, or that nothing is. */
export function StillNeeded(props: OpenProps) {
  const styles = useCheckStyles();
  if (props.missing.length === 0) return <p className={styles.quiet}>{checkWords.nothingMissing}</p>;
  return (
    <div id={STILL_NEEDED} tabIndex={-1} className={styles.needed}>
      <Missing {...props} />
    </div>
  );
}

/** The letters under which nothing is explored: gaps, no errors, and never taken for "no". Those that are missing stand above. */
export function UnexploredLetters({ answers, missing, goToQuestion }: OpenProps & { answers: Answers }) {
  const styles = useCheckStyles();
  const { instrument } = useDraft();
  const isMissing = new Set(missing.map(({ item }) => item));
  const letters = openItems(instrument, answers).flatMap((item) => {
    if (item.kind !== 'text' || item.whileUnexplored === undefined || isMissing.has(item.id)) return [];
    const letter = instrument.letters.find(({ code }) => code === item.whileUnexplored);
    const first = itemsOf(instrument).find((one) => one.kind === 'indicator' && one.letter === letter?.code);
    return letter === undefined || first === undefined ? [] : [{ letter, first, reason: item.id }];
  });
  if (letters.length === 0) return null;
  return (
    <Notice intent="info" title={checkWords.unexploredTitle(letters.length)}>
      <ul className={styles.missing}>
        {letters.map(({ letter, first, reason }) => (
          <li key={reason}>
            <button type="button" className={styles.link} onClick={() => goToQuestion(first.id)}>
              {checkWords.letterUnexplored(letter.display, letter.label)}
            </button>{' '}
            {isAnswered(answers[reason]) && checkWords.reasonGiven}
          </li>
        ))}
      </ul>
      {checkWords.unexplored}
    </Notice>
  );
}
