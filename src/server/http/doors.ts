import type { Result } from '../../kernel/refusal.ts';
import { granted, notFound, refused } from '../../kernel/refusal.ts';
import { nowText } from '../../kernel/clock.ts';
import type { App, Asking, MeetingFile, ScreeningFile } from '../../app.ts';
import type { BankHolidays } from '../../kernel/working-days.ts';
import { instrumentOf } from '../../instrument/instruments.ts';
import type { AbsenceRequest } from '../../contracts/people.ts';
import type { RouteName } from '../../contracts/routes.ts';
import { isWithinAYear } from '../../contracts/meetings.ts';
import type * as meetings from '../../contracts/meetings.ts';
import type * as screenings from '../../contracts/screenings.ts';
import type { ResolveStepRequest, WorkAsked } from '../../contracts/steps.ts';
import type { Judgement } from '../../screening/judgement.ts';
import { meetingFileView, timesLookedAtView } from './views/meeting-view.ts';
import { meView } from './views/person-view.ts';
import { duplicatesView } from './views/duplicates-view.ts';
import { placeIn, referralDueView, screeningListView, screeningView } from './views/screening-view.ts';
import { nameOf, type Viewing } from './views/step-view.ts';
import { myWorkView } from './views/work-view.ts';

/** What one door of the API does for a signed-in person: the id in its path, the parsed body, and an answer or a refusal. */
export type Door = (asking: Asking, id: string, body: never) => Promise<Result<unknown>>;

/** Every door of the contracts, opened onto the app. A route without a door does not compile. */
export function makeDoors(app: App, holidays: () => BankHolidays): Readonly<Record<RouteName, Door>> {
  const viewing = (): Viewing => ({ directory: app.directory, borough: app.borough, at: nowText(app.clock) });
  const shown = async (reading: Promise<Result<ScreeningFile>>): Promise<Result<unknown>> => {
    const file = await reading;
    return file.ok ? granted(screeningView(file.value, viewing(), holidays())) : file;
  };
  const then = async (done: Promise<Result<unknown>>, asking: Asking, id: string) => {
    const result = await done;
    return result.ok ? shown(app.readScreening(asking, id)) : result;
  };
  const met = async (file: Promise<Result<MeetingFile>>) => {
    const result = await file;
    return result.ok ? granted(meetingFileView(result.value, viewing())) : result;
  };
  return {
    ...personDoors(app, viewing),
    ...screeningDoors(app, shown, then, viewing),
    ...draftDoors(app, viewing, holidays),
    ...meetingDoors(app, met, viewing),
  };
}

function personDoors(app: App, viewing: () => Viewing) {
  return {
    me: async ({ by }: Asking) => granted(await meView(app, by)),
    setAbsence: async (asking: Asking, _id: string, { awayUntil }: AbsenceRequest) => {
      const set = await app.setAbsence(asking, awayUntil);
      return set.ok ? granted(await meView(app, asking.by)) : set;
    },
    myWork: async (asking: Asking, _id: string, { most }: WorkAsked) =>
      granted(myWorkView(await app.myWork(asking, most), viewing())),
    instrument: async (_asking: Asking, version: string) => {
      const instrument = instrumentOf(version);
      return Promise.resolve(
        instrument === undefined ? notFound('version of the tool') : granted(instrument),
      );
    },
  };
}

type Shown = (reading: Promise<Result<ScreeningFile>>) => Promise<Result<unknown>>;
type Then = (done: Promise<Result<unknown>>, asking: Asking, id: string) => Promise<Result<unknown>>;

function screeningDoors(app: App, shown: Shown, then: Then, viewing: () => Viewing) {
  return {
    listScreenings: async (asking: Asking, _id: string, { show, after }: screenings.ListAsked) => {
      const part = show === undefined ? {} : { part: show };
      const stretch = await app.listScreenings(asking, { ...part, after: placeIn(after) });
      return granted(screeningListView(stretch, viewing()));
    },
    startScreening: async (asking: Asking) => {
      const started = await app.startScreening(asking);
      return started.ok ? granted({ id: started.value.id, reference: started.value.reference }) : started;
    },
    readScreening: (asking: Asking, id: string) => shown(app.readScreening(asking, id)),
    discardScreening: (asking: Asking, id: string, { reason }: screenings.DiscardRequest) =>
      then(app.discardScreening(asking, id, reason), asking, id),
    completeScreening: (asking: Asking, id: string, body: screenings.CompleteRequest) =>
      shown(app.completeScreening(asking, id, body as never)),
    acknowledgeAlert: (asking: Asking, id: string) => then(app.acknowledgeAlert(asking, id), asking, id),
    returnScreening: (asking: Asking, id: string, { comments }: screenings.ReturnRequest) =>
      then(app.returnScreening(asking, id, comments), asking, id),
    handOver: (asking: Asking, id: string, { practitionerId }: screenings.HandOverRequest) =>
      then(app.handOver(asking, id, practitionerId), asking, id),
    signOffScreening: (asking: Asking, id: string, body: screenings.SignOffRequest) => {
      const { submissionId, completionNumber, ...judgement } = body;
      const request = { submissionId, completionNumber, judgement: judgement as Judgement };
      return then(app.signOffScreening(asking, id, request), asking, id);
    },
    nameChair: (asking: Asking, id: string, choice: meetings.NameChairRequest) =>
      then(app.nameChair(asking, id, choice), asking, id),
    referralPreview: (asking: Asking, id: string) => previewDoor(app, asking, id),
    readAudit: (asking: Asking, id: string) => auditDoor(app, asking, id),
    resolveStep: async (asking: Asking, id: string, body: ResolveStepRequest) => {
      const resolved = await app.resolveStep(asking, id, body);
      return resolved.ok ? shown(app.readScreening(asking, resolved.value)) : resolved;
    },
  };
}

