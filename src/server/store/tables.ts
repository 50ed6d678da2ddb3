import type { Generated } from 'kysely';

/**
 * The tables as both databases keep them. Instants are UTC ISO text, days `YYYY-MM-DD`, yes and no are 1 and 0, and every
 * `Sealed` column goes through the codec (design D14); everything else holds ids, codes and times only.
 */
export interface Tables {
  readonly screenings: ScreeningsTable;
  readonly draft_answers: DraftAnswersTable;
  readonly completions: CompletionsTable;
  readonly returns: ReturnsTable;
  readonly sign_offs: SignOffsTable;
  readonly match_keys: { screening_id: string; match_key: string };
  readonly submissions: { id: string; sent_by: string; what: string; about: string; sent_at: string };
  readonly next_steps: NextStepsTable;
  readonly meetings: MeetingsTable;
  readonly reaches: { person_id: string; channel: 'teams'; address: Sealed };
  readonly absences: { person_id: string; away_until: string };
  readonly posted_copies: PostedCopiesTable;
  readonly audit_entries: AuditEntriesTable;
  readonly bank_holidays: { id: number; known_until: string; days: string; fetched_at: string };
  readonly handled_activities: { activity_key: string; handled_at: string; answer: Sealed };
  readonly migrations: { name: string; applied_at: string };
}

/** Text that went through the codec and must go through it again to be read. */
export type Sealed = string;

/** Yes or no, as both databases and both drivers agree on it. */
export type Bit = 0 | 1;

type Score = 0 | 1 | 2 | 3;

/** A screening's own row. */
export interface ScreeningsTable {
  id: string;
  reference: string;
  status: 'draft' | 'completed' | 'returned' | 'signed-off' | 'discarded';
  child_name: Sealed | null;
  practitioner_id: string;
  team_id: string;
  instrument_version: string;
  pathway_version: string;
  started_at: string;
  revision: number;
  changed_at: string;
  referral_received_at: string | null;
  completed_at: string | null;
  signed_off_at: string | null;
  suggested_score: Score | null;
  final_score: Score | null;
  consulted_id: string | null;
  discard_reason: Sealed | null;
}

/** The newest answer to each item of a draft. */
export interface DraftAnswersTable {
  screening_id: string;
  item: string;
  value: Sealed | null;
  revision: number;
  saved_by: string;
  saved_at: string;
}

/** A screening as completed; a row is never changed. */
export interface CompletionsTable {
  screening_id: string;
  number: number;
  submission_id: string;
  answers: Sealed;
  age: Sealed | null;
  day: string;
  suggestion: Sealed;
  completed_by: string;
  completed_at: string;
}

/** A manager's comments on a screening sent back. */
export interface ReturnsTable {
  seq: Generated<number>;
  screening_id: string;
  returned_by: string;
  returned_at: string;
  comments: Sealed;
}

/** A judgement at sign-off: one for each screening. */
export interface SignOffsTable {
  screening_id: string;
  signed_by: string;
  signed_at: string;
  judgement: Sealed;
}

/**
 * What the pathway requires, and the worker's outbox, in one row (design D3). `due_sort` orders by deadline. `wake_at` is
 * when a worker may take it, or take it back from another: null while no worker has anything to do with it. `died` counts
 * the claims in a row after which nothing was heard of it.
 */
export interface NextStepsTable {
  seq: Generated<number>;
  id: string;
  screening_id: string;
  kind: string;
  payload: string;
  dedupe_key: string;
  owner_person_id: string | null;
  owner_role: string | null;
  for_person_id: string | null;
  deadline_kind: 'at' | 'day' | 'unknown' | 'none';
  deadline_value: string | null;
  due_sort: string;
  state: 'ready' | 'running' | 'unknown' | 'done' | 'failed' | 'cancelled';
  attempts: number;
  run_after: string | null;
  wake_at: string | null;
  fence: number;
  tried_since: string | null;
  died: number;
  provider_ref: string | null;
  last_trouble: Sealed | null;
  created_at: string;
  finished_at: string | null;
  finished_by: string | null;
}

/** A strategy meeting; at most one of a screening is not cancelled. */
export interface MeetingsTable {
  id: string;
  screening_id: string;
  reference: string;
  chair_id: string;
  complex: Bit;
  status: 'needs-date' | 'booking' | 'booked' | 'cancelled';
  due_kind: 'at' | 'day' | 'unknown' | 'none';
  due_value: string | null;
  due_sort: string;
  offered: string;
  shown: string;
  start_at: string | null;
  end_at: string | null;
  picked_through: 'card' | 'tab' | 'outlook' | null;
  picked_by: string | null;
  event_id: string | null;
  join_url: Sealed | null;
  late_reason: Sealed | null;
  sequence: number;
  cancel_reason: Sealed | null;
  created_at: string;
}

/** A message as it stands in somebody's chat or mailbox. */
export interface PostedCopiesTable {
  seq: Generated<number>;
  about: string;
  person_id: string;
  channel: 'teams' | 'email';
  copy: Sealed;
  posted_at: string;
}

/** The audit: the database itself refuses to change, remove or overwrite an entry. */
export interface AuditEntriesTable {
  seq: Generated<number>;
  at: string;
  done_by: string;
  what: string;
  screening_id: string | null;
  came_from: 'tab' | 'bot' | 'outlook' | 'worker' | 'api';
  detail: string;
}
