import { describe, expect, it } from 'vitest';
import { accessOf } from '../../site/data/access.ts';
import { toCsv } from '../../site/data/csv.ts';
import { kindOfStatus } from '../../site/data/data-failure.ts';
import { pollDelay } from '../../site/data/poll.ts';
import { returnPath } from '../../site/data/return-path.ts';
import { branchInSearch, changeSearch, monthInSearch } from '../../site/data/view-state.ts';

const branch = (code: string) => ({
  id: `id-${code}`,
  code,
  nameZh: code,
  nameEn: code,
  timeZone: 'Asia/Shanghai',
});
const branches = [branch('JA'), branch('XH')];

describe('after signing in', () => {
  it('returns to a path of this site only', () => {
    const back = (path: string) => returnPath(`?return=${encodeURIComponent(path)}`, '/overview/');
    expect(back('/comparison/?month=2026-10')).toBe('/comparison/?month=2026-10');
    for (const evil of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/\t/evil.example',
      '',
    ]) {
      expect(back(evil)).toBe('/overview/');
    }
    expect(returnPath('', '/overview/')).toBe('/overview/');
  });
});

describe('an address edited by hand', () => {
  it('with a month that is none or yet to come shows the current month, and says so', () => {
    expect(monthInSearch('?month=2026-10', '2026-11')).toEqual({
      month: '2026-10',
      correction: null,
    });
    expect(monthInSearch('?month=october', '2026-11')).toEqual({
      month: '2026-11',
      correction: 'unknown_month',
    });
    expect(monthInSearch('?month=2027-01', '2026-11')).toEqual({
      month: '2026-11',
      correction: 'future_month',
    });
  });

  it('with a branch that is gone shows the first, and says so', () => {
    expect(branchInSearch('?branch=XH', branches)).toEqual({
      branch: branches[1],
      correction: null,
    });
    expect(branchInSearch('?branch=GONE', branches)).toEqual({
      branch: branches[0],
      correction: 'unknown_branch',
    });
    expect(branchInSearch('', [])).toEqual({ branch: null, correction: null });
  });

  it('keeps the other parameters when one changes', () => {
    expect(changeSearch('?branch=JA&month=2026-10', { month: null })).toBe('?branch=JA');
    expect(changeSearch('', { branch: 'XH' })).toBe('?branch=XH');
    expect(changeSearch('?q=x', { q: '' })).toBe('');
  });
});

describe('access', () => {
  it('gives head office every branch and others their own', () => {
    expect(accessOf([{ role: 'hq', branchId: null }], branches).branches).toEqual(branches);
    const manager = accessOf([{ role: 'manager', branchId: 'id-XH' }], branches);
    expect(manager.branches).toEqual([branches[1]]);
    expect(manager).toMatchObject({ canCompare: false, canImport: true });
  });

  it('lets nobody read comments of a branch where they are only an employee', () => {
    const access = accessOf(
      [
        { role: 'employee', branchId: 'id-JA' },
        { role: 'lead', branchId: 'id-XH' },
      ],
      branches,
    );
    expect(access.canReadComments('id-JA')).toBe(false);
    expect(access.canReadComments('id-XH')).toBe(true);
    expect(access.canCompare).toBe(true);
  });
});

describe('failures', () => {
  it('tell a lost connection from a lost session', () => {
    expect(kindOfStatus(0)).toBe('unreachable');
    expect(kindOfStatus(503)).toBe('unreachable');
    expect(kindOfStatus(401)).toBe('session_expired');
    expect(kindOfStatus(403)).toBe('forbidden');
    expect(kindOfStatus(400)).toBe('server');
  });

  it('are retried ever more slowly, but at least every half minute', () => {
    expect(pollDelay(2500, 0)).toBe(2500);
    expect(pollDelay(2500, 1, () => 1)).toBe(5000);
    expect(pollDelay(2500, 20, () => 1)).toBe(30_000);
    expect(pollDelay(2500, 20, () => 0)).toBe(22_500);
  });
});

it('writes a CSV whose text cells no spreadsheet runs, and leaves negative numbers alone', () => {
  expect(toCsv([['=1+1', 'a,"b"', -35.9, null]])).toBe('\uFEFF\'=1+1,"a,""b""",-35.9,\r\n');
});
