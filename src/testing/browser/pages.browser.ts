import type { Frame, Locator } from 'playwright-core';
import type { Started } from '../../contracts/screenings.ts';
import { eventually, type Training } from '../training.ts';
import { seriousFaults, stickingOut } from './accessibility.ts';
import type { Desk } from './desk.ts';
import { ScreeningForm } from './screening-form.ts';
import { answersToday, Stage } from './stage.ts';

jest.setTimeout(120_000);

let stage: Stage;
let training: Training;
let draft: Started;
let completed: Started;
let signedOff: Started;
let meetingId: string;

beforeAll(async () => {
  stage = await Stage.open();
  training = stage.training;
  draft = await training.draft(answersToday({ 'child.surname': 'Testby' }));
  completed = await training.draft(answersToday({ 'child.surname': 'Sampleton' }));
  await training.complete(completed.id);
  signedOff = await training.draft(answersToday());
  await training.complete(signedOff.id);
  await training.signOff(signedOff.id);
  const { meeting } = await eventually(
    () => training.read(signedOff.id, 'ruth-abernathy'),
    (view) => (view.meeting?.offered.length ?? 0) > 0,
  );
  meetingId = meeting?.id ?? '';
});
afterEach(() => stage.pictures());
afterAll(() => stage.close());

interface Shown {
  readonly person: string;
  readonly place: () => string;
  /** What shows that the page is there. */
  readonly there: (desk: Desk) => Locator;
  /** How to go on from there to the page that is meant. */
  readonly then?: (desk: Desk) => Promise<void>;
}

const heading = (name: string | RegExp) => (desk: Desk) => desk.tab.getByRole('heading', { name }).first();
const to = (words: string | RegExp, title: string) => async (desk: Desk) => {
  const sections = desk.tab.getByRole('button', { name: /^Sections/ });
  if (await sections.isVisible()) await sections.click();
  await desk.tab.getByRole('button', { name: words }).first().click();
  await new ScreeningForm(desk.tab).heading(title).waitFor();
};

const PAGES: Readonly<Record<string, Shown>> = {
  'My work': {
    person: 'ruth-abernathy',
    place: () => '',
    there: (desk) => desk.tab.getByRole('link', { name: completed.reference }).first(),
  },
  Screenings: {
    person: 'amara-okoye',
    place: () => 'screenings',
    there: (desk) => desk.tab.getByRole('link', { name: draft.reference }),
  },
  'a letter of the form': {
    person: 'amara-okoye',
    place: () => `screenings/${draft.id}`,
    there: (desk) => desk.tab.getByText(draft.reference),
    then: to(/Receipt of unexplained gifts/, 'Receipt of unexplained gifts'),
  },
  'the check page': {
    person: 'amara-okoye',
    place: () => `screenings/${draft.id}`,
    there: (desk) => desk.tab.getByText(draft.reference),
    then: to('Check answers', 'Check answers'),
  },
  'the outcome': {
    person: 'amara-okoye',
    place: () => `screenings/${completed.id}/outcome`,
    there: heading('What happens next'),
  },
  'the record': {
    person: 'ruth-abernathy',
    place: () => `screenings/${signedOff.id}`,
    there: heading('The manager’s judgement'),
  },
  'the sign-off': {
    person: 'ruth-abernathy',
    place: () => `screenings/${completed.id}/sign-off`,
    there: heading('Your judgement'),
    then: async ({ tab }) => {
      await tab.getByRole('radio', { name: 'Concerns of targeting and grooming (1)' }).check();
      await tab.getByLabel('Who was consulted').waitFor();
      await tab.getByRole('radiogroup', { name: 'Is there a strategy meeting?' }).getByLabel('Yes').check();
    },
  },
  'the strategy meeting': {
    person: 'margaret-eze',
    place: () => `meetings/${meetingId}`,
    there: heading('Standing agenda'),
  },
};

async function show(desk: Desk, { place, there, then }: Shown): Promise<Frame> {
  await desk.openTeams('safeguard', place());
  await there(desk).waitFor();
  await then?.(desk);
  return desk.frameOf(desk.tab);
}

const named = (page: string) => page.replaceAll(/\W+/g, '-').toLowerCase();

/** The ground each theme of Teams is painted on. */
const GROUNDS = { Light: '#ffffff', Dark: '#292929', 'High contrast': '#000000' } as const;

