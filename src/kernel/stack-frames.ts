const FRAME = /^ {4}at (?:[^()]+ \()?(?:file:\/\/\/|node:|\/|[A-Za-z]:\\)[^()]*:\d+:\d+\)?$/;

/**
 * Where an error arose, at most so many frames, and never a word of its message: a message can quote what a person typed,
 * also over several lines that look like frames.
 */
export function stackFrames({ stack, message }: Error, most = 12): readonly string[] {
  const text = stack ?? '';
  const said = message === '' ? -1 : text.indexOf(message);
  const frames = (said === -1 ? text : text.slice(said + message.length)).split('\n').slice(1);
  return frames.filter((line) => FRAME.test(line)).slice(0, most);
}
