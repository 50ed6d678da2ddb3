import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { Clock } from '../src/kernel/clock.ts';
import { ProviderTrouble } from '../src/kernel/provider-trouble.ts';
import { botConfigFaults, type BotConfig } from './bot-config.ts';
import { oneTryClient } from './connector-http.ts';
import type { PersonalConversation } from './conversations.ts';
import { inTime, LATE } from './in-time.ts';
import { clientCredentials, CONNECTOR_AUDIENCE } from './outbound-token.ts';

/** How long the connector may take over one call, in milliseconds. */
const PATIENCE = 10_000;

type EntraCredentials = ConfigurationServiceClientCredentialFactory;
type Credentials = Awaited<ReturnType<EntraCredentials['createCredentials']>>;
type Logic = (context: TurnContext) => Promise<void>;

/**
 * The only thing that speaks botbuilder. Whoever calls `receive` has checked the activity's token; botbuilder's own check
 * is not used (see `channel-token.ts`). Trouble with the connector is a `ProviderTrouble` or a `ConnectorRefusal`.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #config: BotConfig;
  readonly #patience: number;

  /** Refuses an incomplete configuration, naming every fault. */
  constructor(config: BotConfig, clock: Clock, patience = PATIENCE) {
    const faults = botConfigFaults(config);
    if (faults.length > 0) throw new Error(faults.join(' '));
    super(authentication(config, clock, patience));
    this.#config = config;
    this.#patience = patience;
  }

  /** Runs the bot on one activity from Teams; gives the answer of an invoke. */
  receive(activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.#config.appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    return this.processActivity(
      { audience: CONNECTOR_AUDIENCE, claimsIdentity, connectorFactory },
      activity,
      logic,
    );
  }

  /** Posts a message unasked; gives its id. */
  async post(where: PersonalConversation, message: Partial<Activity>): Promise<string> {
    let id = '';
    await this.#unasked(where, async (context) => {
      id = (await context.sendActivity(message))?.id ?? '';
    });
    return id;
  }

  /** Puts another message in the place of one posted earlier. */
  async replace(where: PersonalConversation, id: string, message: Partial<Activity>): Promise<void> {
    await this.#unasked(where, async (context) => {
      await context.updateActivity({ ...message, id });
    });
  }

  async #unasked(where: PersonalConversation, logic: Logic): Promise<void> {
    const call = this.continueConversationAsync(this.#config.appId, reference(where), async (context) => {
      // Without this, botbuilder posts the message as a reply to its own made-up event.
      delete context.activity.id;
      await logic(context);
    });
    if ((await inTime(call, this.#patience)) === LATE)
      throw new ProviderTrouble('answer-lost', { passing: true });
  }
}

function reference({ channelId, serviceUrl, conversation, bot, user }: PersonalConversation) {
  return {
    channelId,
    serviceUrl,
    conversation: { ...conversation, isGroup: false, name: '' },
    bot: { ...bot, name: '' },
    user: { ...user, name: '' },
  };
}

function authentication(config: BotConfig, clock: Clock, patience: number) {
  const { appId, appSecret, tenantId, outboundTokenUrl: tokenUrl } = config;
  const entra = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppPassword: appSecret,
  });
  const own = tokenUrl === null ? null : clientCredentials({ tokenUrl, appId, appSecret }, clock);
  const factory = {
    isValidAppId: (id: string) => entra.isValidAppId(id),
    isAuthenticationDisabled: async () => false,
    createCredentials: async (...asked: Parameters<typeof entra.createCredentials>) =>
      tellingTrouble(own ?? (await entra.createCredentials(...asked))),
  };
  return new ConfigurationBotFrameworkAuthentication({}, factory, undefined, undefined, {
    httpClient: oneTryClient(patience, clock),
  });
}

/** A token that cannot be had is passing trouble: somebody restores it, and the message goes then. */
function tellingTrouble(credentials: Credentials): Credentials {
  return {
    signRequest: async (request) => {
      try {
        return await credentials.signRequest(request);
      } catch (error) {
        if (error instanceof ProviderTrouble) throw error;
        throw new ProviderTrouble('bot-token', { passing: true });
      }
    },
  };
}
