import { kioskMessages } from '../../functions/_shared/i18n/kiosk.ts';
import { phoneMessages } from '../../functions/_shared/i18n/phone.ts';
import { inEitherTheme } from './in-either-theme.ts';
import { linkOf } from './link-of.ts';
import type { Visitor } from './visitor.ts';

/** A follow-up answered on a phone that loses its network at the end; calls back on each screen, in either theme. */
export async function visitPhoneScreens(
  customer: Visitor,
  onScreen: (name: string) => Promise<void>,
): Promise<void> {
  const { page, language, stack } = customer;
  const [words, questions] = [phoneMessages(language), kioskMessages(language)];
  const show = (name: string) => inEitherTheme(page, name, onScreen);
  const link = await linkOf(stack, 8, 'day_7');
  await page.goto(language === 'en' ? link.replace('/rate/', '/en/rate/') : link);
  const begin = page.getByRole('button', { name: words.begin, exact: true });
  await begin.waitFor();
  await show('phone-welcome');
  await begin.click();
  for (let person = 1; (await page.locator('[data-screen=nps]').count()) === 0; person += 1) {
    await show(`phone-person-${person}`);
    const name = await page.locator('.person-name').textContent();
    await page.getByRole('radio', { name: questions.face5, exact: true }).click();
    await page.locator('.person-name', { hasText: name ?? '' }).waitFor({ state: 'detached' });
  }
  await show('phone-nps');
  await page.getByRole('radio', { name: /^10( |$)/ }).click();
  await page.getByRole('textbox').waitFor();
  await show('phone-reasons');
  await page.getByRole('button', { name: questions.next }).click();
  await page.getByRole('button', { name: questions.yes, exact: true }).waitFor();
  await show('phone-contact');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: questions.yes, exact: true }).click();
  await page.getByRole('heading', { name: words.waitingTitle }).waitFor();
  await show('phone-waiting');
  await page.context().setOffline(false);
  await page.getByText(words.sent).waitFor();
  await show('phone-sent');
  await page.reload();
  await page.getByRole('heading', { name: words.usedTitle }).waitFor();
  await show('phone-used');
}
