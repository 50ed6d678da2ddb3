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

interface LookForDuplicatesProps {
  readonly id: string;
  readonly onFound: (found: Duplicates['duplicates']) => void;
}

/** Asks, whenever who the child is has changed, for other screenings likely about the same child. Shows nothing itself. */
export default function LookForDuplicates({ id, onFound }: LookForDuplicatesProps) {
  const api = useApi();
  const who = useOfDraft(whoIsSaved);
  useEffect(() => {
    let isCurrent = true;
    if (who.split(' ').every((revision) => revision === '0')) return;
    void api.duplicates(id).then((reply) => {
      if (isCurrent && reply.ok) onFound(reply.value.duplicates);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, id, who, onFound]);
  return null;
}
