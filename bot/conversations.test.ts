import { activitySchema } from './activity.ts';
import { conversationAt, reachChange } from './conversations.ts';
import { activityFrom, APP_ID, TENANT } from './testing/fake-teams.ts';

const OURS = 'https://smba.trafficmanager.net/uk/';
const HOSTS = ['smba.trafficmanager.net'];
const BOT = [{ id: `28:${APP_ID}` }];
const read = (more: object) => activitySchema.parse(activityFrom('oid', OURS, more));
const group = { id: '19:team', conversationType: 'groupChat', tenantId: TENANT };
const between = { id: '19:two_people@unq.gbl.spaces', conversationType: 'personal', tenantId: TENANT };

test.each([
  ['a personal message', {}, 'here'],
  ['the app added for a person', { type: 'installationUpdate', action: 'add' }, 'here'],
  ['the app upgraded', { type: 'installationUpdate', action: 'remove-upgrade' }, 'here'],
  ['the bot added to a personal chat', { type: 'conversationUpdate', membersAdded: BOT }, 'here'],
  ['the app removed for a person', { type: 'installationUpdate', action: 'remove' }, 'gone'],
  ['the bot removed from a personal chat', { type: 'conversationUpdate', membersRemoved: BOT }, 'gone'],
  ['a message in a group', { conversation: group }, undefined],
  [
    'the app removed from a group',
    { type: 'installationUpdate', action: 'remove', conversation: group },
    undefined,
  ],
  ['a message action in a chat of two people', { type: 'invoke', conversation: between }, undefined],
])('%s says: %s %s', (_what, more, kind) => {
  expect(reachChange(read(more))?.kind).toBe(kind);
});

test('an address holds ids and no names, and leads back to the conversation', () => {
  const change = reachChange(read({}));
  const address = change?.kind === 'here' ? change.address : '';
  expect(address).not.toContain('Somebody');
  expect(conversationAt(address, HOSTS)).toMatchObject({
    serviceUrl: OURS,
    conversation: { id: 'a:personal', tenantId: TENANT },
  });
});

test('an address on a host no longer allowed, or that is not ours, leads nowhere', () => {
  const change = reachChange(read({}));
  const address = change?.kind === 'here' ? change.address : '';
  expect(conversationAt(address, ['other.example'])).toBeUndefined();
  expect(conversationAt('{"serviceUrl":"https://smba.trafficmanager.net/"}', HOSTS)).toBeUndefined();
  expect(conversationAt('not json', HOSTS)).toBeUndefined();
});
