import type { PersonView } from '../../../src/contracts/people.ts';
import { makeStyles } from '../../parts/look.ts';
import { dangerWords } from '../../words/danger-words.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: '0 0 0 16px' },
  number: { whiteSpace: 'nowrap' },
});

function Number({ children }: { children: string }) {
  return (
    <a href={`tel:${children.replaceAll(' ', '')}`} className={useStyles().number}>
      {children}
    </a>
  );
}

/** Words in which a telephone number can be rung. */
export function WithNumbers({ text }: { text: string }) {
  return text
    .split(/(\+?\d[\d ]{8,}\d)/)
    .map((part, at) => (at % 2 === 1 ? <Number key={at}>{part}</Number> : part));
}

/** Whom to ring, in turn, each with what they are and their number. */
export function WhomToRing({ people }: { people: readonly PersonView[] }) {
  const styles = useStyles();
  if (people.length === 0) return <> {dangerWords.nobody}</>;
  return (
    <ul className={styles.list}>
      {people.map(({ id, name, jobTitle, phone }) => (
        <li key={id}>
          {[name, jobTitle].filter(Boolean).join(', ')}:{' '}
          {phone ? <Number>{phone}</Number> : dangerWords.noNumber}
        </li>
      ))}
    </ul>
  );
}
