import { answerLost, type Reply } from './graph-trouble.ts';

const TIME_LIMIT_MS = 15_000;

/** One request and its whole answer, within 15 seconds. No answer, or half of one, is `answer-lost`. */
export async function exchange(url: string, request: RequestInit): Promise<Reply> {
  try {
    const response = await fetch(url, {
      ...request,
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch {
    throw answerLost();
  }
}
