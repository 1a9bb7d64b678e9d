import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { readTablet } from '../chaos/read-tablet.ts';
import { answer, until } from '../conformance/kiosk-page.ts';
import { browser, clinic, openClinicAndBrowser } from './clinic-and-browser.ts';
import { editOutbox } from './edit-outbox.ts';
import { type PairedTablet, pairedTablet, restart } from './paired-tablet.ts';
import { setStaffPin } from './set-staff-pin.ts';

openClinicAndBrowser();

const sync = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));

async function eventually<Row>(sql: string, parameters: unknown[], count = 1): Promise<Row[]> {
  for (let tries = 0; ; tries += 1) {
    const rows = await clinic.query<Row>(sql, parameters);
    if (rows.length >= count || tries === 150) return rows;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const alertsOf = ({ kioskId }: PairedTablet, count: number) =>
  eventually<{ kind: string; details: unknown }>(
    `select kind::text as kind, details from public.kiosk_alerts
     where kiosk_id = $1 and kind::text like 'record_%' order by kind`,
    [kioskId],
    count,
  );

async function keepOffline(tablet: PairedTablet, comments: readonly string[]): Promise<void> {
  await tablet.context.setOffline(true);
  for (const comment of comments) {
    await answer(tablet, { nps: 8, comment });
    await until(tablet, 'attract');
  }
}

/** Back on the network, until the queue is empty. */
async function handIn(tablet: PairedTablet): Promise<void> {
  await tablet.context.setOffline(false);
  for (let tries = 0; tries < 300; tries += 1) {
    await sync(tablet.page);
    await tablet.page.waitForTimeout(100);
    if ((await readTablet(tablet.page)).queued.length === 0) break;
  }
  await sync(tablet.page);
}

describe('a queue that somebody has edited by hand', () => {
  it('is no trouble while nobody has', async () => {
    const tablet = await pairedTablet(clinic, browser);
    await keepOffline(tablet, ['untouched 1', 'untouched 2']);
    await handIn(tablet);
    await tablet.page.waitForTimeout(1_000);
    await sync(tablet.page);
    await tablet.page.waitForTimeout(1_000);
    expect(await alertsOf(tablet, 0)).toEqual([]);
    expect(
      await eventually(
        `select comment from public.responses where comment like 'untouched%' order by comment`,
        [],
        2,
      ),
    ).toEqual([{ comment: 'untouched 1' }, { comment: 'untouched 2' }]);
    await tablet.context.close();
  }, 180_000);

  it.each([
    ['edit', 'record_altered'],
    ['delete', 'record_missing'],
    ['insert', 'record_inserted'],
  ] as const)(
    'is reported when it was: %s → %s, and the other records arrive',
    async (how, kind) => {
      const tablet = await pairedTablet(clinic, browser);
      await keepOffline(tablet, [`${how} good`, `${how} bad`]);
      await editOutbox(tablet.page, how);
      await handIn(tablet);
      const alerts = await alertsOf(tablet, 1);
      expect(alerts.map((alert) => alert.kind)).toContain(kind);
      expect(JSON.stringify(alerts.find((alert) => alert.kind === kind)?.details)).toMatch(/[23]/);
      const good = await eventually('select 1 from public.responses where comment = $1', [
        `${how} good`,
      ]);
      expect(good.length).toBe(1);
      expect((await readTablet(tablet.page)).queued).toEqual([]);
      await tablet.context.close();
    },
    90_000,
  );
});

describe('a row that somebody has edited around the sealed item', () => {
  it.each(['misplace', 'rename'] as const)(
    'is shown to the staff, and the other records arrive: %s',
    async (how) => {
      const tablet = await pairedTablet(clinic, browser);
      const { page } = tablet;
      await keepOffline(tablet, [`${how} good`, `${how} bad`]);
      await editOutbox(page, how);
      await handIn(tablet);
      expect(await readTablet(page)).toMatchObject({
        queued: [],
        quarantined: [{ status: 422, code: 'invalid_response' }],
      });
      const arrived = await eventually(
        'select comment from public.responses where comment like $1',
        [`${how}%`],
      );
      expect(arrived).toEqual([{ comment: `${how} good` }]);
      await page.keyboard.press('Control+Alt+m');
      await page.getByText('内容不完整或不合规则').waitFor();
      expect(tablet.failures).toEqual([]);
      await tablet.context.close();
    },
    90_000,
  );
});

describe('words that are hard to keep', () => {
  it.each([
    ['nothing but emoji', '👩🏽‍⚕️💐👍🏽', '👩🏽‍⚕️💐👍🏽'],
    ['characters that control', 'a\u0000b\u0007c\u202ed', null],
    ['Markup', '<img src=x onerror="document.title=1"> & </textarea>', null],
  ])('%s: thanked for, kept, and nothing breaks', async (_, comment, expected) => {
    const tablet = await pairedTablet(clinic, browser);
    const { page } = tablet;
    const before = await page.title();
    await answer(tablet, { nps: 4, comment });
    const rows = await eventually<{ comment: string }>(
      'select comment from public.responses where kiosk_id = $1',
      [tablet.kioskId],
    );
    expect(rows.length).toBe(1);
    if (expected !== null) expect(rows[0]?.comment).toBe(expected);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(rows[0]?.comment).not.toMatch(/[\u0000-\u0008\u000e-\u001f]/);
    expect(await page.title()).toBe(before);
    expect((await readTablet(page)).quarantined).toEqual([]);
    expect(tablet.failures).toEqual([]);
    await tablet.context.close();
  });

  it('100 kB that somebody pastes: cut where the screen says so, never refused later', async () => {
    const tablet = await pairedTablet(clinic, browser);
    const { page } = tablet;
    await answer(tablet, { nps: 4 }, async (name) => {
      if (name !== 'reasons') return;
      await page.locator('textarea').focus();
      await page.keyboard.insertText('😀长'.repeat(17_000));
      const kept = await page.locator('textarea').inputValue();
      expect([...kept].length).toBeLessThanOrEqual(1_000);
    });
    const rows = await eventually<{ n: number }>(
      'select char_length(comment) as n from public.responses where kiosk_id = $1',
      [tablet.kioskId],
    );
    expect(rows[0]?.n).toBeGreaterThan(400);
    expect(rows[0]?.n).toBeLessThanOrEqual(1_000);
    expect((await readTablet(page)).quarantined).toEqual([]);
    await tablet.context.close();
  });
});

it('a visit code tried a thousand times: told so after ten, and the way without a code stays open', async () => {
  const tablet = await pairedTablet(clinic, browser);
  const { page } = tablet;
  await page.getByRole('button', { name: '轻触开始' }).click();
  await until(tablet, 'code');
  let requests = 0;
  page.on('request', (request) => {
    if (/sync-kiosk/.test(request.url()) && !/"poll"/.test(request.postData() ?? '')) requests += 1;
  });
  const tooMany = page.getByText('错码次数太多');
  let tries = 0;
  for (; tries < 30 && !(await tooMany.isVisible()); tries += 1) {
    await page.keyboard.type(String(100_000 + tries));
    await page.locator('.code-note .problem').waitFor();
    await page.waitForFunction(() => !document.body.textContent?.includes('正在核对'));
  }
  expect(tries).toBeGreaterThanOrEqual(10);
  expect(tries).toBeLessThanOrEqual(12);
  const asked = requests;
  // The other nine hundred and ninety: nobody is asked any more, and a true code is as good as a wrong one.
  for (let more = 0; more < 990; more += 1) await page.keyboard.type(String(200_000 + more));
  // Digits that came while one was being looked at were dropped: begin a whole one.
  await page.waitForTimeout(500);
  for (let digit = 0; digit < 6; digit += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type(tablet.takeVisitCode());
  await tooMany.waitFor();
  expect(requests - asked).toBeLessThanOrEqual(2);
  // A reload is no way round it.
  await page.reload();
  await page.getByRole('button', { name: '轻触开始' }).click();
  await page.keyboard.type('300000');
  await tooMany.waitFor();
  await page.getByRole('button', { name: '没有码' }).click();
  await until(tablet, 'nps');
  await tablet.context.close();
}, 240_000);

it('a revoked token: the tablet says so, keeps what it has, and brings it when it is paired again', async () => {
  const tablet = await pairedTablet(clinic, browser);
  const { page } = tablet;
  await keepOffline(tablet, ['before the revocation']);
  await clinic.query('delete from private.kiosk_credentials where kiosk_id = $1', [tablet.kioskId]);
  await tablet.context.setOffline(false);
  await sync(page);
  await until(tablet, 'pairing');
  await page.getByText('配对已失效').waitFor();
  await page.getByText('本机安全存有 1 份').waitFor();
  expect(
    await clinic.query(`select 1 from public.responses where comment = 'before the revocation'`),
  ).toEqual([]);
  const { pairingCode } = await clinic.addKiosk();
  await page.getByRole('textbox').fill(pairingCode);
  await page.keyboard.press('Enter');
  await until(tablet, 'attract');
  const rows = await eventually(
    `select 1 from public.responses where comment = 'before the revocation'`,
    [],
  );
  expect(rows.length).toBe(1);
  await tablet.context.close();
}, 180_000);

it('a wrong PIN: five tries, then half a minute, over a reload, and the right one waits as well', async () => {
  await setStaffPin(clinic, '2468');
  const tablet = await pairedTablet(clinic, browser);
  const { page } = tablet;
  const openMenu = async () => {
    await page.keyboard.press('Control+Alt+m');
    await until(tablet, 'staff');
  };
  const tryPin = async (pin: string) => {
    await page.keyboard.type(pin);
    await page.keyboard.press('Enter');
  };
  await openMenu();
  for (let tries = 0; tries < 4; tries += 1) {
    await tryPin('1357');
    await page.getByText('PIN 不对').waitFor();
  }
  await tryPin('1357');
  const wait = page.getByText(/请 \d+ 秒后再试/);
  await wait.waitFor();
  await restart(tablet);
  await openMenu();
  await wait.waitFor();
  await tryPin('2468');
  await page.waitForTimeout(500);
  expect(await page.getByText('员工菜单').count()).toBe(0);
  const seconds = Number(/\d+/.exec((await wait.textContent()) ?? '')?.[0]);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(30);
  await wait.waitFor({ state: 'detached', timeout: 90_000 });
  await tryPin('2468');
  await page.getByText('员工菜单').waitFor();
  await tablet.context.close();
}, 240_000);
