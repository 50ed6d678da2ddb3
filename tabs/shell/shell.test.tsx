import { createDOMRenderer, teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Host, ThemeName } from '../host/host.ts';
import { fakeApi, given } from '../testing/render.tsx';
import { hostWords } from '../words/host-words.ts';
import { OpenInTeams } from './open-in-teams.tsx';
import { readConfiguration } from './configuration.ts';
import { sayNotLoaded } from './not-loaded.ts';
import { routeOf } from './route-of.ts';
import { Shell } from './shell.tsx';

describe('a deep link', () => {
  test.each([
    ['screenings/0b7c', '/screenings/0b7c'],
    ['/screenings/0b7c/sign-off', '/screenings/0b7c/sign-off'],
    ['screenings/0b7c/outcome/', '/screenings/0b7c/outcome'],
    ['meetings/0b7c', '/meetings/0b7c'],
    ['screenings', '/screenings'],
    ['', '/'],
    ['//evil.example', '/'],
    ['screenings/../../etc', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s leads to %s', (link, route) => {
    expect(routeOf(link)).toBe(route);
  });
});

describe('the look', () => {
  function aHost() {
    let listener: (theme: ThemeName) => void = () => {};
    const host: Host = {
      theme: 'default',
      opens: null,
      inDialog: false,
      onThemeChange: (next) => (listener = next),
      token: () => Promise.resolve('token'),
      ready: () => {},
    };
    return { host, change: (theme: ThemeName) => listener(theme) };
  }

  test('follows Teams at once when the person changes the theme', async () => {
    const { host, change } = aHost();
    const api = fakeApi({
      listScreenings: () => given({ screenings: [], next: null }),
      myWork: () => given({ items: [], more: { all: 0, mine: 0 }, asOf: '' }),
    });
    location.hash = '/no-such-place';
    render(
      <Shell
        begun={{ ok: true, host, api, route: '/' }}
        renderer={createDOMRenderer(document)}
        first={{ name: 'default', theme: teamsLightTheme }}
      />,
    );
    const ground = () => document.documentElement.style.getPropertyValue('--colorNeutralBackground1');
    expect(ground()).toBe(teamsLightTheme.colorNeutralBackground1);
    act(() => change('dark'));
    await waitFor(() => expect(ground()).toBe(teamsDarkTheme.colorNeutralBackground1));
    expect(document.documentElement.style.colorScheme).toBe('dark');
  });

  test('a place that does not exist says so and leads back', () => {
    const { host } = aHost();
    location.hash = '/no-such-place';
    render(
      <Shell
        begun={{ ok: true, host, api: fakeApi(), route: '/' }}
        renderer={createDOMRenderer(document)}
        first={{ name: 'default', theme: teamsLightTheme }}
      />,
    );
    expect(screen.getByText('There is no such page')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to the screenings' })).toHaveAttribute(
      'href',
      '#/screenings',
    );
  });
});

describe('outside Teams', () => {
  test('a plain page says why, what to do, and lets the person try again', async () => {
    const again = jest.fn();
    render(<OpenInTeams because={hostWords.silent} again={again} />);
    expect(screen.getByRole('heading', { name: 'Open Safeguard in Microsoft Teams' })).toBeInTheDocument();
    expect(screen.getByText(hostWords.silent)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(again).toHaveBeenCalled();
  });
});

describe('before anything has arrived', () => {
  test('the page says that it could not be loaded, and offers to try again', async () => {
    const again = jest.fn();
    const root = document.createElement('div');
    root.innerHTML = '<main><h1>Safeguard</h1><p role="status">Loading…</p></main>';
    document.body.append(root);
    sayNotLoaded(root, again);
    expect(screen.getByRole('alert')).toHaveTextContent('could not be loaded');
    expect(screen.queryByText('Loading…')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(again).toHaveBeenCalled();
    root.remove();
  });

  test('the configuration is read from the page, and a page without one is refused', () => {
    const page = document.implementation.createHTMLDocument();
    expect(() => readConfiguration(page)).toThrow('holds no configuration');
    page.body.innerHTML =
      '<script type="application/json" id="configuration">{"publicUrl":"https://x.example","hostOrigins":[],"teamsAppId":"a"}</script>';
    expect(readConfiguration(page)).toEqual({
      publicUrl: 'https://x.example',
      hostOrigins: [],
      teamsAppId: 'a',
    });
  });
});
