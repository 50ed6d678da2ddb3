import { activitySchema } from './activity.ts';
import { activityKey, guardReason, mayWriteTo } from './guards.ts';
import { activityFrom, APP_ID, TENANT } from './testing/fake-teams.ts';

const config = {
  appId: APP_ID,
  tenantId: TENANT,
  appSecret: 's',
  tokenIssuer: 'https://api.botframework.com',
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  outboundTokenUrl: null,
  serviceHosts: ['smba.trafficmanager.net', '*.teams.microsoft.com', 'localhost:3979'],
};
const OURS = 'https://smba.trafficmanager.net/uk/';
const STRANGER = '99999999-9999-4999-8999-999999999999';
const read = (more: object) => activitySchema.parse(activityFrom('oid', OURS, more));
const conversation = { id: 'a:1', conversationType: 'personal' };

describe('an activity with a good token', () => {
  test.each([
    ['from our tenant in Teams is let in', {}, null],
    [
      'whose tenant is written in capitals is let in',
      { conversation: { ...conversation, tenantId: TENANT.toUpperCase() } },
      null,
    ],
    ['of another channel is turned away', { channelId: 'webchat' }, 'other-channel'],
    [
      'whose conversation is of another tenant is turned away',
      { conversation: { ...conversation, tenantId: STRANGER } },
      'foreign-tenant',
    ],
    ['whose conversation names no tenant is turned away', { conversation }, 'foreign-tenant'],
    [
      'whose channel data names another tenant is turned away',
      { channelData: { tenant: { id: STRANGER } } },
      'foreign-tenant',
    ],
    ['without channel data is turned away', { channelData: null }, 'foreign-tenant'],
    [
      'that asks to be answered elsewhere is turned away',
      { serviceUrl: 'https://smba.example/' },
      'foreign-service',
    ],
  ])('%s', (_what, more, reason) => {
    expect(guardReason(read(more), config)).toBe(reason);
  });
});

describe('the bot may write to', () => {
  test.each([
    ['a listed host', OURS, true],
    ['a name under a listed star', 'https://smba.uk.teams.microsoft.com/x/', true],
    ['a listed host and port of this machine without https', 'http://localhost:3979/connector/', true],
    ['no other port of it', 'http://localhost:3980/connector/', false],
    ['no listed host without https', 'http://smba.trafficmanager.net/uk/', false],
    ['no host that only ends like a listed one', 'https://evil-smba.trafficmanager.net/', false],
    ['no host that only ends like a star', 'https://evilteams.microsoft.com/', false],
    ['no host that begins like a listed one', 'https://smba.trafficmanager.net.evil.example/', false],
    ['no listed host behind a sign-in', 'https://smba.trafficmanager.net@evil.example/', false],
    ['nothing that is no address', 'smba.trafficmanager.net', false],
  ])('%s', (_what, url, may) => {
    expect(mayWriteTo(url, config.serviceHosts)).toBe(may);
  });
});

test('the same message id in two conversations is two activities', () => {
  const one = read({ id: '1700000000000', conversation: { ...conversation, id: 'a:1' } });
  const other = read({ id: '1700000000000', conversation: { ...conversation, id: 'a:2' } });
  expect(activityKey(one)).not.toBe(activityKey(other));
});
