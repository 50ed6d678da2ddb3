import type { SaveAnswersRequest, SavedAnswers, ScreeningView } from '../../src/contracts/screenings.ts';
import type { Answer, Answers } from '../../src/instrument/answers.ts';
import { faultOf } from '../../src/instrument/check-answer.ts';
import type { Instrument, Item } from '../../src/instrument/instrument.ts';
import { itemOf } from '../../src/instrument/instruments.ts';
import { openItems } from '../../src/instrument/open-items.ts';
import type { Trouble } from '../api/reply.ts';
import { draftWords } from '../words/draft-words.ts';
import type { DraftPorts } from './draft-ports.ts';
import { followsAfter, followsAtFirst, type Follows } from './follows.ts';
import { isReady, isSame, isUnsaved, NOT_GIVEN, type KeptAnswer } from './kept-answer.ts';
import { patchesOf } from './patches.ts';
import { savedState, type SavedState } from './saved-state.ts';
import { retryDelay, whatToDo } from './save-trouble.ts';

const PAUSE_MS = 600;
const AT_LATEST_MS = 3_000;

/**
 * The answers of one draft while it is filled in. Every answer stays here until the server has it: saved one by one as
 * they are typed, in order, again and again while the connection is down, and never over somebody else's without being
 * asked (design D13). Answers to questions that are no longer asked are set aside and come back if they are asked again.
 */
export class Draft {
  readonly instrument: Instrument;
  readonly #ports: DraftPorts;
  readonly #kept = new Map<string, KeptAnswer>();
  /** What was sent of each answer without being known to have arrived. */
  readonly #sent = new Map<string, readonly (Answer | null)[]>();
  readonly #aside = new Map<string, Answer>();
  #asideItems: readonly string[] = [];
  readonly #listeners = new Set<() => void>();
  #answers: Answers = {};
  #open: readonly Item[] = [];
  #state: SavedState;
  #savedAt: string | null;
  #revision: number;
  #follows: Follows;
  #sending: Promise<void> | null = null;
  #trouble: { readonly because: string; readonly ended: boolean } | null = null;
  #failures = 0;
  #pause: (() => void) | null = null;
  #latest: (() => void) | null = null;
  #retry: (() => void) | null = null;

