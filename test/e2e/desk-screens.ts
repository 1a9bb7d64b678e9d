import { deskMessages } from '../../functions/_shared/i18n/desk.ts';
import { fleetMessages } from '../../functions/_shared/i18n/fleet.ts';
import { registerAndClose } from './desk-visit.ts';
import type { Visitor } from './visitor.ts';

/** What is behind a button on the desk and among the tablets; calls back on each. */
export async function visitDeskScreens(
  manager: Visitor,
  onScreen: (name: string) => Promise<void>,
): Promise<void> {
  const { page, language } = manager;
  const [desk, fleet] = [deskMessages(language), fleetMessages(language)];
  await registerAndClose(manager, 'C-30001');
  await onScreen('desk-ask');
  await page.getByRole('button', { name: desk.issue, exact: true }).click();
  await page.locator('.issued-digits').waitFor();
  await onScreen('desk-code');
  await manager.open('/desk/?tab=due');
  await page.locator('.due .button').first().click();
  await page.locator('.due-text').waitFor();
  await onScreen('desk-text');

  await manager.open('/kiosks/');
  await page.locator('.add-tablet input').fill('VIP');
  await page.getByRole('button', { name: fleet.create }).click();
  await page.locator('.pair-code').waitFor();
  await onScreen('kiosks-pair');
  await page.getByRole('dialog').getByRole('button', { name: fleet.cancel }).click();
  await page.locator('.tablet-revoke').first().click();
  await page.getByRole('dialog').waitFor();
  await onScreen('kiosks-revoke');
  await page.keyboard.press('Escape');
  await page.locator('.setting-row .button').click();
  await page.locator('.pin-form').waitFor();
  await onScreen('kiosks-pin');
}