function draftDoors(app: App, viewing: () => Viewing, holidays: () => BankHolidays) {
  return {
    saveAnswers: async (asking: Asking, id: string, { patches }: screenings.SaveAnswersRequest) => {
      const kept = await app.saveAnswers(asking, id, patches as never);
      if (!kept.ok) return kept;
      const { referralReceivedAt, ...saved } = kept.value;
      return granted({ ...saved, referralDue: referralDueView(referralReceivedAt, viewing(), holidays()) });
    },
    duplicates: async (asking: Asking, id: string) => {
      const found = await app.likelyDuplicates(asking, id);
      return found.ok ? granted(duplicatesView(found.value, app.directory)) : found;
    },
  };
}

async function previewDoor(
  app: App,
  asking: Asking,
  id: string,
): Promise<Result<screenings.ReferralPreview>> {
  const preview = await app.referralPreview(asking, id);
  if (!preview.ok) return preview;
  const { to, subject, text, attachment, document } = preview.value;
  const sections = document.sections.map(({ heading, blocks }) => ({
    heading,
    lines: blocks.flatMap((block): string[] => {
      switch (block.kind) {
        case 'paragraph':
        case 'subheading':
        case 'quote':
          return [block.text];
        case 'callout':
          return [block.title, block.text];
        case 'facts':
          return block.rows.map(({ label, value }) => `${label}: ${value === '' ? 'Not recorded' : value}`);
        case 'list':
          return [...block.items];
        case 'table':
          return block.rows.map((row) => row.filter((cell) => cell !== '').join(': '));
      }
    }),
  }));
  return granted({ to: [...to], subject, text, attachment, sections });
}

async function auditDoor(app: App, asking: Asking, id: string): Promise<Result<screenings.Audit>> {
  const audit = await app.readAudit(asking, id);
  if (!audit.ok) return audit;
  const entries = audit.value.map(({ at, by, what, from, detail }) => ({
    at,
    by: by === 'safeguard' ? 'Safeguard' : nameOf(app.directory, by),
    what,
    from,
    detail: Object.entries(detail)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
  }));
  return granted({ entries });
}

const tooFar = refused({
  kind: 'not-valid',
  because: 'This is more than a year away. Nothing was changed: check the date.',
  faults: [{ path: 'startAt', sentence: 'Choose a time within a year.' }],
});

type Met = (file: Promise<Result<MeetingFile>>) => Promise<Result<unknown>>;

function meetingDoors(app: App, met: Met, viewing: () => Viewing) {
  const dated = (startAt: string, put: () => Promise<Result<MeetingFile>>) =>
    isWithinAYear(startAt, nowText(app.clock)) ? met(put()) : Promise.resolve(tooFar);
  return {
    listMeetings: async (asking: Asking) => {
      const files = await app.listMeetings(asking);
      return granted({ meetings: files.map((file) => meetingFileView(file, viewing())) });
    },
    readMeeting: (asking: Asking, id: string) => met(app.readMeeting(asking, id)),
    moreSlots: (asking: Asking, id: string, { sequence, again }: meetings.MoreSlotsRequest) =>
      met(app.moreSlots(asking, id, sequence, again)),
    lookAtTimes: async (asking: Asking, id: string, { startAt }: meetings.LookAtTimesRequest) => {
      if (startAt !== null && !isWithinAYear(startAt, nowText(app.clock))) return tooFar;
      const looked = await app.lookAtTimes(asking, id, startAt);
      return looked.ok ? granted(timesLookedAtView(looked.value, viewing())) : looked;
    },
    chooseSlot: (asking: Asking, id: string, choice: meetings.ChooseSlotRequest) =>
      dated(choice.startAt, () => app.chooseSlot(asking, id, choice, 'tab')),
    moveMeeting: (asking: Asking, id: string, choice: meetings.MoveMeetingRequest) =>
      dated(choice.startAt, () => app.moveMeeting(asking, id, choice)),
    cancelMeeting: (asking: Asking, id: string, { sequence, reason }: meetings.CancelMeetingRequest) =>
      met(app.cancelMeeting(asking, id, sequence, reason)),
    claimMeeting: (asking: Asking, id: string, choice: meetings.ClaimMeetingRequest) =>
      dated(choice.endAt, () => app.claimMeeting(asking, id, choice)),
    confirmSent: (asking: Asking, id: string, { sequence, sent }: meetings.ConfirmSentRequest) =>
      met(app.confirmSent(asking, id, sequence, sent)),
  };
}
