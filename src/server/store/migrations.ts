import type { StoreDialect } from './engine.ts';

/** One step forward of the schema: never changed once released, only followed by another. */
export interface Migration {
  readonly name: string;
  readonly statements: (dialect: StoreDialect) => Iterable<string>;
}

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  { name: '0001-records', statements: (dialect) => firstRecords(words[dialect]) },
];

/** The few words in which the two databases differ. PostgreSQL compares text by its bytes, so that text order is time order. */
const words = {
  sqlite: {
    text: 'text',
    sequence: 'integer primary key autoincrement',
    kept: 'strict',
    keptByKey: 'strict, without rowid',
    appendOnly: [
      ...['update', 'delete'].map(
        (change) => `create trigger audit_refuses_${change} before ${change} on audit_entries
          begin select raise(abort, 'an audit entry is never changed or removed'); end`,
      ),
      `create trigger audit_refuses_overwriting before insert on audit_entries
        when exists (select 1 from audit_entries where seq = new.seq)
        begin select raise(abort, 'an audit entry is never overwritten'); end`,
    ],
  },
  postgres: {
    text: 'text collate "C"',
    sequence: 'bigint generated always as identity primary key',
    kept: '',
    keptByKey: '',
    appendOnly: [
      `create function audit_refuses() returns trigger language plpgsql as $$
        begin raise exception 'an audit entry is never changed or removed'; end $$`,
      `create trigger audit_refuses_changes before update or delete on audit_entries
        for each row execute function audit_refuses()`,
      `create trigger audit_refuses_emptying before truncate on audit_entries
        for each statement execute function audit_refuses()`,
    ],
  },
} as const;

type Words = (typeof words)[StoreDialect];

function firstRecords(word: Words): string[] {
  return [
    ...screeningTables(word),
    ...stepTables(word),
    ...meetingTables(word),
    ...peopleTables(word),
    ...auditTables(word),
  ];
}

function screeningTables({ text, sequence, kept, keptByKey }: Words): string[] {
  const ofScreening = `screening_id ${text} not null references screenings (id)`;
  return [
    `create table screenings (
      id ${text} primary key, reference ${text} not null unique,
      status ${text} not null check (status in ('draft', 'completed', 'returned', 'signed-off', 'discarded')),
      child_name ${text}, practitioner_id ${text} not null, team_id ${text} not null,
      instrument_version ${text} not null, pathway_version ${text} not null,
      started_at ${text} not null, revision integer not null, changed_at ${text} not null,
      referral_received_at ${text}, completed_at ${text}, signed_off_at ${text},
      suggested_score integer check (suggested_score between 0 and 3),
      final_score integer check (final_score between 0 and 3), consulted_id ${text}, discard_reason ${text}
    ) ${keptByKey}`,
    'create index screenings_of_practitioner on screenings (practitioner_id, status, changed_at, id)',
    "create index screenings_in_draft on screenings (started_at, id) where status = 'draft'",
    'create index screenings_of_team on screenings (team_id, status, changed_at, id)',
    'create index screenings_consulted_on on screenings (consulted_id) where consulted_id is not null',
    `create table draft_answers (
      ${ofScreening}, item ${text} not null, value ${text}, revision integer not null,
      saved_by ${text} not null, saved_at ${text} not null, primary key (screening_id, item)
    ) ${keptByKey}`,
    `create table completions (
      ${ofScreening}, number integer not null, submission_id ${text} not null,
      answers ${text} not null, age ${text}, day ${text} not null, suggestion ${text} not null,
      completed_by ${text} not null, completed_at ${text} not null, primary key (screening_id, number)
    ) ${kept}`,
    `create table returns (
      seq ${sequence}, ${ofScreening}, returned_by ${text} not null, returned_at ${text} not null,
      comments ${text} not null
    ) ${kept}`,
    'create index returns_of_screening on returns (screening_id)',
    `create table sign_offs (
      screening_id ${text} primary key references screenings (id), signed_by ${text} not null,
      signed_at ${text} not null, judgement ${text} not null
    ) ${kept}`,
    `create table match_keys (${ofScreening}, match_key ${text} not null, primary key (screening_id, match_key)) ${keptByKey}`,
    'create index match_keys_by_key on match_keys (match_key)',
    `create table submissions (
      id ${text} primary key, sent_by ${text} not null, what ${text} not null, about ${text} not null,
      sent_at ${text} not null
    ) ${keptByKey}`,
  ];
}

