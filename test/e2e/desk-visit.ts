import { deskMessages } from '../../functions/_shared/i18n/desk.ts';
import type { Visitor } from './visitor.ts';

/** Registers a customer who leaves at once, served by the first consultant and the first doctor. */
export async function registerAndClose(desk: Visitor, customerNumber: string): Promise<string[]> {
  const t = deskMessages(desk.language);
  const { page } = desk;
  await desk.open('/desk/?visit=new');
  await page.getByLabel(t.number).fill(customerNumber);
  await page.locator('.desk-form select').selectOption({ index: 3 });
  const names: string[] = [];
  for (const role of [t.consultant, t.doctor]) {
    const group = page.locator('.people-role').filter({ hasText: role });
    const choice = group.locator('.choice').first();
    names.push((await choice.textContent()) ?? '');
    await choice.click();
  }
  await page.getByRole('button', { name: t.openAndClose }).click();
  await page.getByRole('heading', { name: t.askTitle }).waitFor();
  return names;
}
