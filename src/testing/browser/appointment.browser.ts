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

  it('is claimed, so that the times offered in the chat close and nobody is invited twice', async () => {
    await pane().getByRole('button', { name: 'Claim this meeting' }).click();
    await pane()
      .getByText(/Now send the appointment/)
      .waitFor();
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
