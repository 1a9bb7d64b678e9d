import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { expectLegibleComparison } from './legible-comparison.ts';
import { branchCount, longestBranch, makeManyBranches, month } from './many-branches.ts';
import { type SeededStack, startSeededStack } from './seeded-stack.ts';
import { type Language, Visitor } from './visitor.ts';

const languages: readonly Language[] = ['zh', 'en'];

let stack: SeededStack;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(join(import.meta.dirname, '../output/screens'), { recursive: true });
  [stack, browser] = await Promise.all([startSeededStack(), launchBrowser()]);
  await makeManyBranches(stack.database);
});
afterAll(async () => {
  await browser?.close();
  await stack?.end();
});

it.each(languages)(
  '433 branches with long names stay legible in %s',
  async (language) => {
    const hq = await Visitor.arriveAs('hq', browser, stack, language);
    const { code, zh, en } = longestBranch;
    await expectLegibleComparison(hq, {
      month,
      count: branchCount,
      longest: { code, name: language === 'zh' ? zh : en },
      picture: 'comparison-many',
    });
    expect(hq.failures).toEqual([]);
    await hq.leave();
  },
  240_000,
);
