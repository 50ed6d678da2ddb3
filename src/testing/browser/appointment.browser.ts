import type { Started } from '../../contracts/screenings.ts';
import { eventually, type Training } from '../training.ts';
import { seriousFaults, stickingOut } from './accessibility.ts';
import type { Desk } from './desk.ts';
import { answersToday, Stage } from './stage.ts';

jest.setTimeout(120_000);

let stage: Stage;
let training: Training;
let margaret: Desk;
let screening: Started;

beforeAll(async () => {
  stage = await Stage.open();
  training = stage.training;
  margaret = await stage.desk('margaret-eze');
  screening = await training.draft(answersToday());
  await training.complete(screening.id);
  await training.signOff(screening.id);
  await eventually(
    () => training.cardsFor('margaret-eze', screening.reference),
    (cards) => cards.some((card) => card.includes('pick a time')),
  );
});
afterEach(() => stage.pictures());
afterAll(() => stage.close());

describe('a strategy meeting made in Outlook', () => {
  const pane = () => margaret.page.getByTitle('Safeguard pane').contentFrame();

  it('is chosen beside a new appointment, among the meetings that wait for a date', async () => {
    await margaret.open('/calendar?whose=margaret-eze');
    await margaret.page.getByRole('button', { name: 'New appointment' }).click();
    await pane().getByText('Which strategy meeting is this appointment for?').waitFor();
    await margaret.picture('30-pane');
    await pane()
      .getByRole('button', { name: `Choose ${screening.reference}` })
      .click();
    await pane()
      .getByRole('heading', { name: `Strategy meeting ${screening.reference}` })
      .waitFor();
    expect(await pane().getByRole('radio').count()).toBe(4);
    await margaret.picture('31-pane-times');
  });

  it('fills in the subject, the time, who is invited, the agenda and privacy', async () => {
    await pane().getByRole('radio').first().check();
    await pane().getByRole('button', { name: 'Fill in the appointment' }).click();
    await pane().getByText('The appointment is private.').waitFor();
    const { page } = margaret;
    expect(await page.getByLabel('Subject').inputValue()).toBe(screening.reference);
    expect(await page.getByRole('checkbox', { name: 'Private' }).isChecked()).toBe(true);
    const required = page.getByLabel('Required, invited');
    for (const name of ['Amara Okoye', 'Ruth Abernathy', 'Marcus Thornby', 'Fiona Adeyemi'])
      await required.getByText(name).waitFor();
    const agenda = page.getByTitle('Message to the people invited').contentFrame();
    await agenda.getByText('Use the reference, never the child’s name').waitFor();
    await margaret.picture('32-pane-filled');
  });

  it('fits the pane and can be used without seeing it', async () => {
    const frame = await margaret.frameOf(pane());
    expect(await stickingOut(frame)).toEqual([]);
    expect(await seriousFaults(frame)).toEqual([]);
  });

  it('has the look of the Outlook around it, and axe finds nothing serious in any', async () => {
    const { page } = margaret;
    const frame = await margaret.frameOf(pane());
    const ground = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    for (const [theme, colour] of [
      ['Dark', 'rgb(41, 41, 41)'],
      ['High contrast', 'rgb(0, 0, 0)'],
      ['Light', 'rgb(255, 255, 255)'],
    ] as const) {
      await page.getByRole('button', { name: /^Theme/ }).click();
      await page.getByRole('menuitemradio', { name: theme }).click();
      await eventually(ground, (now) => now === colour);
      await margaret.picture(`32-pane-${theme.toLowerCase().replace(' ', '-')}`);
      expect([theme, await seriousFaults(frame)]).toEqual([theme, []]);
    }
  });

  it('is not claimed while a name stands in the subject, and says so until it is gone', async () => {
    const { page } = margaret;
    await page.getByLabel('Subject').fill(`${screening.reference} Imani`);
    await pane()
      .getByText(/No name belongs there/)
      .waitFor();
    await pane().getByRole('button', { name: 'Claim this meeting' }).click();
    await pane()
      .getByRole('alert')
      .getByText(/No name belongs there/)
      .waitFor();
    await margaret.picture('32-pane-name-in-subject');
    await page.getByLabel('Subject').fill(screening.reference);
    await pane().getByText('and nothing else.').waitFor();
    expect(await pane().getByRole('alert').count()).toBe(0);
  });

  it('is claimed without police only when that is said twice', async () => {
    const { page } = margaret;
    await page.getByLabel('Required, invited').getByText('Marcus Thornby').click();
    await pane()
      .getByText(/Police not invited/)
      .waitFor();
    await pane().getByRole('button', { name: 'Claim this meeting' }).click();
    const question = pane().getByRole('heading', { name: 'Claim without police?' });
    await question.waitFor();
    expect(await question.evaluate((element) => element.matches(':focus'))).toBe(true);
    await margaret.picture('32-pane-without-police');
    await page.getByLabel('Required', { exact: true }).click();
    await page.keyboard.type('Marcus');
    await page.getByRole('option', { name: /Marcus Thornby/ }).click();
    await pane().getByRole('button', { name: 'Claim this meeting' }).waitFor();
  });

  it('is claimed, so that the times offered in the chat close and nobody is invited twice', async () => {
    await pane().getByRole('button', { name: 'Claim this meeting' }).click();
    await pane()
      .getByText(/Now send the appointment/)
      .waitFor();
    const claimed = pane().getByRole('heading', { name: 'Claimed' });
    expect(await claimed.evaluate((element) => element.matches(':focus'))).toBe(true);
    await margaret.picture('33-pane-claimed');
    await margaret.page.getByRole('button', { name: 'Send' }).click();
    await margaret.page.getByRole('button', { name: 'New appointment' }).waitFor();
    const events = await eventually(
      () => training.events(),
      (all) => all.some(({ subject }) => subject === screening.reference),
    );
    expect(events.filter(({ subject }) => subject === screening.reference)).toHaveLength(1);
    expect(events.find(({ subject }) => subject === screening.reference)).toMatchObject({
      sensitivity: 'private',
      organizer: { address: 'margaret.eze@northmere.example' },
    });
    await margaret.page.getByRole('tab', { name: 'List' }).click();
    await margaret.page.getByRole('button', { name: screening.reference }).click();
    const invitation = margaret.page.getByTitle(`Invitation: ${screening.reference}`);
    await invitation.contentFrame().getByText('Who receives the record').waitFor();
    const [shown = 0, whole = 0] = await invitation.evaluate((frame: HTMLIFrameElement) => [
      frame.clientHeight,
      frame.contentDocument?.documentElement.scrollHeight ?? 0,
    ]);
    expect(shown).toBe(whole);
    await margaret.picture('34-invitation');
    await margaret.openTeams();
    const card = margaret.messages(screening.reference);
    await card.getByText('Strategy meeting: claimed in Outlook').waitFor();
    await card.getByText(/^Claimed in Outlook by Margaret Eze/).waitFor();
    expect(
      await card
        .getByRole('button')
        .filter({ hasText: /\d\d:\d\d$|None of these/ })
        .count(),
    ).toBe(0);
  });

  it('shows no page that broke on the way', () => {
    expect(stage.errors).toEqual([]);
  });
});
