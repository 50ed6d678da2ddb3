import type { Instrument, Item, Section } from './instrument.ts';

/** The instrument as a page that can be read and agreed without reading code: every question, its kind and what it does. */
export function instrumentTable(instrument: Instrument): string {
  return [
    `# ${instrument.id}, version ${instrument.version}`,
    `${instrument.status}.`,
    'Made from the instrument itself by `node src/instrument/draw-instrument.ts > docs/instrument-v1.md`.',
    ...instrument.sections.map((section) => sectionTable(instrument, section)),
  ]
    .join('\n\n')
    .concat('\n');
}

function sectionTable(instrument: Instrument, { letter, title, intro, items }: Section): string {
  const display = instrument.letters.find(({ code }) => code === letter)?.display;
  const heading = `## ${display === undefined ? '' : `${display}: `}${title}`;
  const rows = items.map((item) => `| ${item.id} | ${item.text} | ${kindOf(item)} | ${effectOf(item)} |`);
  const table = ['| Item | Question | Answer | What it does |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
  return [heading, ...(intro === undefined ? [] : [intro]), table].join('\n\n');
}

function kindOf(item: Item): string {
  switch (item.kind) {
    case 'text':
      return `text, up to ${item.maxLength} characters`;
    case 'day':
      return 'date';
    case 'moment':
      return 'date and time';
    case 'choice':
      return `one of: ${item.options.map(({ label }) => label).join('; ')}`;
    case 'choices':
      return `any of: ${item.options.map(({ label }) => label).join('; ')}`;
    case 'rows':
      return `up to ${item.maxRows} rows of: ${item.columns.map(({ label }) => label).join('; ')}`;
    case 'gate':
    case 'pattern':
      return 'none, not known, concern or evidence';
    case 'indicator':
      return `sign: ${item.signal}`;
    case 'protective':
      return 'present, partly, absent or not known';
  }
}

function effectOf(item: Item): string {
  const effects: string[] = [];
  if (item.required === true) effects.push('must be answered');
  if (item.askedWhen !== undefined) {
    effects.push(`asked when ${item.askedWhen.item} is ${item.askedWhen.isOneOf.join(' or ')}`);
  }
  if (item.kind === 'indicator') effects.push(...effectsOfSign(item));
  if (item.kind === 'pattern') effects.push('asked once a sign of harm or Q2 is concern or evidence');
  if (item.kind === 'text' && item.whileUnexplored !== undefined)
    effects.push('asked while the letter is unexplored');
  if (item.kind === 'text' && item.ownWords === true) effects.push("the child's own words");
  return effects.join('; ');
}

function effectsOfSign(sign: Extract<Item, { kind: 'indicator' }>): readonly string[] {
  return [
    ...(sign.harmIfUnder13 === true ? ['harm if under 13'] : []),
    ...(sign.disclosure === true ? ['disclosure'] : []),
    ...(sign.exchange === true ? ['exchange or gain'] : []),
    ...(sign.routeCP === true ? ['child protection route whatever the score'] : []),
    ...(sign.nrm === true ? ['consider the National Referral Mechanism'] : []),
    ...(sign.otherExploitation === true ? ['other exploitation'] : []),
    ...(sign.pattern === undefined ? [] : [`evidence of it sets ${sign.pattern}`]),
  ];
}
