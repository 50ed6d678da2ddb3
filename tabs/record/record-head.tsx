import { Link as FluentLink } from '@fluentui/react-components';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { Due } from '../parts/due.tsx';
import { FactStrip } from '../parts/facts.tsx';
import { recordWords } from '../words/record-words.ts';
import { statusWords } from '../words/screening-list-words.ts';
import { momentInWords } from '../words/when.ts';
import type { PersonView } from '../../src/contracts/people.ts';

/** A person with the number to ring, where there is one. */
export function PersonToRing({ person: { name, jobTitle, phone } }: { person: PersonView }) {
  return (
    <>
      {[name, jobTitle].filter((words) => words !== '').join(', ')}
      {phone !== '' && (
        <>
          , <FluentLink href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</FluentLink>
        </>
      )}
    </>
  );
}

/** Who and what the record is about, and who to ring; `named` where the page's own heading does not say whose it is. */
export function RecordHead({ view, named = false }: { view: ScreeningView; named?: boolean }) {
  const { completion, referralDue, signOff } = view;
  return (
    <FactStrip
      facts={[
        ...(named
          ? ([
              [recordWords.reference, view.reference],
              [recordWords.child, view.childName ?? recordWords.nameNotGiven],
            ] as const)
          : []),
        [recordWords.status, statusWords[view.status]],
        [recordWords.age, view.age === null ? recordWords.ageNotKnown : String(view.age)],
        [recordWords.practitioner, <PersonToRing key="person" person={view.practitionerPerson} />],
        [recordWords.team, view.team],
        ...(completion ? [[recordWords.completed, momentInWords(completion.at)] as const] : []),
        ...(referralDue && !signOff
          ? [[recordWords.referralDue, <Due key="due" due={referralDue} />] as const]
          : []),
      ]}
    />
  );
}
