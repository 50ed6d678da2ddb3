import { readConfig } from './config.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const whole = {
  PUBLIC_URL: 'https://safeguard.northmere.example',
  DIRECTORY_FILE: 'directory.json',
  SIGN_IN_AUDIENCES: '22222222-2222-4222-8222-222222222222, api://safeguard.northmere.example',
  SIGN_IN_TENANT: TENANT,
  BOT_APP_ID: '33333333-3333-4333-8333-333333333333',
  BOT_APP_SECRET: 'secret',
  GRAPH_CLIENT_ID: '44444444-4444-4444-8444-444444444444',
  GRAPH_CLIENT_SECRET: 'secret',
  GRAPH_MAILBOX: 'safeguarding@northmere.example',
  TEAMS_APP_ID: '55555555-5555-4555-8555-555555555555',
};

describe('the configuration', () => {
  it('of a council needs no more than what is its own', () => {
    expect(readConfig(whole)).toMatchObject({
      port: 3978,
      host: '127.0.0.1',
      databaseUrl: null,
      signIn: {
        audiences: ['22222222-2222-4222-8222-222222222222', 'api://safeguard.northmere.example'],
        issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
        jwksUrl: `https://login.microsoftonline.com/${TENANT}/discovery/v2.0/keys`,
      },
      borough: { mashMailbox: 'MASH@sutton.gov.uk' },
      bot: { tokenIssuer: 'https://api.botframework.com', tenantId: TENANT },
      graph: { tokenUrl: `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token` },
    });
  });

  it('has the duty team’s number only where the council has set one', () => {
    expect(readConfig(whole)).not.toHaveProperty('borough.dutyTeamPhone');
    expect(readConfig({ ...whole, DUTY_TEAM_PHONE: '020 7946 0190' })).toMatchObject({
      borough: { dutyTeamPhone: '020 7946 0190' },
    });
  });

  it('names every fault at once', () => {
    const config = readConfig({
      ...whole,
      PORT: '70000',
      SIGN_IN_TENANT: 'ours',
      BOT_APP_ID: '',
      GRAPH_MAILBOX: 'nobody',
    });
    const faults = 'faults' in config ? config.faults.join('\n') : '';
    for (const name of ['PORT', 'SIGN_IN_TENANT', 'BOT_APP_ID', 'GRAPH_MAILBOX'])
      expect(faults).toContain(name);
  });

  it('never starts a bot that believes everybody: an app id and a tenant are needed', () => {
    for (const name of ['BOT_APP_ID', 'SIGN_IN_TENANT', 'BOT_APP_SECRET'] as const) {
      expect(readConfig({ ...whole, [name]: undefined })).toHaveProperty('faults');
    }
  });

  it('says in words what is missing, without quoting a secret', () => {
    const config = readConfig({ DATABASE_URL: 'mysql://safeguard:hunter2@db/safeguard' });
    const faults = 'faults' in config ? config.faults : [];
    expect(faults).toContain("Missing: the bot's Microsoft app id (BOT_APP_ID)");
    expect(faults).toContainEqual(expect.stringMatching(/PostgreSQL.*DATABASE_URL/));
    expect(faults.join('\n')).not.toMatch(/hunter2|Invalid|expected|undefined/);
  });

  it('takes http on this machine, as the training workspace needs', () => {
    const signIn = {
      PUBLIC_URL: 'http://localhost:3978',
      SIGN_IN_ISSUER: 'http://localhost:3979/login/v2.0',
      SIGN_IN_JWKS_URL: 'http://localhost:3979/login/keys',
      GRAPH_TOKEN_URL: 'http://127.0.0.1:3979/token',
      FRAME_ANCESTORS: 'http://localhost:3979',
      BOT_SERVICE_HOSTS: 'localhost:3979',
    };
    expect(readConfig({ ...whole, ...signIn })).toMatchObject({ publicUrl: 'http://localhost:3978' });
  });

  const addresses = [
    'PUBLIC_URL',
    'SIGN_IN_ISSUER',
    'SIGN_IN_JWKS_URL',
    'BOT_TOKEN_ISSUER',
    'BOT_OPENID_METADATA_URL',
    'BOT_OUTBOUND_TOKEN_URL',
    'GRAPH_URL',
    'GRAPH_TOKEN_URL',
    'OFFICE_JS_URL',
    'BANK_HOLIDAYS_URL',
    'FRAME_ANCESTORS',
    'TEAMS_HOST_ORIGINS',
  ];
  const untrusted = [
    'http://login.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://a:b@login.example',
  ];

  it.each(addresses.flatMap((name) => untrusted.map((given) => [name, given])))(
    'does not start with %s at %s',
    (name, given) => {
      expect(readConfig({ ...whole, [String(name)]: given })).toEqual({
        faults: [expect.stringContaining(`(${name})`)],
      });
    },
  );

  const MICROSOFT = 'https://login.microsoftonline.com';
  const STRANGER = '99999999-9999-4999-8999-999999999999';
  it.each([
    ['people of any tenant', 'SIGN_IN_ISSUER', `${MICROSOFT}/common/v2.0`],
    ['people of another tenant', 'SIGN_IN_ISSUER', `${MICROSOFT}/${STRANGER}/v2.0`],
    ['tokens of version 1', 'SIGN_IN_ISSUER', `https://sts.windows.net/${TENANT}/`],
    ['the keys of any tenant', 'SIGN_IN_JWKS_URL', `${MICROSOFT}/common/discovery/v2.0/keys`],
    ['a token of another tenant', 'GRAPH_TOKEN_URL', `${MICROSOFT}/${STRANGER}/oauth2/v2.0/token`],
    ['a bot of another tenant', 'BOT_APP_TENANT', STRANGER],
    ['a tenant of noughts', 'SIGN_IN_TENANT', '00000000-0000-0000-0000-000000000000'],
    ['an app of noughts', 'BOT_APP_ID', '00000000-0000-0000-0000-000000000000'],
    ['clients that are none', 'SIGN_IN_CLIENTS', 'everybody'],
    ['no audience', 'SIGN_IN_AUDIENCES', ','],
    ['an address with a path', 'PUBLIC_URL', 'https://safeguard.northmere.example/app'],
    ['a frame anywhere', 'FRAME_ANCESTORS', '*'],
    ['a frame on any https page', 'FRAME_ANCESTORS', 'https://*'],
    ['a frame under one label', 'FRAME_ANCESTORS', 'https://*.com'],
    ['a frame on every council', 'FRAME_ANCESTORS', 'https://*.gov.uk'],
    ['a frame that ends the policy', 'FRAME_ANCESTORS', 'https://a.example;script-src'],
    ['a service host under one label', 'BOT_SERVICE_HOSTS', '*.com'],
    ['a service host anywhere', 'BOT_SERVICE_HOSTS', '*'],
    ['a service host anybody can have', 'BOT_SERVICE_HOSTS', '*.trafficmanager.net'],
    ['a service host with a path', 'BOT_SERVICE_HOSTS', 'smba.trafficmanager.net/uk'],
  ])('does not start with %s', (_what, name, given) => {
    expect(readConfig({ ...whole, [name]: given })).toEqual({
      faults: [expect.stringContaining(`(${name})`)],
    });
  });

  it('takes the hosts Microsoft documents', () => {
    const more = {
      BOT_SERVICE_HOSTS: 'smba.trafficmanager.net, *.infra.teams.microsoft.com',
      FRAME_ANCESTORS: 'https://*.northmere.gov.uk https://*.microsoft365.com',
    };
    expect(readConfig({ ...whole, ...more })).not.toHaveProperty('faults');
  });

  it('accepts tokens asked for by Teams, Outlook and this app itself, and by nobody else, unless told otherwise', () => {
    const config = readConfig(whole);
    const clients = 'faults' in config ? [] : config.signIn.clients;
    expect(clients).toHaveLength(8);
    expect(clients).toContain('5e3ce6c0-2b1f-4285-8d4b-75ee78787346');
    expect(clients).toContain('22222222-2222-4222-8222-222222222222');
  });

  it('refuses a MASH mailbox outside the allowed mail domains', () => {
    const config = readConfig({ ...whole, MASH_MAILBOX: 'mash@northmere.example' });
    expect(config).toEqual({ faults: [expect.stringContaining('MASH_MAIL_DOMAINS')] });
    const allowed = readConfig({
      ...whole,
      MASH_MAILBOX: 'mash@northmere.example',
      MASH_MAIL_DOMAINS: 'northmere.example',
    });
    expect(allowed).toMatchObject({ borough: { mashMailbox: 'mash@northmere.example' } });
  });
});
