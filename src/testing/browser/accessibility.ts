import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

const source = () =>
  readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');

const RULES: RunOptions = { resultTypes: ['violations'], iframes: false };

interface WithAxe {
  readonly axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** The serious and critical faults that axe finds in a page as it is painted now, each with where it is. */
export async function seriousFaults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(source());
  const { violations } = await frame.evaluate(
    (options) => (globalThis as unknown as WithAxe).axe.run(options),
    RULES,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
}

/** What makes a page wider than the place it is shown in, so that a person has to scroll sideways; empty where nothing does. */
export function stickingOut(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return [
      `${scrollWidth} pixels in ${clientWidth}`,
      ...beyond.map(({ tagName, textContent }) => `${tagName} ${textContent?.slice(0, 60) ?? ''}`),
    ];
  });
}
