import { z } from 'zod';
import { PassportPersonSchema } from './heartbeat.ts';
import { QuestionnaireSchema } from './questionnaire.ts';
import { TranslatedTextSchema } from './translated-text.ts';

/** What a customer's phone shows: the token of its link, 32 random bytes in base64url. */
export const VisitTokenSchema = z.strictObject({
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

export type VisitToken = z.infer<typeof VisitTokenSchema>;

/** What a link opens: whom to ask about and when it was, never who is asked. */
export const OpenedVisitSchema = z.strictObject({
  serverTime: z.iso.datetime({ offset: true }),
  branch: z.strictObject({ name: TranslatedTextSchema, timeZone: z.string() }),
  /** Null until head office has published one. */
  questionnaire: QuestionnaireSchema.nullable(),
  occasion: z.enum(['visit', 'day_7', 'day_30']),
  treatment: TranslatedTextSchema.nullable(),
  people: z.array(PassportPersonSchema),
});

export type OpenedVisit = z.infer<typeof OpenedVisitSchema>;
