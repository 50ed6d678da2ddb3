/** @jest-environment jsdom */
import { AMARA, fromBot, personalChat, RUTH } from '../testing/invented.ts';
import { latestMoment, unreadIn } from './unread.ts';

const byRuth = { id: RUTH.id, name: RUTH.name, bot: false };
const chat = personalChat([
  fromBot({ id: '1', at: '2026-11-23T10:00:00.000Z' }),
  fromBot({ id: '2', at: '2026-11-23T11:00:00.000Z', from: byRuth }),
  fromBot({ id: '3', at: '2026-11-23T12:00:00.000Z' }),
]);

test('what others wrote since one last looked is unread; what one wrote oneself never is', () => {
  expect(unreadIn(chat, RUTH)).toBe(2);
  expect(unreadIn(chat, RUTH, '2026-11-23T11:30:00.000Z')).toBe(1);
  expect(unreadIn(chat, AMARA, '2026-11-23T12:00:00.000Z')).toBe(0);
});

test('a changed message moves its chat to the top', () => {
  const changed = personalChat([fromBot({ updatedAt: '2026-11-24T09:00:00.000Z' })]);
  expect(latestMoment(changed)).toBe('2026-11-24T09:00:00.000Z');
  expect(latestMoment(personalChat([]))).toBe('');
});
