import { expect, it } from 'vitest';
import { addWorkingDays, type WorkingCalendar } from '#shared/calendar/working-days.ts';
import { branches } from '../harness/ids.ts';
import { one } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const week = (closed: readonly string[]) =>
  Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [
      day,
      closed.includes(day) ? null : ['10:00', '19:00'],
    ]),
  ) as WorkingCalendar['openingHours'];

const calendars: Record<keyof typeof branches, WorkingCalendar> = {
  // closed on Mondays, but not on that of 调休; a holiday of five days
  jingan: {
    openingHours: week(['mon']),
    specialDays: {
      '2026-10-01': null,
      '2026-10-02': null,
      '2026-10-03': null,
      '2026-10-04': null,
      '2026-10-05': null,
      '2026-10-12': ['10:00', '19:00'],
    },
  },
  xuhui: { openingHours: week(['wed']), specialDays: { '2026-10-06': null } },
};

onEverySurface('working days', (surface) => {
  it('are the same in the database and in the pages, for one branch and for the chain', () =>
    surface.rollBack(async (stage) => {
      for (const [name, { openingHours, specialDays }] of Object.entries(calendars)) {
        await stage.query(
          `update public.branches set opening_hours = $2::text::jsonb, special_days = $3::text::jsonb where id = $1`,
          [
            branches[name as keyof typeof branches],
            JSON.stringify(openingHours),
            JSON.stringify(specialDays),
          ],
        );
      }
      for (const day of ['2026-09-29', '2026-10-04', '2026-10-10']) {
        for (const count of [0, 1, 3, 7]) {
          const add = (branch: string | null) =>
            one<string>(stage, `select private.add_working_days($1::text::date, $2, $3)::text`, [
              day,
              count,
              branch,
            ]);
          expect(await add(null)).toBe(addWorkingDays(day, count, Object.values(calendars)));
          expect(await add(branches.jingan)).toBe(addWorkingDays(day, count, [calendars.jingan]));
        }
      }
    }));
});
