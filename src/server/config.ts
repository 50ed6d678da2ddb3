import { z } from 'zod';
import type { Borough } from '../people/borough.ts';
import { sutton } from '../people/borough.ts';
import { referralRecipients } from '../referral/recipients.ts';

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''));
const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/$/, ''));

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3978),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: url,
  DIRECTORY_FILE: z.string().min(1),
  MASH_MAILBOX: z.email().optional(),
  MASH_MAIL_DOMAINS: list,
  BOROUGH_NAME: z.string().optional(),
  DUTY_TEAM_PHONE: z.string().optional(),
  SIGN_IN_ISSUER: z.url(),
  SIGN_IN_JWKS_URL: z.url(),
  SIGN_IN_AUDIENCES: list.refine((all) => all.length > 0, 'name at least one audience'),
  SIGN_IN_TENANT: z.guid(),
  SIGN_IN_CLIENTS: list,
  BOT_APP_ID: z.guid(),
  BOT_APP_TENANT: z.guid(),
  BOT_APP_SECRET: z.string().min(1),
  BOT_TOKEN_ISSUER: z.url().default('https://api.botframework.com'),
  BOT_OPENID_METADATA_URL: z
    .url()
    .default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  BOT_OUTBOUND_TOKEN_URL: z.url().optional(),
  BOT_SERVICE_HOSTS: list.transform((hosts) => (hosts.length > 0 ? hosts : ['smba.trafficmanager.net'])),
  GRAPH_URL: url.default('https://graph.microsoft.com/v1.0'),
  GRAPH_TOKEN_URL: url,
  GRAPH_CLIENT_ID: z.guid(),
  GRAPH_CLIENT_SECRET: z.string().min(1),
  GRAPH_MAILBOX: z.email(),
  TEAMS_APP_ID: z.guid(),
  FRAME_ANCESTORS: list,
  TEAMS_HOST_ORIGINS: list,
  OFFICE_JS_URL: z.url().default('https://appsforoffice.microsoft.com/lib/1/hosted/office.js'),
  BANK_HOLIDAYS_URL: z.url().default('https://www.gov.uk/bank-holidays/england-and-wales.json'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** Everything the product is told from outside, checked: where it listens, what it trusts, where things go. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly publicUrl: string;
  readonly directoryFile: string;
  readonly borough: Borough;
  readonly signIn: {
    readonly issuer: string;
    readonly jwksUrl: string;
    readonly audiences: readonly string[];
    readonly tenant: string;
    /** The client applications whose tokens are accepted; empty accepts any of the tenant's. */
    readonly clients: readonly string[];
  };
  readonly bot: {
    readonly appId: string;
    readonly tenantId: string;
    readonly appSecret: string;
    readonly tokenIssuer: string;
    readonly openIdMetadataUrl: string;
    readonly outboundTokenUrl: string | null;
    readonly serviceHosts: readonly string[];
  };
  readonly graph: {
    readonly url: string;
    readonly tokenUrl: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly mailbox: string;
  };
  readonly teamsAppId: string;
  readonly frameAncestors: readonly string[];
  readonly teamsHostOrigins: readonly string[];
  readonly officeJsUrl: string;
  readonly bankHolidaysUrl: string;
  readonly logLevel: string;
}

/** Reads the configuration from the environment. Every fault is named at once; with any fault the product does not start. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Config | { readonly faults: readonly string[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    return { faults: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const config = configFrom(parsed.data);
  return referralRecipients(config.borough) === null
    ? {
        faults: [
          'MASH_MAILBOX: the mailbox lies outside MASH_MAIL_DOMAINS, the domains a referral may go to',
        ],
      }
    : config;
}

function boroughFrom(e: z.infer<typeof environment>): Borough {
  const mashMailbox = e.MASH_MAILBOX ?? sutton.mashMailbox;
  return {
    ...sutton,
    name: e.BOROUGH_NAME ?? sutton.name,
    ...(e.DUTY_TEAM_PHONE === undefined ? {} : { dutyTeamPhone: e.DUTY_TEAM_PHONE }),
    mashMailbox,
    mailDomains: e.MASH_MAIL_DOMAINS.length > 0 ? e.MASH_MAIL_DOMAINS : sutton.mailDomains,
  };
}

function configFrom(e: z.infer<typeof environment>): Config {
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL ?? null,
    publicUrl: e.PUBLIC_URL,
    directoryFile: e.DIRECTORY_FILE,
    borough: boroughFrom(e),
    signIn: {
      issuer: e.SIGN_IN_ISSUER,
      jwksUrl: e.SIGN_IN_JWKS_URL,
      audiences: e.SIGN_IN_AUDIENCES,
      tenant: e.SIGN_IN_TENANT,
      clients: e.SIGN_IN_CLIENTS,
    },
    bot: {
      appId: e.BOT_APP_ID,
      tenantId: e.BOT_APP_TENANT,
      appSecret: e.BOT_APP_SECRET,
      tokenIssuer: e.BOT_TOKEN_ISSUER,
      openIdMetadataUrl: e.BOT_OPENID_METADATA_URL,
      outboundTokenUrl: e.BOT_OUTBOUND_TOKEN_URL ?? null,
      serviceHosts: e.BOT_SERVICE_HOSTS,
    },
    graph: {
      url: e.GRAPH_URL,
      tokenUrl: e.GRAPH_TOKEN_URL,
      clientId: e.GRAPH_CLIENT_ID,
      clientSecret: e.GRAPH_CLIENT_SECRET,
      mailbox: e.GRAPH_MAILBOX,
    },
    teamsAppId: e.TEAMS_APP_ID,
    frameAncestors: e.FRAME_ANCESTORS,
    teamsHostOrigins: e.TEAMS_HOST_ORIGINS,
    officeJsUrl: e.OFFICE_JS_URL,
    bankHolidaysUrl: e.BANK_HOLIDAYS_URL,
    logLevel: e.LOG_LEVEL,
  };
}
