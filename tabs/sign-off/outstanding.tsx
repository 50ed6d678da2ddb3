import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Notice } from '../parts/notice.tsx';
import { signOffWords } from '../words/sign-off-words.ts';
import { NeededAt } from './fields.tsx';
import type { Judged, JudgementForm } from './judgement-form.ts';
import { nameOfPlace, stillNeeded, type Needed } from './still-needed.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

interface StillNeededProps {
  readonly judged: Judged;
  /** Nothing is said before somebody has tried to sign off. */
  readonly tried: boolean;
}

function useStillNeeded({ judged, tried }: StillNeededProps): readonly Needed[] {
  useWatch<JudgementForm>();
  const { getValues } = useFormContext<JudgementForm>();
  return tried ? stillNeeded(getValues(), judged) : [];
}

/** Lets every field beneath it say what it still needs, as it is at this moment. */
export function NeededInPlace({ children, ...of }: StillNeededProps & { children: ReactNode }) {
  const needed = useStillNeeded(of);
  const key = JSON.stringify(needed.map(({ at, sentence }) => [at, sentence]));
  const places = useMemo(() => new Map(JSON.parse(key) as [string, string][]), [key]);
  return <NeededAt value={places}>{children}</NeededAt>;
}

/** Everything that is still needed, by name, each leading to its place. It shortens as the places are filled. */
export function Outstanding(of: StillNeededProps) {
  const styles = useStyles();
  const { setFocus } = useFormContext<JudgementForm>();
  const needed = useStillNeeded(of);
  if (needed.length === 0) return null;
  return (
    <Notice intent="warning" title={signOffWords.incomplete}>
      <ul className={styles.list}>
        {needed.map(({ at, sentence }) => (
          <li key={at}>
            <FluentLink as="button" onClick={() => setFocus(at)}>
              {nameOfPlace(at, of.judged)}
            </FluentLink>
            : {sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
