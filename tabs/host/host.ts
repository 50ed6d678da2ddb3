/** The three looks Teams can ask for. */
export type ThemeName = 'default' | 'dark' | 'contrast';

/** What the page needs from the application that frames it. */
export interface Host {
  readonly theme: ThemeName;
  /** Where a deep link leads, such as `screenings/<id>`; null where the tab was simply opened. */
  readonly opens: string | null;
  /** Opened as a dialog from a chat. */
  readonly inDialog: boolean;
  onThemeChange(listener: (theme: ThemeName) => void): void;
  /** A token for the product's own API, from the person's sign-in to Teams. Rejects when there is none. */
  token(): Promise<string>;
  /** Tells the host that there is something to see. */
  ready(): void;
}

/** The host, or in words why there is none. */
export type Connection =
  { readonly ok: true; readonly host: Host } | { readonly ok: false; readonly because: string };
