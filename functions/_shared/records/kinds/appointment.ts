import { z } from 'zod';
import { MomentSchema } from '../moment.ts';

/** 预约: the record's employee booked it. */
export const AppointmentContentSchema = z.strictObject({
  bookedAt: MomentSchema,
  at: MomentSchema,
  arrivedAt: MomentSchema.nullable(),
  cancelledAt: MomentSchema.nullable(),
});

export type AppointmentContent = z.infer<typeof AppointmentContentSchema>;
