import type { App } from '../src/app.ts';
import type { Links } from './links.ts';

/** The part of the product that can be reached from a chat. */
export type BotApp = Pick<
  App,
  | 'directory'
  | 'clock'
  | 'startScreening'
  | 'myWork'
  | 'acknowledgeAlert'
  | 'glanceAt'
  | 'glanceAtMeeting'
  | 'chooseSlot'
  | 'moreSlots'
  | 'reachedAt'
>;

/** What commands and buttons work with. */
export interface ChatNeeds {
  readonly app: BotApp;
  readonly links: Links;
}
