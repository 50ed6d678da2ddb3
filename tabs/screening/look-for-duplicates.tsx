import { useEffect } from 'react';
import type { Duplicates } from '../../src/contracts/screenings.ts';
import { useApi } from '../api/api-context.ts';
import { useOfDraft } from './draft-context.ts';
import type { Draft } from './draft.ts';

const WHO = ['child.surname', 'child.forenames', 'child.alias', 'child.dateOfBirth', 'child.personId'];

/** The revisions of who the child is, once saved: when one changes, the server is asked again. */
function whoIsSaved(draft: Draft): string {
  return WHO.map((item) => draft.kept(item).revision).join(' ');
}

/** What is known of others about the same child; a sentence where it was not looked for. */
export interface LikelyDuplicates {
  readonly found: Duplicates['duplicates'];
  readonly notLooked: string | null;
}

interface LookForDuplicatesProps {
  readonly id: string;
  readonly onFound: (known: LikelyDuplicates) => void;
}

/** Asks, whenever who the child is has changed, for other screenings likely about the same child. Shows nothing itself. */
export default function LookForDuplicates({ id, onFound }: LookForDuplicatesProps) {
  const api = useApi();
  const who = useOfDraft(whoIsSaved);
  useEffect(() => {
    let isCurrent = true;
    if (who.split(' ').every((revision) => revision === '0')) return;
    void api.duplicates(id).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) onFound({ found: reply.value.duplicates, notLooked: null });
      else if (reply.trouble.kind === 'not-permitted')
        onFound({ found: [], notLooked: reply.trouble.because });
    });
    return () => {
      isCurrent = false;
    };
  }, [api, id, who, onFound]);
  return null;
}
