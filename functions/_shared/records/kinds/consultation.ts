import { z } from 'zod';

/** 咨询: the record's employee is the consultant, its visit and customer stand on the record. */
export const ConsultationContentSchema = z.strictObject({
  isFirstVisit: z.boolean(),
  outcome: z.enum(['deal', 'no_deal']),
  failureReason: z.enum(['price', 'fear', 'comparing', 'unsuitable', 'family']).nullable(),
});

export type ConsultationContent = z.infer<typeof ConsultationContentSchema>;
