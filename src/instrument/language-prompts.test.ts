import { languagePrompts } from './language-prompts.ts';

const phrases = (text: string) => languagePrompts(text).map(({ phrase }) => phrase);

describe('words that may blame the child', () => {
  test.each([
    ['She is putting herself at risk.', 'putting herself at risk'],
    ['He puts  himself at risk online', 'puts  himself at risk'],
    ['This is a lifestyle choice', 'lifestyle choice'],
    ['choosing to meet them', 'choosing to'],
    ['described as promiscuous', 'promiscuous'],
    ['Sexually active since last year', 'Sexually active'],
    ['her boyfriend collected her', 'boyfriend'],
    ['his Partner', 'Partner'],
    ['in a relationship with a man of 30', 'in a relationship with'],
    ['associating with older boys', 'associating with'],
    ['hanging around with them', 'hanging around with'],
    ['a child prostitute', 'child prostitute'],
    ['selling sex', 'selling sex'],
    ['sexual activity with an adult', 'sexual activity with'],
    ['offering sex for a place to stay', 'offering sex for'],
    ['a phone in return for sex', 'in return for sex'],
    ['contacting adults online', 'contacting adults online'],
    ['sending explicit pictures', 'sending explicit pictures'],
    ['quite streetwise', 'streetwise'],
    ['street-wise', 'street-wise'],
    ['mature for her age', 'mature for her age'],
    ['absconded on Friday', 'absconded'],
    ['she won’t engage', 'won’t engage'],
    ["he won't engage", "won't engage"],
    ['refuses to engage', 'refuses to engage'],
    ['hard to reach', 'hard to reach'],
    ['attention-seeking', 'attention-seeking'],
    ['manipulative', 'manipulative'],
    ['overt sexualised dress', 'overt sexualised dress'],
    ['drug running', 'drug running'],
    ['recruiting others', 'recruiting others'],
  ])('%s', (text, phrase) => {
    expect(phrases(text)).toEqual([phrase]);
    expect(languagePrompts(text)[0]?.prompt).toMatch(/[.?]$/);
  });
});

describe('words that are left alone', () => {
  test.each([
    'The child may have been groomed.',
    'Partner agencies met on Monday.',
    'Partnership working',
    'a missing episode',
    'nonmanipulative',
    'She chose a book.',
    '',
  ])('%s', (text) => {
    expect(phrases(text)).toEqual([]);
  });
});

test('prompts come in the order of the text, each phrase once', () => {
  expect(phrases('Absconded with her boyfriend. Her Boyfriend is hard to reach; absconded again.')).toEqual([
    'Absconded',
    'boyfriend',
    'hard to reach',
  ]);
});
