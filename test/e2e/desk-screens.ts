import { deskMessages } from '../../functions/_shared/i18n/desk.ts';
import { fleetMessages } from '../../functions/_shared/i18n/fleet.ts';
import { registerAndClose } from './desk-visit.ts';
import { inEitherTheme } from './in-either-theme.ts';
import type { SeededStack } from './seeded-stack.ts';
import type { Visitor } from './visitor.ts';

/** What is behind a button on the desk and among the tablets; calls back on each, in either theme. */
export async function visitDeskScreens(
  manager: Visitor,
  onScreen: (name: string) => Promise<void>,
): Promise<void> {
  const { page, language, stack } = manager;
  const [desk, fleet] = [deskMessages(language), fleetMessages(language)];
  const show = (name: string) => inEitherTheme(page, name, onScreen);
  await registerAndClose(manager, 'C-30001');
  await show('desk-ask');
  await page.getByRole('button', { name: desk.issue, exact: true }).click();
  await page.locator('.issued-digits').waitFor();
  await show('desk-code');
  await manager.open('/desk/?tab=due');
  await page.locator('.due .button').first().click();
  await page.locator('.due-text').waitFor();
  await show('desk-text');

  await manager.open('/kiosks/');
  await page.locator('.add-tablet input').fill('VIP');
  await page.getByRole('button', { name: fleet.create }).click();
  await page.locator('.pair-code').waitFor();
  await show('kiosks-pair');
  await page.getByRole('dialog').getByRole('button', { name: fleet.cancel }).click();
  await troubleTablet(stack, 'VIP');
  await page.locator('.alert').filter({ hasText: 'VIP' }).waitFor();
  await page
    .locator('.tablet')
    .filter({ hasText: 'VIP' })
    .locator('.fact-notable')
    .first()
    .waitFor();
  await show('kiosks-alert');
  await page.locator('.tablet-revoke').first().click();
  await page.getByRole('dialog').waitFor();
  await show('kiosks-revoke');
  await page.keyboard.press('Escape');
  await page.locator('.setting-row .button').click();
  await page.locator('.pin-form').waitFor();
  await show('kiosks-pin');
}

/** Paired long ago, silent for two hours of a branch that is always open, and with much to tell when last heard. */
async function troubleTablet({ database }: SeededStack, name: string): Promise<void> {
  await database.query(
    `update public.branches set opening_hours = '{}', special_days = '{}'
     where id in (select branch_id from public.kiosks where name = $1)`,
    [name],
  );
  await database.query(
    `update public.kiosks set paired_at = now() - interval '2 days', last_seen_at = now() - interval '2 hours',
       queue_depth = 3, oldest_age_seconds = 7200, quarantine_count = 2, app_version = '0.1.0-x',
       has_wake_lock = false, is_storage_persisted = false
     where name = $1`,
    [name],
  );
}
