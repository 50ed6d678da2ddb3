import type { z } from 'zod';
import type { Borough } from '../people/borough.ts';
import { sutton } from '../people/borough.ts';
import { referralRecipients } from '../referral/recipients.ts';
import { environment, MICROSOFT_CLIENTS, tenantFaults } from './environment.ts';
import { isId } from './setting-shapes.ts';

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
    /** The client applications whose tokens are accepted: Microsoft's Teams and Outlook and this app itself unless others are named. */
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

/**
 * Reads the configuration from the environment. Every fault is named at once, in words and with its setting; with any
 * fault the product does not start.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Config | { readonly faults: readonly string[] } {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const parsed = environment.safeParse(given);
  const faults = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${message} (${String(path[0])})`),
    ...tenantFaults(given),
  ];
  if (!parsed.success || faults.length > 0) return { faults };
  const config = configFrom(parsed.data);
  return referralRecipients(config.borough) === null
    ? {
        faults: [
          `"${config.borough.mashMailbox}" lies outside the domains a referral may go to, which MASH_MAIL_DOMAINS lists (MASH_MAILBOX)`,
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
  const entra = `https://login.microsoftonline.com/${e.SIGN_IN_TENANT}`;
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL ?? null,
    publicUrl: e.PUBLIC_URL,
    directoryFile: e.DIRECTORY_FILE,
    borough: boroughFrom(e),
    signIn: {
      issuer: e.SIGN_IN_ISSUER ?? `${entra}/v2.0`,
      jwksUrl: e.SIGN_IN_JWKS_URL ?? `${entra}/discovery/v2.0/keys`,
      audiences: e.SIGN_IN_AUDIENCES,
      tenant: e.SIGN_IN_TENANT,
      clients:
        e.SIGN_IN_CLIENTS.length > 0
          ? e.SIGN_IN_CLIENTS
          : [...MICROSOFT_CLIENTS, ...e.SIGN_IN_AUDIENCES.filter(isId)],
    },
    bot: {
      appId: e.BOT_APP_ID,
      tenantId: e.BOT_APP_TENANT ?? e.SIGN_IN_TENANT,
      appSecret: e.BOT_APP_SECRET,
      tokenIssuer: e.BOT_TOKEN_ISSUER,
      openIdMetadataUrl: e.BOT_OPENID_METADATA_URL,
      outboundTokenUrl: e.BOT_OUTBOUND_TOKEN_URL ?? null,
      serviceHosts: e.BOT_SERVICE_HOSTS,
    },
    graph: {
      url: e.GRAPH_URL,
      tokenUrl: e.GRAPH_TOKEN_URL ?? `${entra}/oauth2/v2.0/token`,
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
