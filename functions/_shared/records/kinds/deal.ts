import { z } from 'zod';
import { FenSchema, MomentSchema, OwnIdSchema } from '../moment.ts';

/** 成交: what was paid, who sold it in which shares (10000 in all), and what went back. */
export const DealContentSchema = z
  .strictObject({
    amountFen: FenSchema,
    staff: z
      .array(z.strictObject({ employeeId: OwnIdSchema, shareBp: z.int().min(1).max(10_000) }))
      .min(1)
      .max(10)
      .refine((staff) => staff.reduce((sum, { shareBp }) => sum + shareBp, 0) === 10_000, {
        params: { reason: 'shares_not_whole' },
      })
      .refine((staff) => new Set(staff.map((one) => one.employeeId)).size === staff.length, {
        params: { reason: 'person_named_twice' },
      }),
    paidAt: MomentSchema,
    refund: z.strictObject({ amountFen: FenSchema, at: MomentSchema }).nullable(),
  })
  .refine(({ amountFen, refund }) => refund === null || refund.amountFen <= amountFen, {
    params: { reason: 'refund_above_amount' },
  })
  .refine(({ paidAt, refund }) => refund === null || Date.parse(refund.at) >= Date.parse(paidAt), {
    params: { reason: 'refund_before_payment' },
  });

export type DealContent = z.infer<typeof DealContentSchema>;
