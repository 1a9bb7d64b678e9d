import { describe, expect, it } from 'vitest';
import { accessOf } from '../../site/data/access.ts';
import type { Branch } from '../../site/data/branch.ts';
import { navigation, navigationGroups, shownGroups } from '../../site/data/navigation.ts';

const jingan: Branch = {
  id: 'b1',
  code: 'SH-JA',
  nameZh: '上海静安分院',
  nameEn: 'Shanghai Jing’an',
  timeZone: 'Asia/Shanghai',
};
const as = (role: 'hq' | 'lead' | 'manager' | 'employee') =>
  accessOf([{ role, branchId: role === 'hq' ? null : 'b1' }], [jingan]);
const pagesOf = (role: Parameters<typeof as>[0]) =>
  shownGroups(as(role)).flatMap(({ pages }) => pages);

describe('the navigation', () => {
  it('names no page twice', () => {
    const pages = navigation.map(({ page }) => page);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('keeps the pages of a group together, in the order of the groups', () => {
    const order = navigation.map(({ group }) => navigationGroups.indexOf(group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('offers an employee nothing of running a branch', () => {
    expect(pagesOf('employee')).toContain('overview');
    for (const page of ['desk', 'comparison', 'import', 'keys', 'kiosks'] as const) {
      expect(pagesOf('employee')).not.toContain(page);
    }
  });

  it('offers a lead everything a manager has, and the comparison', () => {
    expect(pagesOf('lead')).toEqual(expect.arrayContaining(pagesOf('manager')));
    expect(pagesOf('manager')).not.toContain('comparison');
    expect(pagesOf('lead')).toContain('comparison');
  });

  it('leaves out a group that has nothing for the person', () => {
    expect(shownGroups(as('employee')).every(({ pages }) => pages.length > 0)).toBe(true);
  });
});
