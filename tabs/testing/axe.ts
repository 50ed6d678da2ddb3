import axe from 'axe-core';

const RULES = {
  // jsdom draws nothing, so contrast is looked at in a real browser.
  'color-contrast': { enabled: false },
  // A part shown on its own has no page around it.
  region: { enabled: false },
};

/** What axe finds wrong with the page as it stands, one sentence each with the element it is about. */
export async function accessibilityFaults(of: Element = document.body): Promise<readonly string[]> {
  const { violations } = await axe.run(of, { rules: RULES, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
