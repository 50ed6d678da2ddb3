import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScreeningSummary } from '../../contracts/screenings.ts';
import { londonDayOf } from '../../kernel/london-day.ts';
import { eventually, type Training, type ChatSeen, type MailSeen } from '../training.ts';
import { readPdf } from '../read-pdf.ts';
import type { Desk } from './desk.ts';
import { planted, plantedIn } from './planted.ts';
import { ScreeningForm } from './screening-form.ts';
import { asTyped, receivedAt, Stage } from './stage.ts';

jest.setTimeout(120_000);

let stage: Stage;
let training: Training;
let amara: Desk;
let ruth: Desk;
let margaret: Desk;

beforeAll(async () => {
  stage = await Stage.open();
  training = stage.training;
  amara = await stage.desk('amara-okoye');
  ruth = await stage.desk('ruth-abernathy');
  margaret = await stage.desk('margaret-eze');
});
afterEach(() => stage.pictures());
afterAll(() => stage.close());

let reference = '';

describe('one screening, from the chat to the calendar', () => {
  it('starts from what a colleague wrote, in a dialog that shows none of it', async () => {
    await amara.openTeams();
    await amara.openChat('Assessment North team chat');
    await amara
      .messages('Back from the visit')
      .getByRole('button', { name: 'More options for the message from Dylan Prosser' })
      .click();
    await amara.picture('01-message-menu');
    await amara.page.getByRole('menuitem', { name: 'Start a CSE screening' }).click();
    await amara.page.getByRole('alertdialog', { name: /CSE screening SC-\w{6}/ }).waitFor();
    const form = new ScreeningForm(amara.dialog);
    await form.heading('About the child').waitFor();
    await amara.picture('02-dialog');
    await form.write({ 'child.surname': 'Begun-in-the-dialog' });
    await form.saved();
    expect(await amara.dialog.getByText(planted.colleague).count()).toBe(0);
    await amara.page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  });

  it('starts again with the word "screen", answered with a card that opens the form in the tab', async () => {
    await amara.openChat('Safeguard');
    await amara.say('screen');
    const card = amara.messages('CSE screening').last();
    const open = card.getByRole('link', { name: 'Open the screening' });
    await open.waitFor();
    await amara.picture('03-screen-card');
    reference = (await card.getByText(/^SC-\w{6}$/).textContent()) ?? '';
    await open.click();
    await amara.tab.getByText(reference).waitFor();
    await new ScreeningForm(amara.tab).heading('About the child').waitFor();
  });

  it('asks who the child is and the first questions, and says when the answers are saved', async () => {
    const form = new ScreeningForm(amara.tab);
    await form.write({
      'referral.receivedAt': asTyped(receivedAt()),
      'child.surname': planted.surname,
      'child.forenames': planted.forenames,
      'child.dateOfBirth': planted.dateOfBirth,
    });
    await form.choose({ 'child.learningDisability': 'No' });
    await form.saved();
    await amara.tab
      .getByRole('heading', { level: 1, name: `${planted.forenames} ${planted.surname}` })
      .waitFor();
    expect(await form.next()).toBe('First questions');
    await form.choose({ Q0: 'No', Q1: 'Evidence', Q2: 'Evidence', Q3: 'Not known' });
    await amara.picture('04-first-questions');
    await form.saved();
  });

  it('has every answer again after the tab was closed and opened from My work', async () => {
    await amara.openTeams('safeguard');
    const row = amara.tab.getByRole('row', { name: reference });
    await row.getByText(`${planted.forenames} ${planted.surname}`).waitFor();
    await amara.picture('05-my-work');
    await row.getByRole('link', { name: reference }).click();
    const form = new ScreeningForm(amara.tab);
    await form.heading('Sexual health').waitFor();
    await amara.tab.getByRole('button', { name: /^First questions/ }).click();
    expect(await form.question('Q1').getByRole('radio', { name: 'Evidence' }).isChecked()).toBe(true);
    await amara.tab.getByRole('button', { name: /^About the child/ }).click();
    expect(await form.box('child.forenames').inputValue()).toBe(planted.forenames);
    expect(await form.box('child.dateOfBirth').inputValue()).toBe(planted.dateOfBirth);
  });

  it('lets the draft begun in the dialog be discarded, with the reason', async () => {
    await amara.openTeams('safeguard');
    const row = amara.tab.getByRole('row', { name: 'Begun-in-the-dialog' });
    await row.getByRole('link').click();
    await amara.tab.getByRole('button', { name: 'Discard this draft' }).click();
    await amara.tab.getByLabel('Why is this draft not needed?').fill('Begun twice for one child.');
    await amara.tab.getByRole('button', { name: 'Discard the draft' }).click();
    await amara.tab.getByText('Discarded', { exact: true }).first().waitFor();
    await amara.tab
      .getByRole('navigation', { name: 'Places' })
      .getByRole('link', { name: 'My work' })
      .click();
    await amara.tab.getByRole('row', { name: reference }).waitFor();
    expect(await row.count()).toBe(0);
    await amara.tab.getByRole('link', { name: reference }).click();
  });

  it('explores the nine letters, one sign with its evidence, source, date and note', async () => {
    const form = new ScreeningForm(amara.tab);
    await amara.tab.getByRole('button', { name: /^First questions/ }).click();
    for (let title = await form.next(); !title.startsWith('Pattern'); title = await form.next()) {
      if (title.startsWith('Receipt')) {
        await form.choose({ R4: 'Evidence' });
        const sign = form.question('R4');
        await sign.getByLabel('When', { exact: true }).selectOption('current');
        await sign.getByLabel('Source', { exact: true }).selectOption('return_interview');
        await sign.getByLabel('Date, if known').fill(londonDayOf(receivedAt()));
        await sign.getByLabel('Note', { exact: true }).fill(`Stayed overnight at ${planted.narrative}.`);
        await amara.picture('06-sign-with-evidence');
      }
      await form.exploreRest('No concern');
    }
    await form.saved();
  });

  it('asks for the pattern, strengths, the voice, worry and analysis, and shows them all on the check page', async () => {
    const form = new ScreeningForm(amara.tab);
    await form.choose(
      Object.fromEntries(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'].map((id) => [id, 'Not known'])),
    );
    await form.next();
    await amara.tab.getByRole('checkbox', { name: 'Disruption' }).check();
    await amara.picture('07-push-pull');
    await form.next();
    await form.choose({ PF1: 'Present' });
    await form.next();
    await form.choose({ 'voice.seen': 'Yes' });
    await form.write({ 'voice.childOwnWords': planted.ownWords });
    await form.next();
    await form.choose({ worry: 'Very worried' });
    await form.write({ 'analysis.worries': `Taken to ${planted.narrative} by a man of about thirty.` });
    await form.saved();
    await amara.tab.getByRole('button', { name: 'Next: Check answers' }).click();
    await amara.tab.getByText('Every needed answer is there.').waitFor();
    const asked = amara.tab.getByRole('main');
    await asked.getByText(planted.ownWords).waitFor();
    await amara.picture('08-check');
    expect(await asked.textContent()).toContain(`Stayed overnight at ${planted.narrative}.`);
  });

  it('completes, and says the score in words, why, what to do, by when and who decides', async () => {
    await ruth.openTeams();
    await ruth.openChat('Safeguard');
    await amara.tab.getByRole('button', { name: 'Complete the screening' }).click();
    await amara.tab.getByRole('heading', { level: 1, name: `Outcome of ${reference}` }).waitFor();
    await amara.picture('09-outcome');
    const said = (await amara.tab.getByRole('main').textContent()) ?? '';
    expect(said).toContain('Evidence a child or young person is being targeted for opportunistic abuse');
    expect(said).toContain('Suggested score 2');
    for (const part of ['Because', 'Why it is not the next score', 'Brief advice', 'What happens next'])
      await amara.tab.getByRole('heading', { name: part }).waitFor();
    expect(said).toContain('A structured aid, not validated. A person decides.');
    expect(said).toContain('Strategy discussion due');
  });

  it('tells the manager with a card within two seconds, which she acknowledges in the chat', async () => {
    const card = ruth.messages(reference);
    await card.getByText('Evidence of targeting for opportunistic abuse (suggested score 2).').waitFor();
    await ruth.picture('10-alert-card');
    const { messages } = await training.chatOf('ruth-abernathy');
    const sent = messages.find(({ cards }) => JSON.stringify(cards).includes(reference));
    const { completion } = await training.read(await idOf(reference), 'ruth-abernathy');
    expect(Date.parse(sent?.at ?? '') - Date.parse(completion?.at ?? '')).toBeLessThan(2000);
    await card.getByRole('button', { name: 'Acknowledge' }).click();
    await card.getByText(/^Ruth Abernathy acknowledged this alert on /).waitFor();
    expect(await card.getByRole('button', { name: 'Acknowledge' }).count()).toBe(0);
    await ruth.picture('11-acknowledged');
  });

  it('is judged and signed off by the manager, who sees first what will be sent to whom', async () => {
    await ruth.messages(reference).getByRole('link', { name: 'Open in Safeguard' }).click();
    const { tab } = ruth;
    await tab.getByRole('button', { name: 'Judge and sign off' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Judge and sign off' }).waitFor();
    await ruth.picture('12-sign-off');
    const choice = (question: string | RegExp) => tab.getByRole('radiogroup', { name: question });
    await choice('Final score').getByRole('radio', { name: /\(2\)/ }).check();
    await choice('Response')
      .getByRole('radio', { name: /section 47/ })
      .check();
    await choice('Is there a strategy meeting?').getByRole('radio', { name: 'Yes' }).check();
    await tab
      .getByLabel('Who chairs the strategy meeting')
      .selectOption({ label: 'Margaret Eze, Child protection chair' });
    await choice('Is the child referred to the MASE panel?').getByRole('radio', { name: 'Yes' }).check();
    const sent = tab.getByRole('region', { name: 'What is sent when you sign off' });
    await sent.getByText('mash@northmere.example').waitFor();
    await sent.getByText(`CSE screening referral ${reference}`).waitFor();
    await sent.getByText(/^Margaret Eze is offered times/).waitFor();
    await sent.scrollIntoViewIfNeeded();
    await ruth.picture('13-what-is-sent');
    await tab.getByRole('button', { name: 'Sign off', exact: true }).click();
    await tab.getByText(/^Signed off by Ruth Abernathy, /).waitFor();
    await ruth.picture('14-signed-off');
  });

  it('offers the chair three times, three others when none of them will do, and takes the one she picks', async () => {
    await margaret.openTeams();
    await margaret.openChat('Safeguard');
    const card = margaret.messages(reference).last();
    const times = card.getByRole('button', { name: /\d\d:\d\d$/ });
    await card.getByText('Strategy meeting: pick a time').waitFor();
    expect(await times.count()).toBe(3);
    await card
      .getByText(/^Not visible: .* Ring them\.$/)
      .first()
      .waitFor();
    await margaret.picture('15-times');
    const first = await times.allTextContents();
    await card.getByRole('button', { name: 'None of these' }).click();
    const others = await eventually(
      () => times.allTextContents(),
      (shown) => shown.length === 3 && shown.every((time) => !first.includes(time)),
    );
    await margaret.picture('16-other-times');
    await times.first().click();
    await card.getByText('Strategy meeting: time set').waitFor();
    await margaret.picture('17-time-set');
    expect(await card.textContent()).toContain(others[0]?.split(',')[0]);
  });

  it('is in the calendar once: private, online, the reference alone as subject, invitees by role, no name', async () => {
    const events = await eventually(
      () => eventsOf(reference),
      (found) => found.length > 0,
    );
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event).toMatchObject({ subject: reference, sensitivity: 'private', isOnlineMeeting: true });
    expect(event?.attendees.map(({ address }) => address)).toEqual(
      expect.arrayContaining([
        'margaret.eze@northmere.example',
        'ruth.abernathy@northmere.example',
        'amara.okoye@northmere.example',
        'marcus.thornby@police.example',
        'fiona.adeyemi@nhs.example',
      ]),
    );
    await margaret.goTo('Calendar');
    await margaret.page.getByRole('tab', { name: 'List' }).click();
    await margaret.page.getByRole('button', { name: reference }).click();
    await margaret.page.getByText('Marcus Thornby').waitFor();
    await margaret.picture('18-calendar');
  });

  it('is in the MASH mailbox once, with the assessment as a PDF that reads as it was written and judged', async () => {
    const mails = await eventually(
      async () => (await training.mail()).filter(({ subject }) => subject.includes(reference)),
      (found) => found.some(({ isDraft }) => !isDraft),
    );
    expect(mails).toMatchObject([
      { to: ['mash@northmere.example'], subject: `CSE screening referral ${reference}`, isDraft: false },
    ]);
    const [mail] = mails;
    expect(mail?.attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf']);
    expect(mail?.bodyText).toMatch(
      /Who to ring: Amara Okoye, Social worker, 020 7946 0\d+; or Ruth Abernathy/,
    );
    const pdf = await readPdf(await attachmentOf(mail as MailSeen));
    const words = pdf.text.normalize('NFC').replaceAll(/\s+/g, ' ');
    for (const expected of [
      `Surname ${planted.surname} Forenames ${planted.forenames}`,
      `27 August ${planted.dateOfBirth.slice(0, 4)}`,
      'Evidence a child or young person is being targeted for opportunistic abuse',
      'A structured aid, not validated. A person decides.',
      `Stayed overnight at ${planted.narrative}.`,
      planted.ownWords,
      'Ruth Abernathy',
      'A child protection enquiry under section 47',
      '020 7946 0101',
    ])
      expect(words).toContain(expected);
    expect(plantedIn(words)).toEqual(
      expect.arrayContaining(['łucja', 'testwood', 'quillmere', 'marzipan owl']),
    );
    const firstPage = pdf.pages[0]?.text.normalize('NFC').replaceAll(/\s+/g, ' ');
    for (const expected of [
      `Reference ${reference}`,
      `Name ${planted.forenames} ${planted.surname}`,
      `27 August ${planted.dateOfBirth.slice(0, 4)}, aged `,
      'Signed off by Ruth Abernathy',
      'Practitioner Amara Okoye, Social worker, Assessment North, 020 7946 0101',
      'Ring 999, then the duty team of children’s social care on 020 7946 0190',
      'What is asked of MASH and of the MASE panel',
    ])
      expect(firstPage).toContain(expected);
    await ruth.open('/mailbox');
    await ruth.page.getByText(reference).first().click();
    await ruth.picture('19-mailbox');
  });

  it('is moved from the tab, and everybody invited is told', async () => {
    await margaret.goTo('Chat');
    await margaret.messages(reference).last().getByRole('link', { name: 'Open in Safeguard' }).click();
    const { tab } = margaret;
    await tab.getByRole('heading', { level: 2, name: 'Booked' }).waitFor();
    await margaret.picture('20-meeting');
    await tab.getByRole('button', { name: 'Move it' }).click();
    await tab.getByRole('radio', { name: / to / }).first().waitFor();
    await margaret.picture('20a-moving');
    await tab.getByRole('radio', { name: 'Another time…' }).check();
    const start = tab.getByLabel('Start');
    const before = await start.inputValue();
    await start.fill(before === '16:00' ? '15:00' : '16:00');
    await tab.getByRole('button', { name: 'See who is free then' }).click();
    await tab.getByRole('button', { name: 'Move it to this time' }).waitFor();
    await margaret.picture('20b-seen');
    await tab.getByRole('button', { name: 'Move it to this time' }).click();
    await eventually(
      () => eventsOf(reference),
      ([event]) => event?.history.at(-1)?.what === 'moved',
    );
    await tab.getByRole('heading', { level: 2, name: 'Booked' }).waitFor();
    const [event] = await eventsOf(reference);
    expect(event?.history.map(({ what }) => what)).toEqual(['created', 'moved']);
    expect(event?.history.at(-1)?.detail).toMatch(/^\d+ invitees told: now .* 1[56]:00$/);
    await margaret.picture('21-moved');
  });

  it('is cancelled from the tab with a reason, everybody is told, and other times are offered', async () => {
    const { tab } = margaret;
    await tab.getByRole('button', { name: 'Cancel this date' }).click();
    await tab.getByLabel('Why it is cancelled').fill('The police lead is called to court.');
    await tab.getByRole('button', { name: 'Cancel this date' }).click();
    const [event] = await eventually(
      () => eventsOf(reference),
      ([each]) => each?.isCancelled === true,
    );
    expect(event?.history.map(({ what }) => what)).toEqual(['created', 'moved', 'cancelled']);
    expect(event?.history.at(-1)?.detail).toMatch(/^\d+ invitees told/);
    expect(JSON.stringify(event)).not.toContain('called to court');
    await tab.getByText('The last date was cancelled: The police lead is called to court.').waitFor();
    await margaret.picture('22-cancelled');
  });

  it('has left no child’s name, date of birth or story in any card, subject, event, address, file name or log', async () => {
    expect(plantedIn(`/tabs/?child=${encodeURIComponent(planted.forenames)}`)).not.toEqual([]);
    const left = await everythingLeft();
    for (const [place, text] of Object.entries(left)) expect([place, plantedIn(text)]).toEqual([place, []]);
    const elsewhere = left.addresses
      .split('\n')
      .filter((address) => /^(?!http:\/\/localhost:)\w+:\/\//.test(address));
    expect([...new Set(elsewhere.map((address) => new URL(address).host))]).toEqual(['res.cdn.office.net']);
    for (const place of ['cards', 'subjects', 'events', 'attachments'] as const)
      expect(left[place]).toContain(reference);
    expect(left.addresses).toContain('/api/screenings/');
    expect(left.log).toContain('/api/screenings/:id/complete');
    expect(left.files).toContain('training/product.log');
  });

  it('has shown no page that broke on the way', () => {
    expect(stage.errors).toEqual([]);
  });
});

async function idOf(wanted: string): Promise<string> {
  const { screenings } = await training.does<{ screenings: readonly ScreeningSummary[] }>(
    'ruth-abernathy',
    'GET',
    '/screenings',
  );
  const found = screenings.find((each) => each.reference === wanted);
  if (found === undefined) throw new Error(`Ruth cannot see ${wanted}`);
  return found.id;
}

const eventsOf = async (subject: string) =>
  (await training.events()).filter((event) => event.subject.includes(subject));

async function attachmentOf({ id, attachments }: MailSeen): Promise<Uint8Array> {
  const answer = await fetch(`${training.workspace.url}/local/mail/${id}/attachments/${attachments[0]?.id}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** All that a journey leaves outside the record, by the place it is left in. */
async function everythingLeft() {
  const { people } = training.workspace.directory();
  const chats = await Promise.all(
    people.map(({ id }) => training.local<{ conversations: readonly ChatSeen[] }>('GET', `/chat?as=${id}`)),
  );
  const said = chats.flatMap(({ conversations }) => conversations.flatMap(({ messages }) => messages));
  const mail = await training.mail();
  return {
    cards: JSON.stringify(said.filter(({ from }) => from.bot)),
    subjects: mail.map(({ subject }) => subject).join('\n'),
    mailText: mail.map(({ bodyText }) => bodyText).join('\n'),
    attachments: mail.flatMap(({ attachments }) => attachments.map(({ name }) => name)).join('\n'),
    events: JSON.stringify(await training.events()),
    addresses: [amara, ruth, margaret].flatMap(({ addresses }) => [...addresses]).join('\n'),
    log: readFileSync(join(training.dataDir, 'training/product.log'), 'utf8'),
    files: readdirSync(training.dataDir, { recursive: true }).join('\n'),
  };
}
