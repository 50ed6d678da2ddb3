import { readFileSync } from 'node:fs';
import { readDirectoryList } from './directory-format.ts';
import { environment, MICROSOFT_CLIENTS } from './environment.ts';

const doc = readFileSync('docs/deploy.md', 'utf8');

it('the deployment guide says what every setting is', () => {
  expect(Object.keys(environment.shape).filter((name) => !doc.includes(`\`${name}\``))).toEqual([]);
});

it('its example of a directory file is one', () => {
  const example = /```json\n([\s\S]*?)```/.exec(doc)?.[1] ?? '';
  expect(readDirectoryList(example)).not.toHaveProperty('faults');
});

it('it authorises every application whose tokens are accepted', () => {
  expect(MICROSOFT_CLIENTS.filter((id) => !doc.includes(id))).toEqual([]);
});
