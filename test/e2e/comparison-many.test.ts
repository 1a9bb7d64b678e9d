import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { expectLegibleComparison } from './legible-comparison.ts';
import { branchCount, longestBranch, makeManyBranches, month } from './many-branches.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { type Language, Visitor } from './visitor.ts';

const languages: readonly Language[] = ['zh', 'en'];

openStackAndBrowser();
beforeAll(async () => {
  mkdirSync(join(import.meta.dirname, '../output/screens'), { recursive: true });
  await makeManyBranches(stack.database);
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
