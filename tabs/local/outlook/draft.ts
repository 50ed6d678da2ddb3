import type { Appointment } from './appointment.ts';
import { officeNotices } from './office-notices.ts';

type Changed = (before: Appointment, after: Appointment) => void;

/** The appointment being written: changed by the form and by the pane, watched by both. */
export interface Draft {
  get(): Appointment;
  change(parts: Partial<Appointment>): void;
  /** Called after every change; returns the way to stop. */
  watch(changed: Changed): () => void;
}

export function makeDraft(first: Appointment): Draft {
  let appointment = first;
  const watchers = new Set<Changed>();
  return {
    get: () => appointment,
    change: (parts) => {
      const before = appointment;
      appointment = { ...appointment, ...parts };
      watchers.forEach((changed) => changed(before, appointment));
    },
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

/** Tells a pane what Outlook would tell it about each change of the draft. */
export const tellOf = (draft: Draft, tell: (type: string, details: object) => void): (() => void) =>
  draft.watch((before, after) => {
    for (const { type, details } of officeNotices(before, after)) tell(type, details);
  });
