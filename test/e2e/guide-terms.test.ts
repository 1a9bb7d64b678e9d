import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { Visitor } from './visitor.ts';

openStackAndBrowser();

/** Pages, seen when they have what they came for, and what they must link to whatever the month brought. */
const pages = [
  {
    path: '/comparison/?pair=branches',
    ready: 'tr.row-own',
    terms: ['case-mix', 'control-chart', 'funnel', 'rank-interval', 'response-rate', 'verdict'],
  },
  {
    path: '/awards/',
    ready: '.award-candidates',
    terms: ['appeal', 'gate', 'interval', 'satisfaction', 'tie', 'veto'],
  },
  { path: '/periods/', ready: '.source-matrix', terms: ['provisional', 'redistribution'] },
  { path: '/periods/?view=results', ready: '.data-table', terms: ['rank-interval'] },
  {
    path: '/potential/?tab=grid',
    ready: '.placement-dot',
    terms: ['borderline', 'interval', 'reliability'],
  },
] as const;

/** The anchors of the links on a page. */
function linkedTerms(page: Page): Promise<(string | undefined)[]> {
  return page
    .locator('a.term')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('#')[1]));
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  it.each(pages)('$path leads from its terms to what the guide says', async (asked) => {
    const lead = await Visitor.arrive(browser, stack, language);
    const { page } = lead;
    await lead.signInAs('lead');
    await lead.open(asked.path);
    await lead.seeAll(asked.ready);
    const linked = await linkedTerms(page);
    expect(linked).toEqual(expect.arrayContaining([...asked.terms]));
    await page.locator('a.term').first().click();
    for (const term of linked) await page.locator(`#${term}`).waitFor();
    expect(lead.failures).toEqual([]);
    await lead.leave();
  });
});
