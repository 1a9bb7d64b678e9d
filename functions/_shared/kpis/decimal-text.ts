import { z } from 'zod';

/**
 * A decimal number as text, so that 0.1 stays a tenth: "0.30", "-12.5". At most 12 digits before and
 * 9 after the point, which no KPI needs and no fraction minds.
 */
export const DecimalTextSchema = z.string().regex(/^-?\d{1,12}(\.\d{1,9})?$/);

export type DecimalText = z.infer<typeof DecimalTextSchema>;
