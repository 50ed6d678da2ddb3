import { outlookWords } from '../words/outlook-words.ts';

/** What Outlook answered; otherwise why not, in words that go on after a colon. */
export type Answered<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: string };

const PATIENCE_MS = 10_000;

type Callback<T> = (result: Office.AsyncResult<T>) => void;

/**
 * One call of Office.js as a promise that always settles: what this Outlook does not offer, refuses or leaves unanswered
 * comes back in words. `start` is undefined where the member is missing, which happens in some versions of Outlook.
 */
export function asked<T>(start: ((callback: Callback<T>) => void) | undefined): Promise<Answered<T>> {
  if (start === undefined) return Promise.resolve({ ok: false, because: outlookWords.notOffered });
  return new Promise((settle) => {
    const timer = setTimeout(() => settle({ ok: false, because: outlookWords.noAnswer }), PATIENCE_MS);
    const answered = (answer: Answered<T>) => {
      clearTimeout(timer);
      settle(answer);
    };
    try {
      start(({ status, value, error }) =>
        answered(
          String(status) === 'succeeded'
            ? { ok: true, value }
            : { ok: false, because: outlookWords.refused(error?.message ?? '') },
        ),
      );
    } catch {
      answered({ ok: false, because: outlookWords.notOffered });
    }
  });
}
