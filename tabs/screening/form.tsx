import { useEffect, useMemo, useState } from 'react';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { fetchSoon, later } from '../parts/later.tsx';
import { Loading } from '../parts/loading.tsx';
import { makeStyles, mergeClasses, NARROW, token, WIDE } from '../parts/look.ts';
import { Places } from '../parts/places.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { DraftContext, OpenedContext } from './draft-context.ts';
import type { Draft } from './draft.ts';
import type { LikelyDuplicates } from './look-for-duplicates.tsx';
import { findQuestion, firstUnfinished, type Place } from './places-in-form.ts';
import { SectionPage } from './section-page.tsx';
import { TopBar } from './top-bar.tsx';

const CheckPage = later(() => import(/* webpackChunkName: "form-rest" */ './check-page.tsx'), {
  until: <Loading />,
  soon: true,
});
const DiscardPage = later(() => import(/* webpackChunkName: "form-rest" */ './discard-page.tsx'), {
  until: <Loading />,
  soon: true,
});
const SectionList = later(() => import(/* webpackChunkName: "form-rest" */ './section-list.tsx'), {
  soon: true,
});
const FormNotices = later(() => import(/* webpackChunkName: "form-rest" */ './form-notices.tsx'), {
  helpOnly: true,
  soon: true,
});
const SkipLink = later(() => import(/* webpackChunkName: "form-rest" */ './skip-link.tsx'), {
  helpOnly: true,
  soon: true,
});
const LookForDuplicates = later(
  () => import(/* webpackChunkName: "form-rest" */ './look-for-duplicates.tsx'),
  { helpOnly: true },
);
const Guidance = later(() => import(/* webpackChunkName: "form-rest" */ './guidance.tsx'), {
  helpOnly: true,
});

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
    [WIDE]: { gridColumn: 3, gridRow: '1 / 3', position: 'sticky', top: 'calc(var(--bar) + 8px)' },
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
  const [duplicates, setDuplicates] = useState<LikelyDuplicates>({ found: [], notLooked: null });
  // Once the first question can be answered: nothing of the form may be missing when the connection goes.
  useEffect(() => void fetchSoon(), []);
  const opened = useMemo(() => {
    const go = (section: string, item?: string) => {
      void draft.saveNow();
      setPlace({ section, ...(item === undefined ? {} : { item }) });
      window.scrollTo({ top: 0 });
    };
    return { view, go, goToQuestion: (item: string) => go(findQuestion(draft.instrument, item), item) };
  }, [draft, view]);
  const { go, goToQuestion } = opened;
  const section = draft.instrument.sections.find(({ id }) => id === place.section);
  return (
    <DraftContext value={draft}>
      <OpenedContext value={opened}>
        <div className={styles.page}>
          <SkipLink />
          <Places />
          <TopBar place={place} duplicates={duplicates.found.length} />
          <LookForDuplicates id={view.id} onFound={setDuplicates} />
          <div className={mergeClasses(styles.form, styles.rest)}>
            <SectionList place={place} go={go} mayDiscard={view.may.discard} />
            <main className={mergeClasses(styles.open, section === undefined && styles.wide)}>
              <FormNotices sectionId={place.section} duplicates={duplicates} />
              {section !== undefined && <SectionPage key={section.id} section={section} place={place} />}
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
      </OpenedContext>
    </DraftContext>
  );
}
