import { kioskMessages } from '../../functions/_shared/i18n/kiosk.ts';
import type { Visitor } from './visitor.ts';

/** Pairs the tablet and stops at the attract screen. The demo's own code is good for one tablet. */
export async function pairTablet(
  customer: Visitor,
  code = customer.stack.config.demo?.pairingCode ?? '',
): Promise<void> {
  const words = kioskMessages(customer.language);
  await customer.open('/kiosk/');
  await customer.page.getByLabel(words.pairLabel).fill(code);
  await customer.page.getByRole('button', { name: words.pair, exact: true }).click();
  await customer.page.getByRole('button', { name: words.begin }).waitFor();
}

/** One customer's way through all screens; `onScreen` is told of each before it is answered. */
export async function rateVisit(
  customer: Visitor,
  answer: { code: string; people: number; face: 1 | 2 | 3 | 4 | 5; nps: number; comment: string },
  onScreen: (name: string) => Promise<void> = async () => {},
): Promise<void> {
  const { page } = customer;
  const words = kioskMessages(customer.language);
  await onScreen('attract');
  await page.getByRole('button', { name: words.begin }).click();
  await onScreen('code');
  for (const digit of answer.code)
    await page.getByRole('button', { name: digit, exact: true }).click();
  for (let person = 0; person < answer.people; person++) {
    const face = page.getByRole('radio', { name: words[`face${answer.face}`], exact: true });
    await face.waitFor();
    await onScreen(`person-${person + 1}`);
    await face.click();
    await face.and(page.locator('[aria-checked=true]')).waitFor({ state: 'detached' });
  }
  const score = page.getByRole('radio', { name: new RegExp(`^${answer.nps}( |$)`) });
  await score.waitFor();
  await onScreen('nps');
  await score.click();
  await page.getByRole('textbox').waitFor();
  await onScreen('reasons');
  await page.getByRole('textbox').fill(answer.comment);
  await page.getByRole('button', { name: words.next }).click();
  await page.getByRole('button', { name: words.no, exact: true }).waitFor();
  await onScreen('contact');
  await page.getByRole('button', { name: words.no, exact: true }).click();
  await page.getByText(words.thanks).waitFor();
  await onScreen('thanks');
}
