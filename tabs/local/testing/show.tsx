import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  teamsLightTheme,
} from '@fluentui/react-components';
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';

// What a query brings in by itself is an update of the page like any other.
notifyManager.setNotifyFunction((notify) => act(notify));

// So is what a frame brings in: a tab moves its line then.
const { requestAnimationFrame } = window;
window.requestAnimationFrame = (draw) =>
  requestAnimationFrame((at) =>
    act(() => {
      draw(at);
    }),
  );

// jsdom draws nothing, and asks every rule of every style sheet about every element all the same: leave them out.
HTMLCanvasElement.prototype.getContext = () => null;
const withoutStyles = createDOMRenderer(document, { unstable_filterCSSRule: () => false });

/** Renders a page of the workspace as `workspace.tsx` does, at an address. */
export function show(page: ReactNode, address = '/') {
  window.history.replaceState(null, '', address);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  const within = (content: ReactNode) => (
    <RendererProvider renderer={withoutStyles}>
      <FluentProvider theme={teamsLightTheme}>
        <QueryClientProvider client={queries}>{content}</QueryClientProvider>
      </FluentProvider>
    </RendererProvider>
  );
  const result = render(within(page));
  const readAgain = () => act(() => queries.invalidateQueries());
  return { ...result, readAgain, again: (next: ReactNode) => result.rerender(within(next)) };
}
