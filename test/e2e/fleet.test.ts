import { beforeAll, describe, expect, it } from 'vitest';
import { fleetMessages } from '../../functions/_shared/i18n/fleet.ts';
import { kioskMessages } from '../../functions/_shared/i18n/kiosk.ts';
import { readQr } from './read-qr.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { tablet, Visitor } from './visitor.ts';

openStackAndBrowser();
beforeAll(async () => {
  // A branch that says nothing of its hours is always open: the test may run at night.
  await stack.database.query(
    `update public.branches set opening_hours = '{}', special_days = '{}'`,
  );
});

const card = ({ page }: Visitor, name: string) => page.locator('.tablet').filter({ hasText: name });

describe('the tablets of a branch', () => {
  it('pairs a tablet by its QR, names it anew, and revokes it', async () => {
    const t = fleetMessages('zh');
    const words = kioskMessages('zh');
    const manager = await Visitor.arrive(browser, stack, 'zh');
    await manager.signInAs('manager');
    await manager.open('/kiosks/');
    const { page } = manager;
    await page.locator('.add-tablet input').fill('二楼等候区');
    await page.getByRole('button', { name: t.create }).click();
    await page.locator('.pair-code').waitFor();
    const link = await readQr(page.locator('.pair .qr'));
    const code = (await page.locator('.pair-code').textContent())?.replace(/\s/g, '');
    expect(link).toBe(`${stack.url}/kiosk/#pair=${code}`);

    const device = await Visitor.arrive(browser, stack, 'zh', { viewport: tablet });
    await device.page.goto(link ?? '');
    await device.page.getByRole('button', { name: words.begin }).waitFor();
    expect(new URL(device.page.url()).hash).toBe('');
    await page.getByText(t.pairDone({ tablet: '二楼等候区' })).waitFor();
    await page.getByRole('button', { name: t.done }).click();
    await card(manager, '二楼等候区').getByText(t.live).waitFor();

    await card(manager, '二楼等候区')
      .getByRole('button', { name: t.renameOf({ tablet: '二楼等候区' }) })
      .click();
    await page.getByRole('textbox', { name: t.name }).first().fill('二楼电梯口');
    await page.keyboard.press('Enter');
    await card(manager, '二楼电梯口').getByText(t.live).waitFor();

    await card(manager, '二楼电梯口').getByRole('button', { name: t.revoke }).click();
    await page.getByRole('button', { name: t.revokeYes }).click();
    await page.getByText(t.revokedCount({ n: 1 })).waitFor();
    await device.page.getByText(words.refused).waitFor();
    expect([manager.failures, device.failures]).toEqual([[], []]);
    await Promise.all([manager.leave(), device.leave()]);
  });

  it.each(['zh', 'en'] as const)('shows what a tablet said of itself (%s)', async (language) => {
    const t = fleetMessages(language);
    const name = `Said in ${language}`;
    const manager = await Visitor.arriveAs('manager', browser, stack, language);
    await manager.open('/kiosks/');
    const { page } = manager;
    await page.locator('.add-tablet input').fill(name);
    await page.getByRole('button', { name: t.create }).click();
    await page.locator('.pair-code').waitFor();
    await page.keyboard.press('Escape');
    await stack.database.query(
      `update public.kiosks set paired_at = now(), last_seen_at = now(), queue_depth = 3,
         oldest_age_seconds = 7200, quarantine_count = 2, app_version = '0.1.0-x', has_wake_lock = false,
         is_storage_persisted = true
       where name = $1`,
      [name],
    );
    const said = (term: string) =>
      card(manager, name)
        .locator('.tablet-facts > div')
        .filter({ has: page.getByText(term, { exact: true }) })
        .locator('dd')
        .textContent();
    await card(manager, name).getByText('0.1.0-x').waitFor();
    const age = language === 'zh' ? '2小时' : '2 hours';
    expect(await said(t.queue)).toBe(t.queueSome({ n: 3, age }));
    expect(await said(t.quarantine)).toBe(t.quarantineSome({ n: 2 }));
    expect(await said(t.version)).toBe('0.1.0-x');
    expect(await said(t.screen)).toBe(t.off);
    expect(await said(t.storage)).toBe(t.kept);
    expect(await said(t.lastSeen)).toBe(t.justNow);
    // What wants a look is not told by its words alone.
    expect(await card(manager, name).locator('.fact-notable dt').allTextContents()).toEqual([
      t.queue,
      t.quarantine,
      t.screen,
    ]);
    expect(manager.failures).toEqual([]);
    await manager.leave();
  });

  it('shows a tablet that fell silent, and the silence in the history once it is back', async () => {
    const t = fleetMessages('en');
    const manager = await Visitor.arrive(browser, stack, 'en');
    await manager.signInAs('manager');
    await manager.open('/kiosks/');
    const { page } = manager;
    await page.locator('.add-tablet input').fill('Garden');
    await page.getByRole('button', { name: t.create }).click();
    const code = (await page.locator('.pair-code').textContent())?.replace(/\s/g, '');
    const device = await Visitor.arrive(browser, stack, 'en', { viewport: tablet });
    await device.page.goto(`${stack.url}/en/kiosk/#pair=${code}`);
    await page.getByRole('button', { name: t.done }).click();
    await card(manager, 'Garden').getByText(t.live).waitFor();
    await device.page.goto('about:blank');
    await stack.database.query(
      `update public.kiosks set paired_at = now() - interval '2 days', last_seen_at = now() - interval '2 hours' where name = 'Garden'`,
    );
    const alert = page.locator('.alert').filter({ hasText: t.alertSilent({ tablet: 'Garden' }) });
    await alert.getByText(t.alertSilentDo).waitFor();
    await card(manager, 'Garden').getByText(t.silent).waitFor();

    await device.open('/kiosk/');
    await alert.waitFor({ state: 'detached' });
    const past = page.locator('.alert-history li').filter({ hasText: 'Garden' });
    await past.getByText(t.healed).waitFor();
    expect([manager.failures, device.failures]).toEqual([[], []]);
    await Promise.all([manager.leave(), device.leave()]);
  });

  it('sets a PIN that opens the staff menu of a tablet, and nobody can read', async () => {
    const [t, words] = [fleetMessages('zh'), kioskMessages('zh')];
    const manager = await Visitor.arrive(browser, stack, 'zh');
    await manager.signInAs('manager');
    await manager.open('/kiosks/');
    const { page } = manager;
    await page.locator('.setting-row button').click();
    await page.getByLabel(t.pinNew).fill('1234');
    await page.getByLabel(t.pinAgain).fill('1234');
    await page.getByRole('button', { name: t.save }).click();
    await page.getByText(t.pinEasy).waitFor();
    await page.getByLabel(t.pinNew).fill('8024');
    await page.getByLabel(t.pinAgain).fill('8024');
    await page.getByRole('button', { name: t.save }).click();
    await page.getByText(t.saved).waitFor();
    await page.getByText(t.pinSet, { exact: true }).waitFor();

    await page.locator('.add-tablet input').fill('PIN 测试');
    await page.getByRole('button', { name: t.create }).click();
    const code = (await page.locator('.pair-code').textContent())?.replace(/\s/g, '');
    const device = await Visitor.arrive(browser, stack, 'zh', { viewport: tablet });
    await device.page.goto(`${stack.url}/kiosk/#pair=${code}`);
    await device.page.getByRole('button', { name: words.begin }).waitFor();
    await device.page.keyboard.press('Control+Alt+KeyM');
    await device.page.getByText(words.staffPin).waitFor();
    await device.page.keyboard.type('8024');
    await device.page.getByRole('button', { name: words.staffEnter }).click();
    await device.page.getByText(words.staffQueue).waitFor();
    expect([manager.failures, device.failures]).toEqual([[], []]);
    await Promise.all([manager.leave(), device.leave()]);
  });
});
