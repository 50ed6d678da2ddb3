import type { TextStyle } from './text-lines.ts';

const ink = '#1b1f23';
const quiet = '#505a5f';
const heading = '#173f5f';

/** The colours of lines and fields. Every one is read by shape and words too: the document is often printed grey. */
export const colours = {
  rule: '#b9c3ca',
  strongRule: heading,
  header: '#e6edf2',
  notice: { bar: heading, field: '#eff4f7' },
  urgent: { bar: '#9d1c1c', field: '#fcf0ef' },
  quote: { bar: '#7a8790' },
};

/** A4, in points. */
export const paper = { width: 595.28, height: 841.89, side: 56, head: 28, foot: 54 };

/** The few ways in which a referral's words are set. */
export const styles = {
  title: { size: 16, leading: 22, weight: 700, colour: heading },
  reference: { size: 11.5, leading: 16, weight: 700, colour: ink },
  heading: { size: 12, leading: 16, weight: 700, colour: heading },
  subheading: { size: 9.5, leading: 13.5, weight: 700, colour: ink },
  body: { size: 9.5, leading: 13.5, weight: 400, colour: ink },
  strong: { size: 9.5, leading: 13.5, weight: 700, colour: ink },
  urgent: { size: 9.5, leading: 13.5, weight: 700, colour: colours.urgent.bar },
  label: { size: 9, leading: 12.5, weight: 400, colour: quiet },
  value: { size: 9.5, leading: 12.5, weight: 400, colour: ink },
  notRecorded: { size: 9.5, leading: 12.5, weight: 400, colour: quiet },
  caption: { size: 9.5, leading: 13.5, weight: 700, colour: ink },
  columnHead: { size: 9, leading: 12.5, weight: 700, colour: ink },
  cell: { size: 9, leading: 12.5, weight: 400, colour: ink },
  marking: { size: 8.5, leading: 12, weight: 700, colour: ink },
  foot: { size: 8, leading: 11.5, weight: 400, colour: quiet },
  footStrong: { size: 8, leading: 11.5, weight: 700, colour: ink },
  small: { size: 9, leading: 12.5, weight: 400, colour: quiet },
} satisfies Record<string, TextStyle>;