async function changeTheme(desk: Desk, frame: Frame, theme: keyof typeof GROUNDS): Promise<void> {
  await desk.page.getByRole('button', { name: /^Theme: / }).click();
  await desk.page.getByRole('menuitemradio', { name: theme }).click();
  await frame.waitForFunction((ground) => {
    const page = document.querySelector('main');
    const now = page && getComputedStyle(page).getPropertyValue('--colorNeutralBackground1');
    return now?.trim().toLowerCase() === ground || (ground === '#ffffff' && now?.trim() === '#fff');
  }, GROUNDS[theme]);
}

describe('every page', () => {
  it.each(Object.entries(PAGES))(
    '%s changes with Teams to light, dark and high contrast, and axe finds nothing serious',
    async (name, shown) => {
      const desk = await stage.desk(shown.person);
      const frame = await show(desk, shown);
      for (const theme of ['Dark', 'High contrast', 'Light'] as const) {
        await changeTheme(desk, frame, theme);
        await desk.picture(`40-${named(name)}-${named(theme)}`);
        expect([theme, await seriousFaults(frame)]).toEqual([theme, []]);
      }
      await desk.close();
    },
  );

  it.each(Object.entries(PAGES))('%s is read on a phone without scrolling sideways', async (name, shown) => {
    const desk = await stage.desk(shown.person, { width: 360, height: 740 });
    const frame = await show(desk, shown);
    await desk.picture(`50-${named(name)}-360`);
    expect(await stickingOut(frame)).toEqual([]);
    await desk.close();
  });

  it('shows none that broke on the way', () => {
    expect(stage.errors).toEqual([]);
  });
});

/** Moves the focus on with the Tab key, as somebody without a mouse does, until it is where it should be. */
async function tabTo(desk: Desk, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await desk.page.keyboard.press(key);
  }
  throw new Error(`the ${key} key never reached ${String(wanted)}`);
}

describe('without a mouse', () => {
  it('a screening is started, answered and moved through, and "yes" to danger alerts the manager at once', async () => {
    const dylan = await stage.desk('dylan-prosser');
    await dylan.openTeams('safeguard');
    const start = dylan.tab.getByRole('button', { name: 'Start a screening' });
    await start.waitFor();
    await tabTo(dylan, start);
    await dylan.page.keyboard.press('Enter');
    const form = new ScreeningForm(dylan.tab);
    await form.heading('About the child').waitFor();
    const reference = (await dylan.tab.getByText(/^SC-\w{6}$/).textContent()) ?? '';
    await tabTo(dylan, form.box('child.surname'));
    await dylan.page.keyboard.type('Keysmith');
    await tabTo(dylan, dylan.tab.getByRole('button', { name: 'Next: First questions' }));
    await dylan.page.keyboard.press('Enter');
    await form.heading('First questions').waitFor();
    const danger = form.question('Q0');
    await tabTo(dylan, danger.getByRole('radio', { name: 'No', exact: true }));
    await dylan.page.keyboard.press('Space');
    await dylan.page.keyboard.press('ArrowRight');
    expect(await danger.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
    await dylan.tab.getByText('Call 999.', { exact: true }).waitFor();
    await dylan.tab.getByText(/^Whoever answers for your team is being told now/).waitFor();
    await dylan.picture('60-danger');
    const [card] = await eventually(
      () => training.cardsFor('ruth-abernathy', reference),
      (cards) => cards.length > 0,
    );
    expect(card).toContain('A child may be in immediate danger');
    await tabTo(dylan, dylan.tab.getByRole('button', { name: /^Next: Sexual health/ }));
    await dylan.page.keyboard.press('Enter');
    await form.heading('Sexual health').waitFor();
    await form.saved();
    await dylan.close();
  });
});

/** Whether nothing stands over the middle of what is shown: no bar, and not the edge of the screen. */
function isInSight(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const there = document.elementFromPoint(x + width / 2, y + height / 2);
  return there !== null && element.contains(there);
}

it('on a phone, immediate danger shows at once to call 999 and whom to ring, clear of both bars', async () => {
  const { id } = await training.draft({ 'child.surname': 'Phoneby' });
  const amara = await stage.desk('amara-okoye', { width: 360, height: 740 });
  await amara.openTeams('safeguard', `screenings/${id}`);
  const form = new ScreeningForm(amara.tab);
  await form.heading('About the child').waitFor();
  await form.next();
  await form.choose({ Q0: 'Yes' });
  const call = amara.tab.getByText('Call 999.', { exact: true });
  const manager = amara.tab.getByRole('link', { name: '020 7946 0103' });
  await manager.waitFor();
  expect([await call.evaluate(isInSight), await manager.evaluate(isInSight)]).toEqual([true, true]);
  await form.next();
  await amara.tab.getByRole('button', { name: /What to do now/ }).click();
  expect(await call.evaluate(isInSight)).toBe(true);
  await amara.close();
});
