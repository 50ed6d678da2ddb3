/**
 * One part of a referral section, in the order a reader meets it.
 *
 * - `paragraph`, `quote`: plain text; a line break in the text is a line break on paper. A `quote` holds the child's
 *   own words and nothing else.
 * - `callout`: what must not be overlooked. `urgent` is for what cannot wait, `notice` for how to read the rest.
 * - `facts`: label and value; an empty value is shown as "Not recorded", never left out.
 * - `table`: every row has a cell for every column, and its first cell names the row.
 * - `list`: one line of thought per item.
 */
export type ReferralBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'callout'; tone: 'notice' | 'urgent'; title: string; text: string }
  | { kind: 'facts'; rows: readonly { label: string; value: string }[] }
  | { kind: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'quote'; text: string };

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
  /** The instrument and pathway versions the screening was answered and judged under. */
  versionsWords: string;
  /** Names the exact content, so that paper and record can be compared. In the footer of every page. */
  contentHash: string;
  sections: readonly ReferralSection[];
}
