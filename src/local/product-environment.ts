import { botAddresses } from './bot-issuer.ts';
import { issuerAddresses } from './issuer.ts';
import type { Secrets } from './secrets.ts';
import {
  API_CLIENT,
  BOT_APP,
  GRAPH_CLIENT,
  MASH_MAILBOX,
  SAFEGUARDING_MAILBOX,
  TEAMS_APP,
  TEAMS_WEB_CLIENT,
  TRAINING_TENANT,
} from './training-ids.ts';

interface Needs {
  readonly base: string;
  readonly productPort: number;
  readonly productUrl: string;
  readonly dataDir: string;
  readonly directoryFile: string;
  readonly secrets: Secrets;
}

/** Everything the unmodified product is told so that it speaks to the stand-ins: names and values of its environment. */
export function productEnvironment(needs: Needs): Record<string, string> {
  const { base, productPort, productUrl, dataDir, directoryFile, secrets } = needs;
  const signIn = issuerAddresses(base);
  const bot = botAddresses(base);
  return {
    PORT: String(productPort),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    PUBLIC_URL: productUrl,
    SIGN_IN_ISSUER: signIn.issuer,
    SIGN_IN_JWKS_URL: signIn.keys,
    SIGN_IN_AUDIENCES: `${API_CLIENT},api://${new URL(productUrl).host}/${API_CLIENT}`,
    SIGN_IN_TENANT: TRAINING_TENANT,
    SIGN_IN_CLIENTS: TEAMS_WEB_CLIENT,
    BOT_APP_ID: BOT_APP,
    BOT_APP_TENANT: TRAINING_TENANT,
    BOT_APP_SECRET: secrets.botSecret,
    BOT_TOKEN_ISSUER: bot.issuer,
    BOT_OPENID_METADATA_URL: bot.metadata,
    BOT_OUTBOUND_TOKEN_URL: bot.token,
    BOT_SERVICE_HOSTS: new URL(base).host,
    GRAPH_URL: `${base}/graph/v1.0`,
    GRAPH_TOKEN_URL: signIn.token,
    GRAPH_CLIENT_ID: GRAPH_CLIENT,
    GRAPH_CLIENT_SECRET: secrets.graphSecret,
    GRAPH_MAILBOX: SAFEGUARDING_MAILBOX,
    MASH_MAILBOX,
    MASH_MAIL_DOMAINS: MASH_MAILBOX.split('@')[1] ?? '',
    BOROUGH_NAME: 'Northmere Council (invented)',
    DUTY_TEAM_PHONE: '020 7946 0190',
    DIRECTORY_FILE: directoryFile,
    TEAMS_APP_ID: TEAMS_APP,
    FRAME_ANCESTORS: base,
    TEAMS_HOST_ORIGINS: base,
    OFFICE_JS_URL: `${base}/outlook/office.js`,
    BANK_HOLIDAYS_URL: `${base}/gov/bank-holidays/england-and-wales.json`,
  };
}
