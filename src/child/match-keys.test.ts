import { matchKeys, type ChildDetails } from './match-keys.ts';

const alike = (one: ChildDetails, other: ChildDetails) =>
  matchKeys(one).some((key) => matchKeys(other).includes(key));
const dateOfBirth = '2011-03-14';

describe('two records that are likely the same child', () => {
  test.each<[string, ChildDetails, ChildDetails]>([
    ['the same person ID, written differently', { personId: ' 00123-a ' }, { personId: '123A' }],
    [
      'the same surname in another case',
      { surname: 'FENWICK', dateOfBirth },
      { surname: 'Fenwick', forenames: 'Robin', dateOfBirth },
    ],
    ['accents left out', { surname: 'Łuczyński', dateOfBirth }, { surname: 'Luczynski', dateOfBirth }],
    [
      'one half of a hyphenated name',
      { surname: 'Achebe-Fenwick', dateOfBirth },
      { surname: 'Fenwick', dateOfBirth },
    ],
    ['a hyphen left out', { forenames: 'Anne-Marie', dateOfBirth }, { forenames: 'Annemarie', dateOfBirth }],
    ['an apostrophe left out', { surname: "O'Hara", dateOfBirth }, { surname: 'OHara', dateOfBirth }],
    [
      'forename and surname the other way round',
      { surname: 'Linh', forenames: 'Tran', dateOfBirth },
      { surname: 'Tran', forenames: 'Linh', dateOfBirth },
    ],
    [
      'a name known as an alias',
      { alias: 'Robbie Fenwick', dateOfBirth },
      { surname: 'Fenwick', dateOfBirth },
    ],
    [
      'a name that sounds alike',
      { forenames: 'Muhammad', dateOfBirth },
      { forenames: 'Mohamed', dateOfBirth },
    ],
    ['another spelling', { forenames: 'Stephen', dateOfBirth }, { forenames: 'Steven', dateOfBirth }],
    [
      'another spelling again',
      { forenames: 'Catherine', dateOfBirth },
      { forenames: 'Kathryn', dateOfBirth },
    ],
    ['a name in another script', { surname: 'Шевченко', dateOfBirth }, { surname: 'шевченко', dateOfBirth }],
  ])('%s', (_, one, other) => {
    expect(alike(one, other)).toBe(true);
  });
});

describe('two records that are not taken for the same child', () => {
  test.each<[string, ChildDetails, ChildDetails]>([
    [
      'another date of birth',
      { surname: 'Fenwick', dateOfBirth },
      { surname: 'Fenwick', dateOfBirth: '2011-03-15' },
    ],
    ['another name', { surname: 'Fenwick', dateOfBirth }, { surname: 'Okafor', dateOfBirth }],
    ['the same name and no date of birth', { surname: 'Fenwick' }, { surname: 'Fenwick' }],
    ['nothing known of either', {}, {}],
    [
      'blank fields',
      { personId: ' ', surname: ' - ', dateOfBirth },
      { personId: '', surname: '', dateOfBirth },
    ],
    ['another person ID', { personId: '123' }, { personId: '124' }],
  ])('%s', (_, one, other) => {
    expect(alike(one, other)).toBe(false);
  });
});
