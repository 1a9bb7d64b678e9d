import { z } from 'zod';
import { MintedIdSchema } from './identifier.ts';

/** How to reach a customer, as typed on the customer's own phone. */
export const ContactSchema = z.strictObject({
  responseId: MintedIdSchema,
  /** As a person writes it; `readPhoneNumber` judges. */
  phone: z.string().max(40),
  name: z.string().max(60).nullable(),
});

export type Contact = z.infer<typeof ContactSchema>;
