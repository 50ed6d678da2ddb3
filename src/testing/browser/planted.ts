import { bornOn } from './stage.ts';

/** What is planted in one journey and may be found again only in the record, in the tab and in the referral. */
export const planted = {
  forenames: 'Łucja',
  surname: 'Nguyễn-Testwood',
  /** A day that nothing else in the journey is dated with. */
  dateOfBirth: bornOn(),
  narrative: 'the teal caravan beyond Quillmere Lock',
  ownWords: 'He says the marzipan owl is our secret.',
  colleague: 'Tilly Brannock',
} as const;

const day = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(planted.dateOfBirth));

/** What must not be found, each in the plain form a person would write. */
function plainForms(): readonly string[] {
  const [year = '', month = '', date = ''] = planted.dateOfBirth.split('-');
  return [
    'Łucja',
    'Lucja',
    'Nguyễn',
    'Nguyen',
    'Testwood',
    planted.dateOfBirth,
    `${year}${month}${date}`,
    ...['/', '.', '-', ' '].map((mark) => [date, month, year].join(mark)),
    `${month}/${date}/${year}`,
    day('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
    day('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
    day('en-US', { day: 'numeric', month: 'long', year: 'numeric' }),
    'teal caravan',
    'Quillmere',
    'marzipan owl',
    'Brannock',
    'second phone',
  ];
}

/** The same words as they would look inside an address, a JSON text, or with their marks taken apart. */
function written(form: string): readonly string[] {
  const escaped = [...form.normalize('NFC')]
    .map((letter) =>
      letter.charCodeAt(0) < 128 ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .join('');
  return [
    form.normalize('NFC'),
    form.normalize('NFD'),
    encodeURIComponent(form),
    encodeURIComponent(form).replaceAll('%20', '+'),
    escaped,
  ];
}

const searched = [
  ...new Set(
    plainForms()
      .flatMap(written)
      .map((form) => form.toLowerCase()),
  ),
];

/** Everything planted that occurs in a text, in whatever form. */
export function plantedIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return searched.filter((form) => lower.includes(form));
}
