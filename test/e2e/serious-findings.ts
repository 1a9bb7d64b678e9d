import axe from 'axe-core';
import type { Page } from 'playwright';

/**
 * What axe calls serious or critical, with the first place of each. It is brought into a page once:
 * that takes ten times as long as looking at a screen does. Our pages have no frames to follow.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}
