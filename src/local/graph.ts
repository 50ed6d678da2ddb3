import { Router } from 'express';
import type { Clock } from '../kernel/clock.ts';
import type { Person } from '../people/person.ts';
import type { Calendar } from './calendar.ts';
import { answerErrors, Declined } from './declined.ts';
import type { Diaries } from './diaries.ts';
import type { Faults } from './faults.ts';
import { graphEventsRouter } from './graph-events.ts';
import { graphMailRouter } from './graph-mail.ts';
import { expectGraphToken, expectOwnMailbox, graphError, nameRequest } from './graph-requests.ts';
import { getSchedule } from './graph-schedule.ts';
import type { Mail } from './mail.ts';
import type { Secrets } from './secrets.ts';

interface Needs {
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly mail: Mail;
  readonly calendar: Calendar;
  readonly diaries: Diaries;
  readonly people: () => readonly Person[];
  readonly faults: Faults;
}

/** Microsoft Graph `/v1.0` as far as the product uses it: mail, events and free/busy times of one mailbox. */
export function graphRouter({ secrets, clock, mail, calendar, diaries, people, faults }: Needs): Router {
  const router = Router();
  router.use(nameRequest, faults.inFrontOf('graph'), expectGraphToken(secrets));
  router.use('/users/:mailbox', expectOwnMailbox(people));
  router.use('/users/:mailbox/messages', graphMailRouter(mail));
  router.use(['/users/:mailbox/events', '/users/:mailbox/calendar/events'], graphEventsRouter(calendar));
  router.post('/users/:mailbox/calendar/getSchedule', getSchedule(diaries, people));
  router.use(() => {
    throw new Declined(404, 'ResourceNotFound', 'The training Graph does not have this resource.');
  });
  router.use(answerErrors(graphError(clock)));
  return router;
}