function stepTables({ text, sequence, kept }: Words): string[] {
  return [
    `create table next_steps (
      seq ${sequence}, id ${text} not null unique, screening_id ${text} not null references screenings (id),
      kind ${text} not null, payload ${text} not null, dedupe_key ${text} not null unique,
      owner_person_id ${text}, owner_role ${text}, for_person_id ${text},
      deadline_kind ${text} not null check (deadline_kind in ('at', 'day', 'unknown', 'none')),
      deadline_value ${text}, due_sort ${text} not null,
      state ${text} not null check (state in ('ready', 'running', 'unknown', 'done', 'failed', 'cancelled')),
      attempts integer not null, run_after ${text}, wake_at ${text}, fence integer not null,
      tried_since ${text}, died integer not null, provider_ref ${text}, last_trouble ${text}, created_at ${text} not null,
      finished_at ${text}, finished_by ${text}
    ) ${kept}`,
    'create index next_steps_of_screening on next_steps (screening_id)',
    'create index next_steps_to_wake on next_steps (wake_at) where wake_at is not null',
    'create index next_steps_for_person on next_steps (for_person_id, kind) where for_person_id is not null',
    `create index next_steps_open on next_steps (screening_id)
      where state in ('ready', 'running', 'unknown', 'failed')`,
  ];
}

function meetingTables({ text, keptByKey }: Words): string[] {
  return [
    `create table meetings (
      id ${text} primary key, screening_id ${text} not null references screenings (id), reference ${text} not null,
      chair_id ${text} not null, complex integer not null check (complex in (0, 1)),
      status ${text} not null check (status in ('needs-date', 'booking', 'booked', 'cancelled')),
      due_kind ${text} not null, due_value ${text}, due_sort ${text} not null, offered ${text} not null,
      shown ${text} not null,
      start_at ${text}, end_at ${text}, picked_through ${text}, picked_by ${text}, event_id ${text},
      join_url ${text}, late_reason ${text}, sequence integer not null, cancel_reason ${text},
      created_at ${text} not null
    ) ${keptByKey}`,
    `create unique index meetings_one_of_a_screening on meetings (screening_id) where status <> 'cancelled'`,
    'create index meetings_of_screening on meetings (screening_id)',
    'create index meetings_by_age on meetings (created_at, id)',
    `create index meetings_unsettled on meetings (due_sort) where status in ('needs-date', 'booking')`,
  ];
}

function peopleTables({ text, sequence, kept, keptByKey }: Words): string[] {
  return [
    `create table reaches (
      person_id ${text} not null, channel ${text} not null, address ${text} not null, primary key (person_id, channel)
    ) ${keptByKey}`,
    `create table absences (person_id ${text} primary key, away_until ${text} not null) ${keptByKey}`,
    `create table posted_copies (
      seq ${sequence}, about ${text} not null, person_id ${text} not null, channel ${text} not null,
      copy ${text} not null, posted_at ${text} not null
    ) ${kept}`,
    'create index posted_copies_about on posted_copies (about)',
    `create table bank_holidays (
      id integer primary key check (id = 1), known_until ${text} not null, days ${text} not null,
      fetched_at ${text} not null
    ) ${kept}`,
    `create table handled_activities (
      activity_key ${text} primary key, handled_at ${text} not null, answer ${text} not null
    ) ${keptByKey}`,
    'create index handled_activities_by_age on handled_activities (handled_at)',
  ];
}

function auditTables({ text, sequence, kept, appendOnly }: Words): string[] {
  return [
    `create table audit_entries (
      seq ${sequence}, at ${text} not null, done_by ${text} not null, what ${text} not null, screening_id ${text},
      came_from ${text} not null, detail ${text} not null
    ) ${kept}`,
    'create index audit_of_screening on audit_entries (screening_id, seq)',
    `create index audit_of_duplicates_asked on audit_entries (done_by, at)
      where what in ('duplicates-asked', 'likely-duplicate-shown')`,
    ...appendOnly,
  ];
}
