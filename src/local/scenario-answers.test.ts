import { answersSchema } from '../contracts/screenings.ts';
import { missingAnswers } from '../instrument/check-answers.ts';
import { childOf } from '../instrument/child-of.ts';
import { currentInstrument, itemsOf } from '../instrument/instruments.ts';
import { suggestScore } from '../instrument/suggest-score.ts';
import { nowText, systemClock } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import { answersAtScoreTwo, halfOf, inventChild } from './scenario-answers.ts';

const now = nowText(systemClock);
const today = londonDayOf(now);
const instrument = currentInstrument(today);
const answers = answersAtScoreTwo(inventChild(systemClock), systemClock);
const moment = { today, now, age: childOf(answers, today).age };

test('the prepared screening can be completed as it is, and is scored 2', () => {
  expect(missingAnswers(instrument, answers, moment)).toEqual([]);
  expect(suggestScore(instrument, answers, childOf(answers, today)).score).toBe(2);
});

test('it answers only what the instrument asks, in the shape that crosses the wire', () => {
  const known = new Set(itemsOf(instrument).map((each) => each.id));
  expect(Object.keys(answers).filter((each) => !known.has(each))).toEqual([]);
  expect(answersSchema.safeParse(answers).error).toBeUndefined();
});

test('half of it names the child and is not yet enough to complete', () => {
  const half = halfOf(answers);
  expect(half).toHaveProperty(['child.surname']);
  expect(missingAnswers(instrument, half, moment)).not.toEqual([]);
});

test('the child is of school age and under eighteen', () => {
  expect(moment.age).toBe(14);
});
