/** Where the bot's buttons and dialogs lead. A link holds ids and nothing else. */
export interface Links {
  /** Opens a place of the tab inside Teams, such as `screenings/<id>`; the tab's first page for ''. */
  inTeams(path: string): string;
  /** The same place as a page of its own, for a dialog. */
  asPage(path: string): string;
}

/** Links for one deployment. `safeguard` is the tab's name in the manifest. */
export function makeLinks(publicUrl: string, teamsAppId: string): Links {
  const root = publicUrl.replace(/\/+$/, '');
  return {
    inTeams: (path) => {
      const tab = `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/safeguard`;
      return path === ''
        ? tab
        : `${tab}?context=${encodeURIComponent(JSON.stringify({ subEntityId: path }))}`;
    },
    asPage: (path) => `${root}/tabs/#/${path}`,
  };
}
