/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { fakeWorkspace, refusing } from '../testing/fake-workspace.ts';
import { AMARA, DIRECTORY } from '../testing/invented.ts';
import { show } from '../testing/show.tsx';
import { peopleByRole, standing } from './people-by-role.ts';
import { StartPage } from './start-page.tsx';

const PRODUCT = { pid: 1, ready: true, url: 'http://localhost:3978', starts: 1, logFile: 'product.log' };
const DRAFT = { id: 'draft', title: 'A draft half filled in', description: 'Finish it.', person: 'amara' };

const workspace = (more = {}) =>
  fakeWorkspace({
    '/local/people': () => DIRECTORY,
    '/local/product': () => PRODUCT,
    '/local/scenarios': () => [DRAFT],
    '/local/faults': () => ({ faults: [] }),
    ...more,
  });

test('everyone who can sign in stands under their role once; partners and leavers do not', () => {
  const two = { ...AMARA, id: 'both', roles: ['manager', 'practitioner'] };
  const gone = { ...AMARA, id: 'gone', active: false };
  const { staff, partners } = peopleByRole({ ...DIRECTORY, people: [...DIRECTORY.people, two, gone] });
  expect(staff.map(({ title, people }) => [title, people.map(({ id }) => id)])).toEqual([
    ['Practitioners', ['amara', 'both']],
    ['Managers', ['ruth', 'samir']],
    ['Chairs', ['margaret']],
  ]);
  expect(partners.map(({ id }) => id)).toEqual(['spoc']);
});

test('a deputy is introduced as one', () => {
  const [samir] = DIRECTORY.people.filter(({ id }) => id === 'samir');
  expect(samir && standing(samir, DIRECTORY)).toBe('Deputy team manager, deputy for Assessment North');
  expect(standing(AMARA, DIRECTORY)).toBe('Social worker, Assessment North');
});

test('choosing a person leads to Teams as them', async () => {
  workspace();
  show(<StartPage />);
  const practitioners = within(await screen.findByRole('region', { name: 'Practitioners' }));
  expect(practitioners.getByRole('link', { name: /Amara Okoye/ })).toHaveAttribute('href', '/teams?as=amara');
});

test('a scenario is prepared and opened where its person has to go on', async () => {
  const { posted } = workspace({
    '/local/scenarios/draft': () => ({ person: 'amara', open: 'screenings/1', reference: 'SC-7K3QXD' }),
  });
  show(<StartPage />);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Start as Amara Okoye: A draft half filled in' }),
  );
  await waitFor(() => expect(window.location.search).toBe('?as=amara&view=safeguard&open=screenings%2F1'));
  expect(posted.map(({ path }) => path)).toEqual(['/local/scenarios/draft']);
});

test('a scenario that cannot be prepared says why and can be tried again', async () => {
  workspace({
    '/local/scenarios/draft': () => refusing(503, 'Safeguard is still starting. Try again in a moment.'),
  });
  show(<StartPage />);
  const start = await screen.findByRole('button', { name: /A draft half filled in/ });
  await userEvent.click(start);
  expect(await screen.findByText('Safeguard is still starting. Try again in a moment.')).toBeInTheDocument();
  expect(start).toBeEnabled();
});

test('mail can be held, what is set is shown, and cleared again', async () => {
  let faults: object[] = [];
  const cleared: string[] = [];
  const { posted } = workspace({
    '/local/faults': (body?: object) => {
      if (body)
        faults = [{ id: '1', target: 'graph', action: 'hold', path: '/(messages|sendMail)', hits: 2 }];
      return { faults };
    },
    '/local/faults/1': () => {
      faults = [];
      cleared.push('1');
      return {};
    },
  });
  show(<StartPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Hold: Mail' }));
  expect(await screen.findByText('held: no answer comes, 2 so far')).toBeInTheDocument();
  expect(posted[0]?.body).toMatchObject({ target: 'graph', action: 'hold' });
  await userEvent.click(screen.getByRole('button', { name: 'Clear: Mail' }));
  expect(await screen.findByRole('button', { name: 'Fail: Mail' })).toBeInTheDocument();
  expect(cleared).toEqual(['1']);
});

test('Safeguard can be stopped, and started again', async () => {
  let pid: number | null = 1;
  const stand = () => ({ ...PRODUCT, pid, ready: pid !== null });
  workspace({
    '/local/product': stand,
    '/local/product/stop': () => {
      pid = null;
      return stand();
    },
  });
  show(<StartPage />);
  await userEvent.click(await screen.findByRole('button', { name: /^Stop Safeguard at once/ }));
  expect(await screen.findByRole('button', { name: 'Start Safeguard' })).toBeInTheDocument();
});

test('every page says that this is training', async () => {
  workspace();
  show(<StartPage />);
  expect(await screen.findByText('Amara Okoye')).toBeInTheDocument();
  expect(screen.getByRole('complementary', { name: 'About this workspace' })).toHaveTextContent(
    'Training workspace: invented people, nothing leaves this computer',
  );
});
