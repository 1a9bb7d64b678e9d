/** `npm run screenshots`: the pictures of the README, from the running product on demo data. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { visitKioskScreens } from './screens.ts';
import { startSeededStack } from './seeded-stack.ts';
import { Visitor } from './visitor.ts';

const folder = join(import.meta.dirname, '../../.github/screenshots');
mkdirSync(folder, { recursive: true });

const [stack, browser] = await Promise.all([startSeededStack(), launchBrowser()]);
for (const language of ['zh', 'en'] as const) {
  const manager = await Visitor.arrive(browser, stack, language);
  await manager.signInAs('manager');
  await manager.page.locator('.comment').first().waitFor();
  await manager.page.locator('.series').first().waitFor();
  await save(manager, `overview-${language}`);
  await manager.leave();

  const lead = await Visitor.arrive(browser, stack, language);
  await lead.signInAs('lead');
  await lead.open('/comparison/');
  await lead.page.locator('tr.row-own').waitFor();
  await save(lead, `comparison-${language}`);
  await lead.leave();
}
const customer = await Visitor.arrive(browser, stack, 'zh');
const visit = stack.config.demo?.visitCodes[0];
if (visit) {
  await visitKioskScreens(customer, visit, async (name) => {
    if (name === 'person-1' || name === 'nps') await save(customer, `kiosk-${name}`);
  });
}
await browser.close();
await stack.end();

async function save({ page }: Visitor, name: string): Promise<void> {
  // What the pointer happens to rest on looks chosen.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`.github/screenshots/${name}.png\n`);
}
