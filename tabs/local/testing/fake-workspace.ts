/** What the page asked the workspace to do. */
export interface Asked {
  readonly path: string;
  readonly body: unknown;
}

type Answer = (body: unknown) => unknown;

/** A refusal the workspace answers with. */
export const refusing = (status: number, message: string) => ({ status, refusal: { message } });

const isRefusal = (answer: unknown): answer is ReturnType<typeof refusing> =>
  typeof answer === 'object' && answer !== null && 'refusal' in answer;

/**
 * Stands in for the workspace's server in tests of its pages: answers what a test gives it by path (one that ends in a
 * question mark whatever is asked after it), remembers what was
 * posted, and says no to anything else.
 */
export function fakeWorkspace(answers: Readonly<Record<string, Answer>>): {
  readonly posted: readonly Asked[];
} {
  const posted: Asked[] = [];
  globalThis.fetch = (input, init) => {
    const path = String(input);
    const body: unknown = init?.body ? JSON.parse(String(init.body)) : undefined;
    if (init?.method === 'POST') posted.push({ path, body });
    const answer =
      (answers[path] ?? answers[path.replace(/\?.*/, '?')])?.(body) ??
      refusing(404, `The test has no answer for ${path}.`);
    const [status, content] = isRefusal(answer) ? [answer.status, answer.refusal] : [200, answer];
    return Promise.resolve({
      ok: status < 400,
      status,
      text: () => Promise.resolve(JSON.stringify(content)),
    } as Response);
  };
  window.matchMedia ??= () => new EventTarget() as MediaQueryList;
  return { posted };
}
