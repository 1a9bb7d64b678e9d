import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInMessages } from '../../functions/_shared/i18n/sign-in.ts';
import { siteFolder } from '../../supabase/local/build-site.ts';
import { startStack } from '../../supabase/local/stack.ts';
import { demoSignIns } from '../../supabase/seed/accounts.ts';
import { removeFolder } from '../local/scratch.ts';
import { copyTemplate } from '../local/stack-template.ts';
import { launchBrowser } from './browser.ts';
import type { SeededStack } from './seeded-stack.ts';
import { type Language, Visitor } from './visitor.ts';

const languages: readonly Language[] = ['zh', 'en'];
/** What would give a demo person away: any of it on a page or in a file. */
const traces = demoSignIns.flatMap(({ email, password, name, nameEn }) => [
  email,
  password,
  name,
  nameEn,
]);
const tracesIn = (text: string) => traces.filter((trace) => text.includes(trace));

let stack: SeededStack;
let browser: Browser;

// The product with the schema and nothing else in it, as a clinic begins.
beforeAll(async () => {
  const dataFolder = await copyTemplate('empty');
  const [started, launched] = await Promise.all([
    startStack({ port: 0, dataFolder, seed: false, quiet: true }),
    launchBrowser(),
  ]);
  browser = launched;
  stack = {
    ...started,
    async end() {
      await started.close();
      removeFolder(dataFolder);
    },
  };
});
afterAll(async () => {
  await browser?.close();
  await stack?.end();
});

/** The sign-in page after it has been told whether this is a demo. */
async function atSignIn(language: Language, demo: object | null = null): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, stack, language);
  const { page } = visitor;
  if (demo) {
    await page.route('**/config.json', (route) =>
      route.fulfill({ json: { ...stack.config, demo } }),
    );
  }
  const told = page.waitForResponse((response) => response.url().endsWith('/config.json'));
  await visitor.open('/');
  await (await told).finished();
  await page.waitForLoadState('networkidle');
  return visitor;
}

describe.each(languages)('the sign-in page in %s', (language) => {
  const t = signInMessages(language);

  it('shows nobody of the demo where the stack does not say that it is one', async () => {
    expect(stack.config.demo).toBeNull();
    const visitor = await atSignIn(language);
    const { page } = visitor;
    await page.getByLabel(t.email, { exact: true }).waitFor();
    expect(await page.locator('.demo, .demo-person').count()).toBe(0);
    expect(await page.getByText(t.demoTitle).count()).toBe(0);
    expect(tracesIn(await page.content())).toEqual([]);
    expect(visitor.failures).toEqual([]);
    await visitor.leave();
  });

  it('shows each of them, by name, where it does', async () => {
    const visitor = await atSignIn(language, { today: '2026-11-23', signIns: demoSignIns });
    const { page } = visitor;
    await page.getByRole('heading', { name: t.demoTitle }).waitFor();
    const names = await page.locator('.demo-person .demo-name').allTextContents();
    expect(names).toEqual(demoSignIns.map((one) => (language === 'en' ? one.nameEn : one.name)));
    await visitor.leave();
  });
});

it('lets a person of the clinic in by email and password, without any demo', async () => {
  const given = { email: 'hua@clinic.example', password: 'correct horse battery' };
  const answer = await fetch(`${stack.url}/auth/v1/signup`, {
    method: 'POST',
    headers: { apikey: stack.secrets.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify(given),
  });
  const { user } = (await answer.json()) as { user: { id: string } };
  await stack.database.query("insert into public.memberships (user_id, role) values ($1, 'hq')", [
    user.id,
  ]);
  const visitor = await atSignIn('en');
  const { page } = visitor;
  const t = signInMessages('en');
  await page.getByLabel(t.email, { exact: true }).fill(given.email);
  await page.getByLabel(t.password, { exact: true }).fill(given.password);
  await page.getByRole('button', { name: t.submit }).click();
  await page.waitForURL(/\/en\/overview\//);
  await visitor.leave();
});

it('has nothing of the demo’s people in the built files, which every site serves alike', () => {
  const files = readdirSync(siteFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap(({ parentPath, name }) =>
    tracesIn(readFileSync(join(parentPath, name), 'utf8')).map((trace) => `${name}: ${trace}`),
  );
  expect(found).toEqual([]);
  expect(files.map(({ name }) => name)).not.toContain('config.json');
});
