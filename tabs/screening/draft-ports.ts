import type { SaveAnswersRequest, SavedAnswers } from '../../src/contracts/screenings.ts';
import type { Reply } from '../api/reply.ts';

/** The outside of a draft: the way to the server, and a timer that can be called off. */
export interface DraftPorts {
  save(body: SaveAnswersRequest, leaving: boolean): Promise<Reply<SavedAnswers>>;
  after(milliseconds: number, act: () => void): () => void;
}
