/** What the server writes into the page: nothing secret, nothing about a person. */
export interface PageConfiguration {
  readonly publicUrl: string;
  /** Origins besides Microsoft's own that may frame the page and speak for Teams. */
  readonly hostOrigins: readonly string[];
  readonly teamsAppId: string;
  /** The instrument version in force, so that it can be fetched together with a draft. */
  readonly instrumentVersion?: string;
}

/** The configuration in the page. A page served without it cannot start: thrown, and the page says so. */
export function readConfiguration(page: Document): PageConfiguration {
  const text = page.getElementById('configuration')?.textContent;
  if (!text) throw new Error('The page holds no configuration.');
  return JSON.parse(text) as PageConfiguration;
}
