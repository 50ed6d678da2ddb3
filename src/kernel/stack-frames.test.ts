import { stackFrames } from './stack-frames.ts';

const named = (frames: readonly string[]) => expect(frames.join('\n')).not.toMatch(/Fenwick/);

it('says where an error arose', () => {
  const frames = stackFrames(new Error('x'));
  expect(frames[0]).toMatch(/^ {4}at .*stack-frames\.test\.ts:\d+:\d+\)?$/);
});

it.each([
  ['over several lines', 'cannot read\n    at school Robin Fenwick was seen\n    at home too'],
  ['made to look like frames', 'x\n    at Robin (/Fenwick.ts:1:2)\n    at /Fenwick:1:1'],
  ['of a single line', 'at Robin Fenwick (/x.ts:1:1)'],
])('never repeats a message %s', (_what, message) => {
  const frames = stackFrames(new Error(message));
  expect(frames.length).toBeGreaterThan(0);
  named(frames);
});

it('never repeats the message of an error that was changed afterwards', () => {
  const fault = new Error('cannot read\n    at school Robin Fenwick was seen');
  fault.message = 'shorter';
  named(stackFrames(fault));
});
