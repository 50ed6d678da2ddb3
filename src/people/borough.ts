import type { LondonDay } from '../kernel/london-day.ts';

/**
 * What one borough calls things and where it sends them, dated, so that a change of name or mailbox is configuration and
 * not code (design D9). People are never part of it: they are in the directory.
 */
export interface Borough {
  readonly id: string;
  readonly name: string;
  /** The first London day on which this profile holds. */
  readonly from: LondonDay;
  /** Where the completed assessment is e-mailed as the referral (directive D15). */
  readonly mashMailbox: string;
  /** Mail domains the referral may go to. */
  readonly mailDomains: readonly string[];
  readonly panelName: string;
  readonly dutyTeam: string;
  /** The number the duty team answers; a borough sets its own, none ships. */
  readonly dutyTeamPhone?: string;
  /** Working days from the referral to the strategy discussion (directive D4). */
  readonly strategyWorkingDays: number;
  /** Calendar months between reviews (directive D18). */
  readonly reviewMonths: number;
}

/** The profile that ships: the London Borough of Sutton, in the names of the directive of February 2018. */
export const sutton: Borough = {
  id: 'sutton',
  name: 'London Borough of Sutton',
  from: '2018-02-01',
  mashMailbox: 'MASH@sutton.gov.uk',
  mailDomains: ['sutton.gov.uk'],
  panelName: 'MASE',
  dutyTeam: 'the duty team of children’s social care',
  strategyWorkingDays: 3,
  reviewMonths: 3,
};

/** Whom to speak to the same day, with the number where the borough has set one. */
export function dutyTeamInWords({ dutyTeam, dutyTeamPhone }: Borough): string {
  return dutyTeamPhone === undefined ? dutyTeam : `${dutyTeam} on ${dutyTeamPhone}`;
}
