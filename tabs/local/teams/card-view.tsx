import { mergeClasses } from '@fluentui/react-components';
import { AdaptiveCard, HostConfig } from 'adaptivecards/dist/adaptivecards.min.js';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { CardJson } from '../wire.ts';
import { cardAct, type CardAct } from './card-act.ts';
import { CARD_HOST_CONFIG } from './card-host-config.ts';
import { useCardStyles } from './card-styles.ts';

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A card's words are shown as words: no markup in them becomes part of the page. */
export const shownAsText = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => HTML[mark] ?? mark).replaceAll('\n', '<br>');

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = shownAsText(text);
  result.didProcess = true;
};

/** An Adaptive Card as Teams shows it. While an act of it is being sent, the card waits. */
export function CardView({
  card,
  sending,
  onAct,
}: {
  card: CardJson;
  sending: boolean;
  onAct: (act: CardAct) => void;
}) {
  const styles = useCardStyles();
  const place = useRef<HTMLDivElement>(null);
  const json = useMemo(() => JSON.stringify(card), [card]);
  const acted = useEffectEvent(onAct);
  useEffect(() => {
    const drawn = new AdaptiveCard();
    drawn.hostConfig = new HostConfig(CARD_HOST_CONFIG);
    drawn.onExecuteAction = (action) => {
      const act = cardAct(action);
      if (act) acted(act);
    };
    // The library then marks the part itself as expanded, which no screen reader may be told of plain text.
    drawn.onElementVisibilityChanged = (part) =>
      queueMicrotask(() => part.renderedElement?.removeAttribute('aria-expanded'));
    drawn.parse(JSON.parse(json));
    const element = drawn.render();
    if (element) place.current?.replaceChildren(element);
  }, [json]);
  return (
    <div
      ref={place}
      className={mergeClasses(styles.card, sending && styles.sending)}
      inert={sending}
      aria-busy={sending}
    />
  );
}
