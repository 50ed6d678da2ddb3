import type { Reference } from '../../src/kernel/reference.ts';
import type { MessageChoice } from '../../src/people/messenger.ts';
import { headingText, plainText } from './plain-text.ts';

/** An Adaptive Card, as JSON. */
export type CardJson = Readonly<Record<string, unknown>>;

/** What a person is told: a card, and the one line a lock screen may show of it. */
export interface Answer {
  readonly card: CardJson;
  readonly summary: string;
}

/** One line of a list on a card, which opens a place of the tab. */
export interface CardRow {
  readonly reference: Reference;
  readonly lines: readonly string[];
  readonly url: string;
}

/** What a card is made of. The reference is the only thing on it that points to a child. */
export interface CardParts {
  readonly title: string;
  readonly reference: Reference | null;
  readonly urgent: boolean;
  readonly lines: readonly string[];
  readonly rows: readonly CardRow[];
  readonly choices: readonly MessageChoice[];
  readonly open: { readonly label: string; readonly url: string } | null;
}

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/**
 * The card, in the version Teams shows everywhere (1.5). Everything but the heading is text that no client reads as
 * markdown. What is read aloud or shown on a lock screen is the title and the reference, nothing else.
 */
export function answerWith(parts: CardParts): Answer {
  const summary = [parts.title, parts.reference ?? ''].map(plainText).join(' ').trim();
  const card = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: summary,
    fallbackText: summary,
    msteams: { width: 'Full' },
    body: bodyOf(parts),
    actions: [...parts.choices.map(button), ...(parts.open === null ? [] : [openUrl(parts.open)])],
  };
  return { card, summary };
}

/** A message that shows an answer. */
export function messageShowing({ card, summary }: Answer) {
  return { type: 'message', summary, attachments: [{ contentType: CARD_TYPE, content: card }] };
}

function bodyOf({ title, reference, urgent, lines, rows }: CardParts) {
  const heading = {
    type: 'TextBlock',
    style: 'heading',
    text: headingText(title),
    weight: 'Bolder',
    size: 'Medium',
    wrap: true,
  };
  return [
    ...(urgent ? [text('Urgent', { weight: 'Bolder', color: 'Attention' })] : []),
    heading,
    ...(reference === null ? [] : [text(reference, { weight: 'Bolder', spacing: 'Small' })]),
    ...lines.map((line) => text(line, { spacing: 'Small' })),
    ...rows.map(row),
  ];
}

function row({ reference, lines, url }: CardRow) {
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      text(reference, { weight: 'Bolder', color: 'Accent' }),
      ...lines.map((line) => text(line, { spacing: 'None' })),
    ],
    selectAction: { type: 'Action.OpenUrl', title: `Open ${plainText(reference)}`, url },
  };
}

function text(words: string, look: { weight?: string; color?: string; spacing?: string }) {
  const { spacing = 'Default', ...run } = look;
  return { type: 'RichTextBlock', spacing, inlines: [{ type: 'TextRun', text: plainText(words), ...run }] };
}

/** A client too old for Action.Execute sends the same words as a message. */
function button({ label, verb, data }: MessageChoice) {
  const title = plainText(label);
  const fallback = { type: 'Action.Submit', title, data: { ...data, verb } };
  return { type: 'Action.Execute', title, verb, data, associatedInputs: 'none', fallback };
}

function openUrl({ label, url }: { label: string; url: string }) {
  return { type: 'Action.OpenUrl', title: plainText(label), url };
}
