import type { Page } from 'playwright';
import { periodMessages } from '#shared/i18n/periods.ts';
import { demoToday } from '../local/stack-template.ts';

const t = periodMessages('zh');

/** The first of the month so many months ago, as the database keeps it. */
export function month(ago: number): string {
  const [year = 0, of = 0] = demoToday.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 - ago, 1)).toISOString().slice(0, 10);
}

/** Opens a month in full, on head office's page of periods. */
export async function openMonth(page: Page, start: string, cap = '5'): Promise<void> {
  await page.getByRole('button', { name: t.openNew }).click();
  await page.locator('input[type=month]').fill(start.slice(0, 7));
  await page.getByRole('radio', { name: t.full }).check();
  await page.getByLabel(t.cap).fill(cap);
  await page.getByRole('button', { name: t.create, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('.rail-now', { hasText: t.open }).waitFor();
}

/** Does what a button of the period's page says; until the period is in a state, where one is given. */
export async function act(page: Page, name: string, state?: string): Promise<void> {
  await ask(page, name);
  await confirm(page, state);
}

export async function publish(page: Page, message: string): Promise<void> {
  await ask(page, t.publish);
  await page.locator('.period-text').fill(message);
  await confirm(page, t.published);
}

function ask(page: Page, name: string): Promise<void> {
  return page.locator('.period-actions').getByRole('button', { name, exact: true }).click();
}

async function confirm(page: Page, state?: string): Promise<void> {
  await page.getByRole('dialog').locator('.button-primary').click();
  if (state) await page.locator('.rail-now', { hasText: state }).waitFor({ timeout: 60_000 });
}
