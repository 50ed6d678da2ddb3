/** How the bot is known to Teams, whose tokens it believes, and where it may answer. */
export interface BotConfig {
  readonly appId: string;
  /** The one tenant whose people are served. */
  readonly tenantId: string;
  readonly appSecret: string;
  /** Who issues the tokens under which activities arrive; `https://api.botframework.com` in the public cloud. */
  readonly tokenIssuer: string;
  /** Where that issuer publishes its keys; `https://login.botframework.com/v1/.well-known/openidconfiguration` in the public cloud. */
  readonly openIdMetadataUrl: string;
  /** Where the bot's own token is fetched; null for Entra, through Microsoft's library. */
  readonly outboundTokenUrl: string | null;
  /** Hosts (`host` or `host:port`; `*.` stands for any name before it) the bot may write to. */
  readonly serviceHosts: readonly string[];
}

/** The log of the product, as the bot uses it: short codes and ids, never a body. */
export interface BotLog {
  warn(what: Readonly<Record<string, unknown>>, sentence: string): void;
  error(what: Readonly<Record<string, unknown>>, sentence: string): void;
}

/**
 * Every fault of a configuration, each as a sentence. Without an app id botbuilder would believe every request, so an
 * incomplete configuration must never become a bot.
 */
export function botConfigFaults(config: BotConfig): readonly string[] {
  const needed = { appId: 'app id', tenantId: 'tenant', appSecret: 'secret' } as const;
  const addresses = { tokenIssuer: 'token issuer', openIdMetadataUrl: 'OpenID metadata address' } as const;
  const words = { ...needed, ...addresses };
  const missing = (Object.keys(words) as (keyof typeof words)[])
    .filter((name) => config[name].trim() === '')
    .map((name) => `The bot has no ${words[name]}.`);
  return config.serviceHosts.length > 0
    ? missing
    : [...missing, 'The bot has no list of hosts it may write to.'];
}