  constructor(instrument: Instrument, view: ScreeningView, ports: DraftPorts) {
    this.instrument = instrument;
    this.#ports = ports;
    this.#revision = view.revision;
    this.#follows = followsAtFirst(view);
    this.#savedAt = view.revision === 0 ? null : view.changedAt;
    this.#state = { state: 'saved', at: this.#savedAt };
    for (const [item, { value, revision }] of Object.entries(view.answers)) {
      const saved = value as Answer | null;
      this.#kept.set(item, { ...NOT_GIVEN, typed: saved, saved, revision });
    }
    this.#read();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until this answer changes, so that only its own question is drawn again. */
  kept(item: string): KeptAnswer {
    return this.#kept.get(item) ?? NOT_GIVEN;
  }

  /** Everything answered, as typed; the same object until something changes. */
  answers(): Answers {
    return this.#answers;
  }

  /** What is asked now; the same object until something changes. */
  open(): readonly Item[] {
    return this.#open;
  }

  /** The same object until it changes. */
  state(): SavedState {
    return this.#state;
  }

  /** Questions that are no longer asked and whose answers were set aside; the same object until it changes. */
  aside(): readonly string[] {
    return this.#asideItems;
  }

  /** The revision of everything saved so far: what the check page was read at. */
  revision(): number {
    return this.#revision;
  }

  /** What follows from what is saved; the same object until it changes. */
  follows(): Follows {
    return this.#follows;
  }

  /** Whether closing the page now would lose words. */
  isUnsaved(): boolean {
    return [...this.#kept.values()].some(isUnsaved);
  }

  /** A person changed an answer; null clears it. */
  put(item: string, value: Answer | null): void {
    this.#keep(item, value);
    this.#read();
    this.#setAside();
    this.#plan();
    this.#tell();
  }

  /** In a conflict: what was typed here replaces what was saved there. */
  keepMine(item: string): void {
    const kept = this.kept(item);
    if (kept.conflict === null) return;
    const { theirs, revision } = kept.conflict;
    this.#kept.set(item, { ...kept, saved: theirs, revision, conflict: null });
    this.#sendSoon(0);
    this.#tell();
  }

  /** In a conflict: what was saved there replaces what was typed here. */
  takeTheirs(item: string): void {
    const { conflict } = this.kept(item);
    if (conflict === null) return;
    const { theirs, revision } = conflict;
    this.#kept.set(item, { ...NOT_GIVEN, typed: theirs, saved: theirs, revision });
    this.#read();
    this.#setAside();
    this.#plan();
    this.#tell();
  }

  /** Saves now, without waiting for a pause; resolves when nothing is on its way. True when everything is saved. */
  async saveNow(): Promise<boolean> {
    this.#trouble = null;
    do {
      await this.#sending;
      await this.#send();
    } while (this.#trouble === null && this.#ready().length > 0);
    return !this.isUnsaved();
  }

  /** The page is going away: one last attempt that outlives it. */
  leave(): void {
    const patches = patchesOf(this.#ready(), 'leaving');
    if (patches.length === 0) return;
    this.#remember(patches);
    void this.#ports.save({ patches }, true);
  }

  #keep(item: string, typed: Answer | null): void {
    const asked = itemOf(this.instrument, item);
    const fault = typed === null || asked === undefined ? null : faultOf(asked, typed);
    this.#kept.set(item, { ...this.kept(item), typed, fault });
  }

  #setAside(): void {
    const open = new Set(this.#open.map(({ id }) => id));
    const closed = Object.entries(this.#answers).filter(([item]) => !open.has(item));
    for (const [item, answer] of closed) {
      this.#aside.set(item, answer);
      this.#keep(item, null);
    }
    const back = [...this.#aside].filter(([item]) => open.has(item));
    for (const [item, answer] of back) {
      this.#aside.delete(item);
      if (this.kept(item).typed === null) this.#keep(item, answer);
    }
    if (closed.length + back.length === 0) return;
    this.#asideItems = [...this.#aside.keys()];
    this.#read();
  }

  #read(): void {
    const given = [...this.#kept].filter(([, { typed }]) => typed !== null);
    this.#answers = Object.fromEntries(given.map(([item, { typed }]) => [item, typed as Answer]));
    this.#open = openItems(this.instrument, this.#answers);
  }

  #ready(): readonly (readonly [string, KeptAnswer])[] {
    return [...this.#kept].filter(([, kept]) => isReady(kept));
  }

  #plan(): void {
    if (this.#trouble?.ended) this.#trouble = null;
    if (this.#retry !== null || this.#ready().length === 0) return;
    this.#sendSoon(PAUSE_MS);
    this.#latest ??= this.#ports.after(AT_LATEST_MS, () => void this.#send());
  }

  #sendSoon(pause: number): void {
    this.#pause?.();
    this.#pause = this.#ports.after(pause, () => void this.#send());
  }

  #calm(): void {
    for (const cancel of [this.#pause, this.#latest, this.#retry]) cancel?.();
    this.#pause = this.#latest = this.#retry = null;
  }

  async #send(): Promise<void> {
    this.#calm();
    if (this.#sending !== null) return;
    const patches = patchesOf(this.#ready(), 'staying');
    if (patches.length === 0) return this.#tell();
    this.#remember(patches);
    this.#sending = this.#ports.save({ patches }, false).then((reply) => {
      this.#sending = null;
      if (reply.ok) this.#saved(patches, reply.value);
      else this.#notSaved(patches, reply.trouble);
    });
    this.#tell();
    await this.#sending;
  }

  #remember(patches: SaveAnswersRequest['patches']): void {
    for (const { item } of patches) {
      this.#sent.set(item, [...(this.#sent.get(item) ?? []), this.kept(item).typed]);
    }
  }

  #saved(patches: SaveAnswersRequest['patches'], answer: SavedAnswers): void {
    const revisions = new Map(answer.saved.map((one) => [one.item, one.revision]));
    for (const { item, value, baseRevision } of patches) {
      const kept = this.kept(item);
      const known = revisions.get(item) ?? baseRevision;
      this.#kept.set(item, { ...kept, saved: value as Answer | null, revision: known });
      this.#sent.delete(item);
    }
    this.#revision = answer.revision;
    this.#savedAt = answer.savedAt;
    this.#follows = followsAfter(this.#follows, patches, answer);
    this.#trouble = null;
    this.#failures = 0;
    this.#goOn();
  }

  #goOn(): void {
    if (this.#ready().length > 0) this.#sendSoon(0);
    this.#tell();
  }

  #notSaved(patches: SaveAnswersRequest['patches'], trouble: Trouble): void {
    const { next, faults, conflicts } = whatToDo(trouble, patches);
    for (const { item, sentence } of faults) this.#kept.set(item, { ...this.kept(item), fault: sentence });
    for (const { item, ...conflict } of conflicts) {
      const kept = this.kept(item);
      const isMyOwn = (this.#sent.get(item) ?? []).some((mine) => isSame(conflict.theirs, mine));
      const known = { ...kept, saved: conflict.theirs, revision: conflict.revision };
      this.#kept.set(item, isMyOwn ? known : { ...kept, conflict });
    }
    if (next === 'go-on') return this.#goOn();
    this.#trouble = { because: trouble.because || draftWords.notSaved, ended: next === 'end' };
    if (next === 'retry') {
      this.#retry = this.#ports.after(retryDelay(this.#failures++), () => void this.#send());
    }
    this.#tell();
  }

  #tell(): void {
    const isSaving = this.#sending !== null || this.#ready().length > 0;
    const state = savedState(this.#trouble, isSaving, this.#kept, this.#savedAt);
    if (!isSame(state, this.#state)) this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
