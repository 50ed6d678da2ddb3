import { z } from 'zod';
import {
  address,
  exactAddress,
  frameFault,
  id,
  isId,
  list,
  mailbox,
  origin,
  originFault,
  serviceHostFault,
  text,
} from './setting-shapes.ts';

const PORTS = 'Not a port: use a whole number from 1 to 65535';

/** Teams and Outlook as Entra knows them, on desktops, phones and the web (platform 4): whose tokens are accepted unless others are named. */
export const MICROSOFT_CLIENTS = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
];
const clientFault = (given: string) =>
  isId(given) ? null : `"${given}" is not the id of a client application`;

/** Every setting, by its name in the environment; each fault is a sentence that names what is asked for. */
export const environment = z.object({
  PORT: z.coerce.number({ error: PORTS }).int(PORTS).min(1, PORTS).max(65535, PORTS).default(3978),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'Not an address of a PostgreSQL server, such as postgres://user:password@host/name',
    })
    .optional(),
  PUBLIC_URL: origin('the https address people reach Safeguard at'),
  DIRECTORY_FILE: text('the file that lists people and teams, written as docs/deploy.md says'),
  MASH_MAILBOX: mailbox('the mailbox referrals go to').optional(),
  MASH_MAIL_DOMAINS: list(),
  BOROUGH_NAME: z.string().optional(),
  DUTY_TEAM_PHONE: z.string().optional(),
  SIGN_IN_TENANT: id('the tenant people sign in from').transform((given) => given.toLowerCase()),
  SIGN_IN_ISSUER: exactAddress('who issues the tokens people sign in with').optional(),
  SIGN_IN_JWKS_URL: exactAddress('where that issuer publishes its keys').optional(),
  SIGN_IN_AUDIENCES: list().refine(
    (all) => all.length > 0,
    'Missing: the audiences of this API, which are the client id of its Entra app registration and its id URI',
  ),
  SIGN_IN_CLIENTS: list(clientFault),
  BOT_APP_ID: id("the bot's Microsoft app id"),
  BOT_APP_TENANT: id('the tenant of the bot; the one people sign in from unless it is given').optional(),
  BOT_APP_SECRET: text("the bot's secret"),
  BOT_TOKEN_ISSUER: exactAddress('who issues the tokens Teams comes with').default(
    'https://api.botframework.com',
  ),
  BOT_OPENID_METADATA_URL: exactAddress('where that issuer publishes its metadata').default(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ),
  BOT_OUTBOUND_TOKEN_URL: exactAddress("where the bot's own token is fetched").optional(),
  BOT_SERVICE_HOSTS: list(serviceHostFault).transform((hosts) =>
    hosts.length > 0 ? hosts : ['smba.trafficmanager.net'],
  ),
  GRAPH_URL: address('Microsoft Graph').default('https://graph.microsoft.com/v1.0'),
  GRAPH_TOKEN_URL: address('where the token for Microsoft Graph is fetched').optional(),
  GRAPH_CLIENT_ID: id('the client id of the app registration that mails and books'),
  GRAPH_CLIENT_SECRET: text('its secret'),
  GRAPH_MAILBOX: mailbox('the safeguarding mailbox that referrals and invitations are sent from'),
  TEAMS_APP_ID: id("the app's own id, as in its package"),
  FRAME_ANCESTORS: list(frameFault),
  TEAMS_HOST_ORIGINS: list(originFault),
  OFFICE_JS_URL: exactAddress("Outlook's own script").default(
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  ),
  BANK_HOLIDAYS_URL: exactAddress('the bank holidays of England and Wales').default(
    'https://www.gov.uk/bank-holidays/england-and-wales.json',
  ),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'Not one of: silent, error, warn, info, debug',
    })
    .default('info'),
});

/** An address at Microsoft's sign-in has to name the one tenant: under another, or under `common`, strangers are let in. */
export function tenantFaults(given: Readonly<Record<string, string>>): readonly string[] {
  const tenant = given['SIGN_IN_TENANT']?.toLowerCase();
  if (tenant === undefined) return [];
  const bot = given['BOT_APP_TENANT']?.toLowerCase() ?? tenant;
  const botFault =
    bot === tenant ? [] : ['The bot and the people who sign in must be of one tenant (BOT_APP_TENANT)'];
  const foreign = ['SIGN_IN_ISSUER', 'SIGN_IN_JWKS_URL', 'GRAPH_TOKEN_URL'].filter((name) => {
    const url = URL.parse(given[name] ?? '');
    return (
      url !== null && isMicrosoftSignIn(url.hostname) && url.pathname.split('/')[1]?.toLowerCase() !== tenant
    );
  });
  const issuer = URL.parse(given['SIGN_IN_ISSUER'] ?? '');
  const isOldIssuer =
    issuer !== null && isMicrosoftSignIn(issuer.hostname) && !/^\/[^/]+\/v2\.0$/.test(issuer.pathname);
  return [
    ...foreign.map(
      (name) =>
        `"${given[name] ?? ''}" does not name the tenant ${tenant} that people sign in from (${name})`,
    ),
    ...(isOldIssuer && !foreign.includes('SIGN_IN_ISSUER')
      ? [`"${issuer.href}" is not the issuer of version 2 tokens, which ends in /v2.0 (SIGN_IN_ISSUER)`]
      : []),
    ...botFault,
  ];
}

function isMicrosoftSignIn(hostname: string): boolean {
  return /^(login\.(microsoftonline\.(com|us)|windows\.net|partner\.microsoftonline\.cn)|sts\.windows\.net)$/.test(
    hostname,
  );
}
