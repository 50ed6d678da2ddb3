import type { NameChairRequest } from '../../src/contracts/meetings.ts';
import type * as screenings from '../../src/contracts/screenings.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import type { Wire } from './wire.ts';

type View = screenings.ScreeningView;

/** The doors of the API about screenings. */
export function screeningDoors({ read, send, readAhead }: Wire) {
  const one = (id: string, rest = '') => `/api/screenings/${id}${rest}`;
  const instrument = (version: string) => `/api/instruments/${encodeURIComponent(version)}`;
  return {
    /** Starts fetching what the first page will ask for, while its code is still arriving. */
    readAheadScreening: (id: string, version: string | undefined) => {
      readAhead(one(id));
      if (version !== undefined) readAhead(instrument(version));
    },
    instrument: (version: string) => read<Instrument>(instrument(version)),
    listScreenings: (show: NonNullable<screenings.ListAsked['show']>, after: string | null) =>
      read<screenings.ScreeningList>(
        `/api/screenings?show=${show}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`,
      ),
    startScreening: () => send<screenings.Started>('POST', '/api/screenings', {}),
    readScreening: (id: string) => read<View>(one(id)),
    saveAnswers: (id: string, body: screenings.SaveAnswersRequest, leaving = false) =>
      send<screenings.SavedAnswers>('PATCH', one(id, '/items'), body, { keepalive: leaving }),
    duplicates: (id: string) => read<screenings.Duplicates>(one(id, '/duplicates')),
    discardScreening: (id: string, body: screenings.DiscardRequest) =>
      send<View>('POST', one(id, '/discard'), body),
    completeScreening: (id: string, body: screenings.CompleteRequest) =>
      send<View>('POST', one(id, '/complete'), body),
    acknowledgeAlert: (id: string) => send<View>('POST', one(id, '/acknowledge'), {}),
    returnScreening: (id: string, body: screenings.ReturnRequest) =>
      send<View>('POST', one(id, '/return'), body),
    handOver: (id: string, body: screenings.HandOverRequest) =>
      send<View>('POST', one(id, '/hand-over'), body),
    signOffScreening: (id: string, body: screenings.SignOffRequest) =>
      send<View>('POST', one(id, '/sign-off'), body),
    nameChair: (id: string, body: NameChairRequest) => send<View>('POST', one(id, '/chair'), body),
    referralPreview: (id: string) => read<screenings.ReferralPreview>(one(id, '/referral')),
    readAudit: (id: string) => read<screenings.Audit>(one(id, '/audit')),
  };
}
