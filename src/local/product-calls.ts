import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { refusalSchema } from '../contracts/refusals.ts';
import {
  LIMITS,
  savedAnswersSchema,
  screeningViewSchema,
  startedSchema,
  type CompleteRequest,
  type SaveAnswersRequest,
  type ScreeningView,
  type SignOffRequest,
  type Started,
} from '../contracts/screenings.ts';
import { myWorkSchema } from '../contracts/steps.ts';
import type { Answers } from '../instrument/answers.ts';
import { answersText } from '../instrument/answers-text.ts';
import { instrumentOf } from '../instrument/instruments.ts';
import { withoutClosed } from '../instrument/open-items.ts';
import { Declined } from './declined.ts';

/** What the scenarios do through the product's own API, as one person. A refusal of the product is passed on in its words. */
export interface ProductCalls {
  start(): Promise<Started>;
  /** Saves answers on top of whatever revision they have. */
  save(id: string, answers: Answers): Promise<void>;
  /** Completes with exactly the answers that are saved. */
  complete(id: string): Promise<void>;
  acknowledge(id: string): Promise<void>;
  /** Agrees with the suggested score, chooses a section 47 enquiry, a meeting and a referral, and answers every flag. */
  signOff(id: string, chairId: string): Promise<void>;
  /** Where in the tab this person's own work list opens the screening of a reference. */
  whereToOpen(reference: string): Promise<string | undefined>;
}

/** The calls of one person; `token` is asked for before each. */
export function productCalls(productUrl: string, token: () => Promise<string>): ProductCalls {
  const call = async <S extends z.ZodType>(method: string, path: string, schema: S, body?: object) =>
    schema.parse(await ask(`${productUrl}/api${path}`, method, await token(), body));
  const read = (id: string): Promise<ScreeningView> => call('GET', `/screenings/${id}`, screeningViewSchema);
  return {
    start: () => call('POST', '/screenings', startedSchema, {}),
    save: async (id, answers) => {
      const { answers: saved } = await read(id);
      const patches = Object.entries(answers).map(([item, value]) => ({
        item,
        value: value as SaveAnswersRequest['patches'][number]['value'],
        baseRevision: saved[item]?.revision ?? 0,
      }));
      for (let from = 0; from < patches.length; from += LIMITS.patches) {
        const some = patches.slice(from, from + LIMITS.patches);
        await call('PATCH', `/screenings/${id}/items`, savedAnswersSchema, { patches: some });
      }
    },
    complete: async (id) => {
      await call('POST', `/screenings/${id}/complete`, screeningViewSchema, completionOf(await read(id)));
    },
    acknowledge: async (id) => {
      await call('POST', `/screenings/${id}/acknowledge`, screeningViewSchema, {});
    },
    signOff: async (id, chairId) => {
      const signOff = agreementWith(await read(id), chairId);
      await call('POST', `/screenings/${id}/sign-off`, screeningViewSchema, signOff);
    },
    whereToOpen: async (reference) => {
      const { items } = await call('GET', '/my-work', myWorkSchema);
      return items.find((each) => each.reference === reference)?.open ?? undefined;
    },
  };
}

function completionOf({ instrumentVersion, revision, answers }: ScreeningView): CompleteRequest {
  const saved = Object.fromEntries(
    Object.entries(answers).map(([item, { value }]) => [item, value]),
  ) as Answers;
  const instrument = instrumentOf(instrumentVersion);
  const asked = instrument === undefined ? saved : withoutClosed(instrument, saved);
  const shown = createHash('sha256').update(answersText(asked)).digest('hex');
  return { submissionId: randomUUID(), instrumentVersion, revision, shown };
}

function agreementWith({ completion }: ScreeningView, chairId: string): SignOffRequest {
  if (!completion) throw new Declined(502, 'ProductRefused', 'The screening has not been completed.');
  const { score, flags } = completion.outcome;
  return {
    submissionId: randomUUID(),
    completionNumber: completion.number,
    finalScore: score,
    reason: null,
    consultation: null,
    response: 'section-47',
    complexities: [],
    complexityReason: null,
    chairId,
    strategyMeeting: { decision: 'yes' },
    maseReferral: { decision: 'yes' },
    referralReasonAtZero: null,
    flagResponses: Object.fromEntries(
      flags.map(({ flag }) => [flag, 'Discussed with the practitioner today.']),
    ),
  };
}

async function ask(url: string, method: string, token: string, body: object | undefined): Promise<unknown> {
  const sent = body ? { body: JSON.stringify(body) } : {};
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method, headers, ...sent }).catch(() => {
    throw new Declined(503, 'NotReady', 'Safeguard does not answer. Try again in a moment.');
  });
  const text = await answer.text();
  if (answer.ok) return JSON.parse(text);
  throw new Declined(502, 'ProductRefused', `Safeguard refused: ${becauseOf(text, answer.status)}`);
}

function becauseOf(text: string, status: number): string {
  try {
    const { because, missing, faults } = refusalSchema.parse(JSON.parse(text)).refusal;
    return [because, ...[...(missing ?? []), ...(faults ?? [])].map((each) => each.sentence)].join(' ');
  } catch {
    return `status ${status}.`;
  }
}
