import type { AbsenceRequest, Me } from '../../src/contracts/people.ts';
import type { MyWork, ResolveStepRequest } from '../../src/contracts/steps.ts';
import type { ScreeningView } from '../../src/contracts/screenings.ts';
import { meetingDoors } from './meeting-doors.ts';
import type { Reply } from './reply.ts';
import { screeningDoors } from './screening-doors.ts';
import type { Wire } from './wire.ts';

/** Everything the pages ask of the server: one function for each door of the API, named as in the contracts. */
export function makeApi(wire: Wire) {
  const { read, send, today } = wire;
  return {
    /** The London day it is, by the server's clock as last heard; null before the first answer. */
    today,
    me: () => read<Me>('/api/me'),
    setAbsence: (body: AbsenceRequest) => send<Me>('PUT', '/api/me/absence', body),
    /** At most so many steps of it; how many more there are is said. */
    myWork: (most: number) => read<MyWork>(`/api/my-work?most=${most}`),
    resolveStep: (id: string, body: ResolveStepRequest) =>
      send<ScreeningView>('POST', `/api/next-steps/${id}/resolve`, body),
    ...screeningDoors(wire),
    ...meetingDoors(wire),
  };
}

/** The API as the pages see it; tests hand them a small fake of the same shape. */
export type Api = ReturnType<typeof makeApi>;

/** What a door of the API gives when it answers. */
export type Given<Door extends (...args: never[]) => unknown> =
  Awaited<ReturnType<Door>> extends Reply<infer T> ? T : never;
