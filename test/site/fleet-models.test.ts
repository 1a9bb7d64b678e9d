import { describe, expect, it } from 'vitest';
import { formatAge } from '#shared/i18n/format-age.ts';
import { KioskSettingsSchema } from '#shared/schemas/heartbeat.ts';
import { checkPin } from '../../kiosk/staff/check-pin.ts';
import { hashPin, pinProblem } from '../../site/data/staff-pin.ts';
import { sortTablets, type Tablet, tabletState } from '../../site/data/tablet.ts';
import { closedAlerts, openAlerts, type TabletAlert } from '../../site/data/tablet-alert.ts';

const now = Date.parse('2026-11-25T03:00:00Z');
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

const tablet = (change: Partial<Tablet> = {}): Tablet => ({
  id: 'k',
  name: '大厅',
  pairedAt: minutesAgo(1000),
  revokedAt: null,
  lastSeenAt: minutesAgo(1),
  appVersion: 'a1b2c3',
  queueDepth: 0,
  oldestAgeSeconds: 0,
  quarantineCount: 0,
  isAwake: true,
  isStoragePersisted: true,
  isSilent: false,
  silentSince: null,
  ...change,
});

const alert = (change: Partial<TabletAlert>): TabletAlert => ({
  id: 'a',
  kind: 'quarantine',
  kioskId: 'k',
  tabletName: '大厅',
  openedAt: minutesAgo(60),
  closedAt: null,
  sequences: [],
  isClosedByPerson: false,
  ...change,
});

describe('a tablet', () => {
  it.each([
    ['live', {}],
    ['resting', { lastSeenAt: minutesAgo(600) }],
    ['silent', { lastSeenAt: minutesAgo(600), isSilent: true }],
    ['unpaired', { pairedAt: null, lastSeenAt: null }],
    ['revoked', { revokedAt: minutesAgo(1), isSilent: true }],
  ] as const)('is %s', (state, change) => {
    expect(tabletState(tablet(change), now)).toBe(state);
  });

  it('that needs a look stands first', () => {
    const names = sortTablets(
      [
        tablet({ name: 'c', revokedAt: minutesAgo(1) }),
        tablet({ name: 'b' }),
        tablet({ name: 'a', isSilent: true }),
      ],
      now,
    ).map(({ name }) => name);
    expect(names).toEqual(['a', 'b', 'c']);
  });
});

describe('alerts', () => {
  it('hold the silence that lasts, which is no row yet, from when it began', () => {
    const silent = tablet({ isSilent: true, silentSince: minutesAgo(30) });
    expect(openAlerts([], [silent], now)).toMatchObject([
      { kind: 'silent', tabletName: '大厅', openedAt: minutesAgo(30) },
    ]);
  });

  it('put what somebody touched before what somebody unplugged', () => {
    const rows = [alert({}), alert({ id: 'b', kind: 'record_altered' })];
    const kinds = openAlerts(rows, [tablet({ isSilent: true })], now).map(({ kind }) => kind);
    expect(kinds).toEqual(['record_altered', 'silent', 'quarantine']);
  });

  it('leave the open list when they are over, and stand in the history, the latest first', () => {
    const rows = [
      alert({ id: 'old', kind: 'silent', closedAt: minutesAgo(50) }),
      alert({ id: 'new', closedAt: minutesAgo(5) }),
    ];
    expect(openAlerts(rows, [tablet()], now)).toEqual([]);
    expect(closedAlerts(rows).map(({ id }) => id)).toEqual(['new', 'old']);
  });
});

describe('the PIN', () => {
  it.each([
    ['246', '246', 'pinShort'],
    ['246813579', '246813579', 'pinShort'],
    ['24a8', '24a8', 'pinShort'],
    ['0000', '0000', 'pinEasy'],
    ['1234', '1234', 'pinEasy'],
    ['8765', '8765', 'pinEasy'],
    ['2468', '2467', 'pinDiffers'],
    ['2468', '2468', null],
  ])('%s, then %s: %s', (pin, again, problem) => {
    expect(pinProblem(pin, again)).toBe(problem);
  });

  it('is opened on the tablet by the very digits, and by no others', async () => {
    const made = await hashPin('2468');
    const { staffPin } = KioskSettingsSchema.parse({
      staffPin: made,
      defaultLanguage: 'zh',
      keepsPartial: false,
    });
    expect(staffPin).toEqual(made);
    expect(await checkPin(made, '2468')).toBe(true);
    expect(await checkPin(made, '2469')).toBe(false);
  });

  it('leaves another hash each time', async () => {
    expect((await hashPin('2468')).hash).not.toBe((await hashPin('2468')).hash);
  });
});

describe('an age', () => {
  it.each([
    ['zh', 20, '1分钟'],
    ['zh', 7_500, '2小时'],
    ['en', 60, '1 minute'],
    ['en', 3 * 86_400, '3 days'],
  ] as const)('in %s of %d s is %s', (locale, seconds, text) => {
    expect(formatAge(locale, seconds)).toBe(text);
  });
});
