import { z } from 'zod';

/** A person as others see them: never more than is needed to know who to speak to. */
export const personViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  phone: z.string(),
  email: z.string(),
});
export type PersonView = z.infer<typeof personViewSchema>;

/** Who is signed in, what they may start, and the words this borough uses. */
export const meSchema = z.object({
  person: personViewSchema.extend({
    roles: z.array(z.string()),
    teams: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  awayUntil: z.string().nullable(),
  may: z.object({ startScreening: z.boolean(), setAbsence: z.boolean(), chair: z.boolean() }),
  borough: z.object({
    name: z.string(),
    panelName: z.string(),
    mashMailbox: z.string(),
    dutyTeam: z.string(),
  }),
  /** People who can be chosen at sign-off. */
  specialistLeads: z.array(personViewSchema),
  chairs: z.array(personViewSchema),
});
export type Me = z.infer<typeof meSchema>;

export const absenceSchema = z.strictObject({ awayUntil: z.iso.date().nullable() });
export type AbsenceRequest = z.infer<typeof absenceSchema>;
