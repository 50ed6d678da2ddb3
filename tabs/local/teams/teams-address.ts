/** What the Teams-like page shows; it stands in the address, so that reload, back and bookmarks work. */
export interface TeamsPlace {
  readonly as: string;
  readonly view?: 'chat' | 'safeguard' | 'calendar';
  /** The conversation on show. */
  readonly chat?: string;
  /** What the tab opens: the `subPageId` a deep link carries. */
  readonly open?: string;
}

/** The address of a place in the Teams-like page. */
export function teamsAddress(place: TeamsPlace): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(place) as [string, string | undefined][]) {
    if (value) words.set(name, value);
  }
  return `/teams?${words.toString()}`;
}

/** The place an address names; an unknown view is the chat. */
export function placeIn(search: URLSearchParams): TeamsPlace {
  const view = search.get('view');
  const chat = search.get('chat');
  const open = search.get('open');
  return {
    as: search.get('as') ?? '',
    view: view === 'safeguard' || view === 'calendar' ? view : 'chat',
    ...(chat ? { chat } : {}),
    ...(open ? { open } : {}),
  };
}
