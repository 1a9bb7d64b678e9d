import type { Page } from 'playwright';
import { kioskMessages } from '../../functions/_shared/i18n/kiosk.ts';
import type { Language } from './visitor.ts';

interface Answers {
  readonly people: number;
  readonly face: 1 | 2 | 3 | 4 | 5;
  readonly nps: number;
  readonly wantsContact?: boolean;
}

/** From the first question to the last, on a tablet or a phone; ends when the last is answered. */
export async function answerQuestions(
  page: Page,
  language: Language,
  { people, face, nps, wantsContact = false }: Answers,
): Promise<void> {
  const words = kioskMessages(language);
  for (let person = 0; person < people; person += 1) {
    const option = page.getByRole('radio', { name: words[`face${face}`], exact: true });
    await page.locator(`[data-screen=person]`).waitFor();
    const name = await page.locator('.person-name').textContent();
    await option.click();
    await page.locator('.person-name', { hasText: name ?? '' }).waitFor({ state: 'detached' });
  }
  await page.getByRole('radio', { name: new RegExp(`^${nps}( |$)`) }).click();
  await page.getByRole('button', { name: words.next }).click();
  const last = wantsContact ? words.yes : words.no;
  await page.getByRole('button', { name: last, exact: true }).click();
}
