/** Where a link leads, seen from inside the workspace. */
export type LinkTarget =
  | { readonly kind: 'tab'; readonly subPageId: string | undefined }
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'refused' };

function subPageIn(context: string | null): string | undefined {
  try {
    const { subEntityId, subPageId } = JSON.parse(context ?? '{}') as Record<string, unknown>;
    const found = subEntityId ?? subPageId;
    return typeof found === 'string' ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A Teams deep link to a personal tab (`/l/entity/<app>/<tab>?context=...`) opens in place; every other web address
 * lies outside the workspace; anything that is not a web address is refused.
 */
export function linkTarget(address: string): LinkTarget {
  if (!URL.canParse(address)) return { kind: 'refused' };
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'refused' };
  if (url.hostname === 'teams.microsoft.com' && url.pathname.startsWith('/l/entity/')) {
    return { kind: 'tab', subPageId: subPageIn(url.searchParams.get('context')) };
  }
  return { kind: 'outside', url: address };
}
