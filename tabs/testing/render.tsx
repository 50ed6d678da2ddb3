import { teamsLightTheme } from '@fluentui/react-components';
import { act, render as renderAlone, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { ApiContext } from '../api/api-context.ts';
import type { Api } from '../api/client.ts';
import type { Reply } from '../api/reply.ts';
import { ThemeContext } from '../parts/look.ts';
import { accessibilityFaults } from './axe.ts';

/** The doors of the API a test answers; any other that is knocked at fails the test by its name. */
export function fakeApi(doors: Partial<Api> = {}): Api {
  return new Proxy(doors as Api, {
    get: (answers, door: keyof Api) =>
      answers[door] ??
      (() => {
        throw new Error(`The page asked for ${String(door)}, which this test does not answer.`);
      }),
  });
}

/** An answer of the API. */
export function given<T>(value: T): Promise<Reply<T>> {
  return Promise.resolve({ ok: true, value });
}

/** A refusal of the API. */
export function refused<T>(
  kind: 'not-found' | 'not-permitted' | 'not-now',
  because: string,
): Promise<Reply<T>> {
  return Promise.resolve({ ok: false, trouble: { kind, because, quote: 'Q-1' } });
}

/** A page as the shell shows it, looked over by axe at once and again when the test ends. */
export async function render(
  page: ReactNode,
  { api = fakeApi(), at = '/' }: { api?: Api; at?: string } = {},
): Promise<RenderResult & { readonly visited: readonly string[] }> {
  const { hook, history } = memoryLocation({ path: at, record: true });
  const result = renderAlone(
    <ThemeContext value={teamsLightTheme}>
      <ApiContext value={api}>
        <Router hook={hook}>{page}</Router>
      </ApiContext>
    </ThemeContext>,
  );
  expect(await act(() => accessibilityFaults())).toEqual([]);
  return { ...result, visited: history };
}
