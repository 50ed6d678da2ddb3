import { useMemo } from 'react';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { answersAsAsked, type AskedSection } from '../../src/instrument/as-asked.ts';
import { missingAnswers } from '../../src/instrument/check-answers.ts';
import { childOf } from '../../src/instrument/child-of.ts';
import { withoutClosed } from '../../src/instrument/open-items.ts';
import { useApi } from '../api/api-context.ts';
import { PlainButton } from '../parts/plain-button.tsx';
import { checkWords } from '../words/check-words.ts';
import { useCheckStyles } from './check-styles.ts';
import { Complete } from './complete.tsx';
import { useDraft, useOfDraft } from './draft-context.ts';
import { Heading } from './heading.tsx';
import { StillNeeded, UnexploredLetters } from './still-open.tsx';

type Go = (item: string) => void;

function AsAsked({ asked, goToQuestion }: { asked: readonly AskedSection[]; goToQuestion: Go }) {
  const styles = useCheckStyles();
  return asked.map(({ section, rows }) => (
    <section key={section} aria-label={section}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{section}</h3>
        <PlainButton
          look="quiet"
          aria-label={checkWords.changeSection(section)}
          onClick={() => goToQuestion(rows[0]?.item ?? '')}
        >
          {checkWords.change}
        </PlainButton>
      </div>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <div key={row.item} className={styles.row}>
            <dt>{row.question}</dt>
            <dd className={row.answered ? styles.given : styles.gap}>
              {row.answer}
              {row.detail !== undefined && <span className={styles.more}>{row.detail}</span>}
              {row.note !== undefined && <span className={styles.note}>{row.note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

interface CheckPageProps {
  readonly view: ScreeningView;
  readonly goToQuestion: Go;
  readonly reopen: () => void;
}

/** The screening as asked and answered, what is still needed with the way to each, and completing it. */
export default function CheckPage({ view, goToQuestion, reopen }: CheckPageProps) {
  const styles = useCheckStyles();
  const { instrument } = useDraft();
  const today = useApi().today() ?? view.changedAt.slice(0, 10);
  const typed = useOfDraft((draft) => draft.answers());
  const answers = useMemo(() => withoutClosed(instrument, typed), [instrument, typed]);
  const asked = useMemo(
    () => answersAsAsked(instrument, answers, view.practitionerPerson),
    [instrument, answers, view],
  );
  const missing = useMemo(
    () => missingAnswers(instrument, answers, { today, age: childOf(answers, today).age }),
    [instrument, answers, today],
  );
  const complete = (
    <Complete view={view} answers={answers} missing={missing} goToQuestion={goToQuestion} reopen={reopen} />
  );
  return (
    <div className={styles.page}>
      <Heading>{checkWords.title}</Heading>
      <p className={styles.quiet}>{checkWords.intro}</p>
      <StillNeeded missing={missing} goToQuestion={goToQuestion} />
      <UnexploredLetters answers={answers} missing={missing} goToQuestion={goToQuestion} />
      <AsAsked asked={asked} goToQuestion={goToQuestion} />
      {complete}
    </div>
  );
}
