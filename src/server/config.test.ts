import { readConfig } from './config.ts';

const whole = {
  PUBLIC_URL: 'https://safeguard.northmere.example',
  DIRECTORY_FILE: 'directory.json',
  SIGN_IN_ISSUER: 'https://login.example/t/v2.0',
  SIGN_IN_JWKS_URL: 'https://login.example/t/keys',
  SIGN_IN_AUDIENCES: 'one, two',
  SIGN_IN_TENANT: '11111111-1111-4111-8111-111111111111',
  BOT_APP_ID: '33333333-3333-4333-8333-333333333333',
  BOT_APP_TENANT: '11111111-1111-4111-8111-111111111111',
  BOT_APP_SECRET: 'secret',
  GRAPH_TOKEN_URL: 'https://login.example/t/token',
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
      signIn: { audiences: ['one', 'two'] },
      borough: { mashMailbox: 'MASH@sutton.gov.uk' },
      bot: { tokenIssuer: 'https://api.botframework.com' },
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
    for (const name of ['BOT_APP_ID', 'BOT_APP_TENANT', 'BOT_APP_SECRET'] as const) {
      expect(readConfig({ ...whole, [name]: undefined })).toHaveProperty('faults');
    }
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
