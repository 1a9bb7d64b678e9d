import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { comparisonMessages } from '../../functions/_shared/i18n/comparison.ts';
import { systemMessages } from '../../functions/_shared/i18n/system.ts';
import { overflowOf } from './overflow-of.ts';
import { seriousFindings } from './serious-findings.ts';
import { desktop, phone, upright, type Visitor } from './visitor.ts';

const pictures = join(import.meta.dirname, '../output/screens');

interface Chain {
  readonly month: string;
  /** Branches with anything in the month. */
  readonly count: number;
  /** The one with the longest name, which is the hardest to place. */
  readonly longest: { readonly code: string; readonly name: string };
  readonly picture: string;
}

/**
 * Holds the comparison of a large chain to being read: at a desk and on a phone nothing is wider than the
 * screen, every name stands somewhere in full, and table and figure can be worked with.
 */
export async function expectLegibleComparison(visitor: Visitor, chain: Chain): Promise<void> {
  const { page, language } = visitor;
  const { month, count, longest } = chain;
  const t = comparisonMessages(language);
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(viewport);
    await visitor.open(`/comparison/?month=${month}&branch=${longest.code}&pair=branches`);
    await visitor.seeAll('.branch-table');
    await page.locator('.branch-count', { hasText: t.branches({ n: count }) }).waitFor();
    await page
      .locator('.branch-table tbody tr')
      .nth(count - 1)
      .waitFor({ state: 'attached' });
    await page.screenshot({ path: join(pictures, `${chain.picture}-${size}-${language}.png`) });
    await page.screenshot({
      path: join(pictures, `${chain.picture}-${size}-whole-${language}.png`),
      fullPage: true,
      clip: { x: 0, y: 0, width: viewport.width, height: 5000 },
    });
    expect(await seriousFindings(page), size).toEqual([]);
    expect(await overflowOf(page), size).toBeLessThanOrEqual(0);
    expect(await clippedTexts(page), size).toEqual([]);
    expect(await page.locator('.glance-title').textContent()).toContain(longest.name);
    await expectReadableFigure(visitor, size);
    await expectWorkableTable(visitor, chain, size);
  }
  await page.setViewportSize(upright);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}

/**
 * Texts of which a part cannot be seen. The button of the readout may cut the name of the marked branch,
 * which stands in full at the head of the page; so may a drawn name, which the readout has in full.
 */
function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (element: Element) =>
      getComputedStyle(element).overflow !== 'visible' &&
      element.clientWidth > 1 &&
      (element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 2);
    const cut = [
      ...document.querySelectorAll('main :is(p, span, strong, th, td, h2, li, dd, button)'),
    ]
      .filter((element) => isCut(element) && !element.matches('.funnel-readout .button'))
      .map((element) => element.textContent ?? '');
    const plot = document.querySelector('.funnel-plot svg')?.getBoundingClientRect();
    const outside = [...document.querySelectorAll('.funnel-name')]
      .filter((name) => {
        const { left, right } = name.getBoundingClientRect();
        return !plot || left < plot.left || right > plot.right;
      })
      .map((name) => `drawn: ${name.textContent}`);
    return [...cut, ...outside];
  });
}

/** From point to point by keys: each is named in full, and the plot stays where it is; or as a table. */
async function expectReadableFigure({ page, language }: Visitor, size: string): Promise<void> {
  const plot = page.locator('.funnel-plot');
  await plot.focus();
  const places = new Set<number | undefined>();
  const names = new Set<string | null>();
  for (const key of ['Home', ...Array<string>(24).fill('ArrowRight'), 'End', 'ArrowLeft']) {
    await page.keyboard.press(key);
    const { top, name } = await plot.evaluate((element) => ({
      top: Math.round(element.getBoundingClientRect().top + scrollY),
      name: document.querySelector('.funnel-readout [role=status] strong')?.textContent ?? null,
    }));
    places.add(top);
    names.add(name);
    expect(await overflowOf(page), `${size} at ${name}`).toBeLessThanOrEqual(0);
  }
  expect(names.size, size).toBe(27);
  expect([...places], size).toHaveLength(1);
  const { showTable, showChart } = systemMessages(language);
  await page.getByRole('button', { name: showTable }).click();
  await page.locator('.chart-table tbody tr').first().waitFor();
  expect(await overflowOf(page), size).toBeLessThanOrEqual(0);
  expect(await seriousFindings(page), size).toEqual([]);
  await page.getByRole('button', { name: showChart }).click();
}

/** Every branch by a name of its own; found by it, and put in order by value. */
async function expectWorkableTable(
  { page, language }: Visitor,
  { count, longest }: Chain,
  size: string,
): Promise<void> {
  const system = systemMessages(language);
  const table = page.locator('.branch-table');
  const names = await table.locator('.branch-name').allTextContents();
  expect(new Set(names).size, size).toBe(count);
  const search = table.getByRole('searchbox', { name: system.search });
  await search.fill(longest.name);
  await expect.poll(() => table.locator('tbody tr').count()).toBe(1);
  expect(await table.locator('.branch-name').textContent()).toBe(longest.name);
  await search.fill('');
  if (size === 'phone') {
    const cards = () => table.locator('tbody tr:visible').count();
    await expect.poll(cards).toBe(20);
    await table.getByRole('button', { name: system.showAll({ n: count }) }).click();
    await expect.poll(cards).toBe(count);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    return;
  }
  const shown = () => table.locator('.figure-cell > .figure-value').allTextContents();
  const before = await shown();
  await table.getByRole('columnheader', { name: 'NPS' }).getByRole('button').click();
  await expect.poll(shown).not.toEqual(before);
  // The marked branch stays at the head of every order.
  const values = (await shown()).slice(1).map((text) => Number(text.replace('−', '-')));
  const ascending = values.toSorted((one, other) => one - other);
  expect([ascending, ascending.toReversed()], size).toContainEqual(values);
}
