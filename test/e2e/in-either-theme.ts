import type { Page } from 'playwright';

/** Shows a screen by day and by night, whichever the page was opened in. */
export async function inEitherTheme(
  page: Page,
  name: string,
  onScreen: (name: string) => Promise<void>,
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await onScreen(`${name}-${colorScheme}`);
  }
}
