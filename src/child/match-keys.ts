/** What is known of who a child is, as far as it helps to recognise the same child in another record. */
export interface ChildDetails {
  readonly personId?: string;
  readonly surname?: string;
  readonly forenames?: string;
  readonly alias?: string;
  /** A London day. */
  readonly dateOfBirth?: string;
}

/**
 * The keys under which a child can be recognised. Two records that share one are likely the same child: the same person
 * ID, or the same date of birth and a name that is written or sounds alike. Case, accents, hyphens and which name comes
 * first do not matter. Likely is all they say: twins share a key, and a person decides. The keys tell who the child is
 * and are kept as safely as the name itself.
 */
export function matchKeys(details: ChildDetails): readonly string[] {
  const keys = new Set<string>();
  const personId = lettersAndDigits(details.personId ?? '').replace(/^0+(?=.)/, '');
  if (personId !== '') keys.add(`id:${personId}`);
  const { dateOfBirth } = details;
  if (dateOfBirth !== undefined && dateOfBirth !== '') {
    for (const name of namesOf(details)) keys.add(`born:${dateOfBirth}:${soundOf(name)}`);
  }
  return [...keys];
}

function namesOf({ surname = '', forenames = '', alias = '' }: ChildDetails): readonly string[] {
  const words = `${surname} ${forenames} ${alias}`.split(/[\s,;/()]+/u);
  const parts = words.flatMap((word) => [word, ...word.split(/[-\u2010-\u2015]/u)]);
  return parts.map(lettersAndDigits).filter((name) => name !== '');
}

const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => spelledOut[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ck|q|c|k/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/j/g, 'g'],
  [/(?<=.)[aeiouyhw]/g, ''],
  [/^[aeiouy]/, 'a'],
  [/(.)\1+/gu, '$1'],
];

function soundOf(name: string): string {
  return sounds.reduce((heard, [written, sound]) => heard.replace(written, sound), name);
}
