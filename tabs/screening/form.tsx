import { useEffect, useState } from 'react';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { later } from '../parts/later.tsx';
import { Loading } from '../parts/loading.tsx';
import { makeStyles, mergeClasses, NARROW, token, WIDE } from '../parts/look.ts';
import { Places } from '../parts/places.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { DraftContext } from './draft-context.ts';
import type { Draft } from './draft.ts';
import { FormNotices } from './form-notices.tsx';
import { findQuestion, firstUnfinished, type Place } from './places-in-form.ts';
import { SectionList } from './section-list.tsx';
import { SectionPage } from './section-page.tsx';
import { TopBar } from './top-bar.tsx';

const CheckPage = later(() => import('./check-page.tsx'), { until: <Loading /> });
const DiscardPage = later(() => import('./discard-page.tsx'), { until: <Loading /> });
const Guidance = later(() => import('./guidance.tsx'), { helpOnly: true });

/** Fetched once the first question can be answered, so that nothing of the form is missing when the connection goes. */
const fetchTheRest = () =>
  Promise.allSettled([
    import('./check-page.tsx'),
    import('./discard-page.tsx'),
    import('./section-sheet.tsx'),
    import('./questions/rows-question.tsx'),
    import('./questions/sign-detail.tsx'),
    import('./questions/language-prompts.tsx'),
    import('./questions/conflict-notice.tsx'),
  ]);

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: '232px minmax(0, 720px)',
    gridTemplateRows: 'auto 1fr',
    alignItems: 'start',
    gap: '12px 16px',
    padding: '16px',
    [WIDE]: { gridTemplateColumns: '248px minmax(0, 720px) minmax(0, 280px)' },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', padding: '8px' },
  },
  open: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    gridColumn: 2,
    gridRow: 2,
    [WIDE]: { gridRow: '1 / 3' },
    [NARROW]: { gridColumn: 1 },
  },
  wide: { gridRow: '1 / 3', [WIDE]: { gridColumnEnd: 'span 2' } },
  page: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    lineHeight: token('lineHeightBase300'),
  },
  rest: { flexGrow: 1 },
  beside: {
    gridColumn: 2,
    gridRow: 1,
    minHeight: '28px',
    [WIDE]: { gridColumn: 3, gridRow: '1 / 3', position: 'sticky', top: '60px' },
    [NARROW]: { gridColumn: 1 },
  },
});

interface FormProps {
  readonly view: ScreeningView;
  readonly draft: Draft;
  readonly reopen: () => void;
}

/** The screening being filled in: sections with progress, the open one, guidance; the saved state above, the way on beneath. */
export function Form({ view, draft, reopen }: FormProps) {
  const styles = useStyles();
  const [place, setPlace] = useState<Place>(() => ({ section: firstUnfinished(draft) }));
  useEffect(() => void fetchTheRest(), []);
  const go = (section: string, item?: string) => {
    void draft.saveNow();
    setPlace({ section, ...(item === undefined ? {} : { item }) });
    window.scrollTo({ top: 0 });
  };
  const goToQuestion = (item: string) => go(findQuestion(draft.instrument, item), item);
  const section = draft.instrument.sections.find(({ id }) => id === place.section);
  return (
    <DraftContext value={draft}>
      <div className={styles.page}>
        <Places />
        <TopBar view={view} place={place} go={go} goToQuestion={goToQuestion} />
        <div className={mergeClasses(styles.form, styles.rest)}>
          <SectionList place={place} go={go} mayDiscard={view.may.discard} />
          <main className={mergeClasses(styles.open, section === undefined && styles.wide)}>
            <FormNotices view={view} sectionId={place.section} />
            {section !== undefined && <SectionPage key={section.id} section={section} item={place.item} />}
            {place.section === 'check' && (
              <CheckPage view={view} goToQuestion={goToQuestion} reopen={reopen} />
            )}
            {place.section === 'discard' && (
              <DiscardPage id={view.id} back={() => go(firstUnfinished(draft))} />
            )}
          </main>
          {section !== undefined && (
            <div className={styles.beside}>
              <Guidance section={section} />
            </div>
          )}
        </div>
        {section !== undefined && <BottomBar place={place} go={go} />}
      </div>
    </DraftContext>
  );
}
