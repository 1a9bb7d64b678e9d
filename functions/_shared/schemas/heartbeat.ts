import { z } from 'zod';
import { RowIdSchema } from './identifier.ts';
import { QuestionnaireSchema } from './questionnaire.ts';
import { TranslatedTextSchema } from './translated-text.ts';

/** What a tablet says of itself each minute. */
export const HeartbeatSchema = z.strictObject({
  queueDepth: z.int32().min(0),
  oldestAgeSeconds: z.int32().min(0),
  quarantineCount: z.int32().min(0),
  appVersion: z.string().regex(/^[\x20-\x7e]{1,40}$/),
});

export type Heartbeat = z.infer<typeof HeartbeatSchema>;

export const PassportPersonSchema = z.strictObject({
  employeeId: RowIdSchema,
  name: z.string(),
  role: z.enum(['consultant', 'doctor', 'nurse', 'marketing', 'service']),
});

export type PassportPerson = z.infer<typeof PassportPersonSchema>;

/** What a tablet may know of a visit: who served it and for what, never for whom. */
export const PassportSchema = z.strictObject({
  codeHash: z.string().regex(/^[0-9a-f]{64}$/),
  expiresAt: z.iso.datetime({ offset: true }),
  treatment: TranslatedTextSchema.nullable(),
  people: z.array(PassportPersonSchema),
});

export type Passport = z.infer<typeof PassportSchema>;

/** What a tablet gets back: all it needs for the next hours without a network. */
export const SyncSchema = z.strictObject({
  serverTime: z.iso.datetime({ offset: true }),
  branch: z.strictObject({
    id: RowIdSchema,
    name: TranslatedTextSchema,
    timeZone: z.string(),
  }),
  /** Null until head office has published one. */
  questionnaire: QuestionnaireSchema.nullable(),
  codeSalt: z.string().regex(/^[0-9a-f]{64}$/),
  passports: z.array(PassportSchema),
});

export type Sync = z.infer<typeof SyncSchema>;
