/**
 * One part of a referral section, in the order a reader meets it.
 *
 * - `paragraph`, `quote`: plain text; a line break in the text is a line break on paper. A `quote` holds the child's
 *   own words and nothing else.
 * - `subheading`: says what the next block is and never stands apart from it. Like a heading, never a child's name.
 * - `callout`: what must not be overlooked. `urgent` is for what cannot wait, `notice` for how to read the rest.
 * - `facts`: label and value; an empty value is shown as "Not recorded", never left out.
 * - `table`: every row has a cell for every column, and its first cell names the row. A caption only where the heading
 *   above does not already say what the table holds.
 * - `list`: one line of thought per item.
 */
export type ReferralBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'callout'; tone: 'notice' | 'urgent'; title: string; text: string }
  | { kind: 'facts'; rows: readonly Fact[] }
  | { kind: 'table'; caption?: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'quote'; text: string };

/** A label and its value. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A headed part of the referral. Headings are bookmarks in the printed document: they never hold a child's name. */
export interface ReferralSection {
  heading: string;
  blocks: readonly ReferralBlock[];
}

/**
 * The signed-off screening as MASH and the MASE panel read it (directive: the completed assessment is the referral;
 * domain 8.3): words only, in reading order, ready to be set on paper. It is the one thing that leaves the store
 * with a child's name in it (D8), so `title` and `reference`, which also become file properties, never hold one.
 */
export interface ReferralDocument {
  /** For example "Referral to the MASE panel: completed CSE screening". */
  title: string;
  /** For example `SC-7K3QXD`. */
  reference: string;
  language: 'en-GB';
  /** London time in words, "23 November 2026, 14:02". */
  producedAtWords: string;
  /** The protective marking, on every page: "OFFICIAL-SENSITIVE: child safeguarding. …". */
  markings: string;
  /** How far the score may be trusted, in the footer of every page. */
  cautionWords: string;
  /** Names the exact content, so that paper and record can be compared. In the footer of every page. */
  contentHash: string;
  sections: readonly ReferralSection[];
}
