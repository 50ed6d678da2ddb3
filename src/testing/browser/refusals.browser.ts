import type { Started } from '../../contracts/screenings.ts';
import type { Training } from '../training.ts';
import type { Desk } from './desk.ts';
import { ScreeningForm } from './screening-form.ts';
import { answersToday, Stage } from './stage.ts';

jest.setTimeout(120_000);

let stage: Stage;
let training: Training;
let screening: Started;
let office: Desk;
let home: Desk;

beforeAll(async () => {
  stage = await Stage.open();
  training = stage.training;
  screening = await training.draft(answersToday());
  office = await stage.desk('amara-okoye');
  home = await stage.desk('amara-okoye');
});
afterEach(() => stage.pictures());
afterAll(() => stage.close());

async function atTheAnalysis(desk: Desk): Promise<ScreeningForm> {
  await desk.openTeams('safeguard', `screenings/${screening.id}`);
  await desk.tab.getByRole('button', { name: /^Analysis and judgement/ }).click();
  const form = new ScreeningForm(desk.tab);
  await form.heading('Analysis and judgement').waitFor();
  return form;
}

const kept = async (item: string) => (await training.read(screening.id)).answers[item]?.value;

describe('one draft open in two places', () => {
  it('says so where it was written last, shows both texts, and keeps the one that is chosen', async () => {
    const one = await atTheAnalysis(office);
    const other = await atTheAnalysis(home);
    await one.write({ 'analysis.working': 'School sees her every day.' });
    await one.saved();
    await other.write({ 'analysis.working': 'Her aunt rings every evening.' });
    await home.tab.getByText(/^Changed by Amara Okoye at /).waitFor();
    await home.tab.getByText('School sees her every day.').waitFor();
    expect(await other.box('analysis.working').inputValue()).toBe('Her aunt rings every evening.');
    expect(await kept('analysis.working')).toBe('School sees her every day.');
    await home.picture('70-conflict');
    await home.tab.getByRole('button', { name: 'Keep mine' }).click();
    await other.saved();
    expect(await kept('analysis.working')).toBe('Her aunt rings every evening.');
  });

  it('takes the other text over what was typed when that is chosen', async () => {
    const form = new ScreeningForm(office.tab);
    await form.write({ 'analysis.working': 'Typed in the office, not knowing.' });
    await office.tab.getByRole('button', { name: 'Take theirs' }).click();
    await form.saved();
    expect(await form.box('analysis.working').inputValue()).toBe('Her aunt rings every evening.');
    expect(await kept('analysis.working')).toBe('Her aunt rings every evening.');
  });
});

describe('a product that dies while somebody types', () => {
  it('is answered by "Not saved", by words that stay on the page, and by saving when it is back', async () => {
    const form = await atTheAnalysis(office);
    await training.local('POST', '/product/stop');
    await form.write({ 'analysis.next': 'A safe place for tonight.' });
    await office.tab.getByRole('alert').filter({ hasText: 'Not saved. Keep this page open.' }).waitFor();
    await office.picture('71-not-saved');
    await form.box('analysis.next').press('End');
    await office.page.keyboard.type(' And somebody to ring.');
    await training.local('POST', '/product/start?wait=1');
    await form.saved();
    expect(await kept('analysis.next')).toBe('A safe place for tonight. And somebody to ring.');
  });
});

describe('a text longer than can be kept', () => {
  it('is not cut: the person is told by how much, and it is saved when it fits', async () => {
    const form = new ScreeningForm(office.tab);
    const box = form.box('analysis.next');
    await box.fill('a'.repeat(2005));
    await office.tab.getByText('Not saved: one answer needs you.').waitFor();
    expect((await box.inputValue()).length).toBe(2005);
    await office.picture('72-too-long');
    await box.fill('b'.repeat(2000));
    await form.saved();
    expect(await kept('analysis.next')).toBe('b'.repeat(2000));
  });
});

describe('a page without Teams around it', () => {
  it('shows nobody’s data and says where to open it', async () => {
    const { page } = office;
    await page.goto(`${training.workspace.productUrl}/tabs/#/screenings/${screening.id}`);
    await page.getByText('Open Safeguard in Microsoft Teams').waitFor();
    expect(await page.locator('body').textContent()).not.toContain('Fenwick');
  });
});
