import axe from 'axe-core';
import type { Page } from 'playwright-core';

import { screenshot } from './browser.ts';

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Returns the serious and critical findings of axe on the current page, each with the element and the reason. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ violations: Violation[] }>('window.axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

/** Takes pictures of the current page, in light and dark, and finds the barriers in both. */
export async function look(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await screenshot(page, scheme === 'light' ? name : `${name}-${scheme}`);
    found.push(...(await barriers(page)).map((barrier) => `${name}, ${scheme}: ${barrier}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
