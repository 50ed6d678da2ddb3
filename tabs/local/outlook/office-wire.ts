/** A call of the framed pane on its appointment, or on who is signed in; arguments without callback and context. */
export interface OfficeCall {
  readonly kind: 'office-call';
  readonly id: number;
  readonly member: string;
  readonly verb: string;
  readonly args: readonly unknown[];
}

/** What Office reports when a call is refused: the shape of `Office.Error`. */
export interface OfficeFault {
  readonly code: number;
  readonly name: string;
  readonly message: string;
}

export type OfficeAnswer =
  | { readonly kind: 'office-answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'office-answer'; readonly id: number; readonly ok: false; readonly error: OfficeFault };

/** Something about the open appointment changed. */
export interface OfficeNotice {
  readonly kind: 'office-notice';
  readonly type: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The colours of Outlook around the pane. */
export type OfficeColours = Pick<
  Office.OfficeTheme,
  'bodyBackgroundColor' | 'bodyForegroundColor' | 'controlBackgroundColor' | 'controlForegroundColor'
>;

/** What the pane is told before anything else: who has it open, and how Outlook looks. */
export interface OfficeGreeting {
  readonly displayName: string;
  readonly emailAddress: string;
  readonly officeTheme: OfficeColours;
}

const kindOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null ? (data as { kind?: unknown }).kind : undefined;

export const isOfficeCall = (data: unknown): data is OfficeCall => kindOf(data) === 'office-call';
export const isOfficeAnswer = (data: unknown): data is OfficeAnswer => kindOf(data) === 'office-answer';
export const isOfficeNotice = (data: unknown): data is OfficeNotice => kindOf(data) === 'office-notice';
