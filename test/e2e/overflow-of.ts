import type { Page } from 'playwright';

/** By how many pixels a page is wider than what shows it. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
