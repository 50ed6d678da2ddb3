import type { CalendarEvent, ChatMessage, Conversation, Directory, MailMessage, Person } from '../wire.ts';

const person = (id: string, name: string, jobTitle: string, roles: readonly string[]): Person => ({
  id,
  oid: `oid-${id}`,
  name,
  jobTitle,
  email: `${id}@northmere.example`,
  phone: '020 7946 0100',
  agency: 'childrens-social-care',
  roles,
  teams: ['north'],
  active: true,
});

export const AMARA = person('amara', 'Amara Okoye', 'Social worker', ['practitioner']);
export const RUTH = person('ruth', 'Ruth Abernathy', 'Team manager', ['manager']);
export const SAMIR = person('samir', 'Samir Haddad', 'Deputy team manager', ['manager']);
export const MARGARET = person('margaret', 'Margaret Eze', 'Child protection chair', ['chair']);
export const SPOC = person('spoc', 'Iona Petrie', 'Police CSE lead', ['police-cse-spoc']);

export const DIRECTORY: Directory = {
  people: [SPOC, MARGARET, AMARA, RUTH, SAMIR],
  teams: [
    {
      id: 'north',
      name: 'Assessment North',
      managerId: 'ruth',
      deputyId: 'samir',
      specialistLeadId: 'priya',
    },
  ],
};

export const fromBot = (parts: Partial<ChatMessage>): ChatMessage => ({
  id: 'm1',
  from: { id: '28:bot', name: 'Safeguard', bot: true },
  at: '2026-11-23T14:02:00.000Z',
  text: '',
  cards: [],
  updatedAt: null,
  ...parts,
});

export const personalChat = (messages: readonly ChatMessage[]): Conversation => ({
  id: 'chat-ruth',
  kind: 'personal',
  name: 'Safeguard',
  members: ['ruth'],
  messages,
});

export const mail = (parts: Partial<MailMessage>): MailMessage => ({
  id: 'mail-1',
  from: 'safeguarding@northmere.example',
  to: ['mash@northmere.example'],
  subject: 'CSE screening SC-7K3QXD',
  bodyHtml: '<p>The completed assessment is attached.</p>',
  bodyText: 'The completed assessment is attached.',
  createdAt: '2026-11-23T14:00:00.000Z',
  sentAt: '2026-11-23T14:01:00.000Z',
  isDraft: false,
  attachments: [],
  ...parts,
});

export const event = (parts: Partial<CalendarEvent>): CalendarEvent => ({
  id: 'evt-1',
  subject: 'Strategy meeting SC-7K3QXD',
  startAt: '2026-11-24T10:00:00.000Z',
  endAt: '2026-11-24T11:00:00.000Z',
  organizer: { address: MARGARET.email, name: MARGARET.name },
  attendees: [{ address: RUTH.email, name: RUTH.name, type: 'required' }],
  bodyHtml: '<p>Agenda</p>',
  sensitivity: 'private',
  isOnlineMeeting: true,
  joinUrl: 'https://teams.training.example/l/meetup-join/1',
  isCancelled: false,
  location: '',
  history: [{ at: '2026-11-23T14:02:00.000Z', what: 'created', detail: '1 invitee told' }],
  ...parts,
});
