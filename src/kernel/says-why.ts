const SHORTEST_REASON = 10;

/** Whether words say why: at least ten letters or digits. "n/a" takes no duty away from a child. */
export function saysWhy(words: string): boolean {
  return (words.match(/[\p{L}\p{N}]/gu) ?? []).length >= SHORTEST_REASON;
}
