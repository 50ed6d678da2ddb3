import { TeamsAdapter } from './adapter.ts';
import { morning } from './testing/fake-app.ts';

const config = {
  appId: '33333333-3333-4333-8333-333333333333',
  tenantId: '11111111-1111-4111-8111-111111111111',
  appSecret: 'secret',
  tokenIssuer: 'https://api.botframework.com',
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  outboundTokenUrl: null,
  serviceHosts: ['smba.trafficmanager.net'],
};

test('a complete configuration makes an adapter, for Entra and for a token address of our own', () => {
  expect(() => new TeamsAdapter(config, morning)).not.toThrow();
  expect(
    () => new TeamsAdapter({ ...config, outboundTokenUrl: 'http://localhost:1/token' }, morning),
  ).not.toThrow();
});

test.each([
  [{ appId: '' }, /no app id/],
  [{ tenantId: ' ' }, /no tenant/],
  [{ appSecret: '' }, /no secret/],
  [{ tokenIssuer: '' }, /no token issuer/],
  [{ openIdMetadataUrl: '' }, /no OpenID metadata/],
  [{ serviceHosts: [] }, /no list of hosts/],
  [{ appId: '', tenantId: '' }, /no app id.*no tenant/],
])('with %j there is no adapter', (missing, fault) => {
  expect(() => new TeamsAdapter({ ...config, ...missing }, morning)).toThrow(fault);
});
