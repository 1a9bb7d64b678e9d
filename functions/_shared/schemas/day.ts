import { z } from 'zod';

/** A day as Postgres knows it too: there is no year 0. */
export const DaySchema = z.iso
  .date()
  .refine((day) => !day.startsWith('0000'), { params: { reason: 'time_out_of_range' } });
