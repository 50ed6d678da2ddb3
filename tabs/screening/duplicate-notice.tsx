import { useEffect, useState } from 'react';
import type { Duplicates } from '../../src/contracts/screenings.ts';
import { useApi } from '../api/api-context.ts';
import { makeStyles } from '../parts/look.ts';
import { Notice } from '../parts/notice.tsx';
import { duplicateWords } from '../words/form-words.ts';
import { useOfDraft } from './draft-context.ts';
import type { Draft } from './draft.ts';

const useStyles = makeStyles({ list: { margin: '0 0 4px', padding: '0 0 0 16px' } });

const WHO = ['child.surname', 'child.forenames', 'child.alias', 'child.dateOfBirth', 'child.personId'];

/** The revisions of who the child is, once saved: when one changes, the server is asked again. */
function whoIsSaved(draft: Draft): string {
  return WHO.map((item) => draft.kept(item).revision).join(' ');
}

/** Other screenings likely about the same child, so that nobody starts beside a colleague. Only pointed out: a person decides. */
export default function DuplicateNotice({ id }: { id: string }) {
  const styles = useStyles();
  const api = useApi();
  const who = useOfDraft(whoIsSaved);
  const [found, setFound] = useState<Duplicates['duplicates']>([]);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (who.split(' ').every((revision) => revision === '0')) return;
    void api.duplicates(id).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) setFound(reply.value.duplicates);
      setRefused(!reply.ok && reply.trouble.kind === 'not-permitted' ? reply.trouble.because : null);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, id, who]);
  if (refused !== null) {
    return (
      <Notice intent="warning" title={duplicateWords.notLooked}>
        {refused}
      </Notice>
    );
  }
  if (found.length === 0) return null;
  return (
    <Notice intent="warning" urgent title={duplicateWords.title}>
      <ul className={styles.list}>
        {found.map(({ sentence, reference, id: other }) => (
          <li key={other ?? sentence}>
            {sentence}{' '}
            {other !== null && reference !== null && (
              <a href={`#/screenings/${other}`}>{duplicateWords.open(reference)}</a>
            )}
          </li>
        ))}
      </ul>
      {duplicateWords.goOn}
    </Notice>
  );
}
