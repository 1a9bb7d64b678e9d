import { z } from 'zod';
import { RowIdSchema } from './identifier.ts';
import { QuestionnaireSchema } from './questionnaire.ts';
import { HashSchema, KeyIdSchema } from './sealed-response.ts';
import { TranslatedTextSchema } from './translated-text.ts';

export const maxUnsentRanges = 200;

const SequenceSchema = z.int32().min(1);

/** What a tablet says of itself each minute. */
export const HeartbeatSchema = z.strictObject({
  queueDepth: z.int32().min(0),
  oldestAgeSeconds: z.int32().min(0),
  quarantineCount: z.int32().min(0),
  appVersion: z.string().regex(/^[\x20-\x7e]{1,40}$/),
  /** The screen is held awake at this moment. */
  wakeLock: z.boolean(),
  /** The browser has promised not to clear the storage by itself. */
  storagePersisted: z.boolean(),
  /** The last link of this pairing's chain; null before its first response. */
  chain: z.strictObject({ sequence: SequenceSchema, hash: HashSchema }).nullable(),
  /** Sequences still on the tablet, queued or quarantined, as [from, to] with both ends. */
  unsent: z.array(z.tuple([SequenceSchema, SequenceSchema])).max(maxUnsentRanges),
  /** Of the last answer taken in; the server then says only whether it still holds. */
  etag: z.string().max(100).nullable(),
});

export type Heartbeat = z.infer<typeof HeartbeatSchema>;

/** Asked every two seconds while no customer is in front of it: is there a visit for this tablet? */
export const PollSchema = z.strictObject({
  poll: z.literal(true),
  /** The code hash of the pushed visit that the tablet has shown. */
  took: HashSchema.nullable(),
});

export type Poll = z.infer<typeof PollSchema>;

export const SyncRequestSchema = z.union([PollSchema, HeartbeatSchema]);

export const PassportPersonSchema = z.strictObject({
  employeeId: RowIdSchema,
  name: z.string(),
  role: z.enum(['consultant', 'doctor', 'nurse', 'marketing', 'service']),
});

export type PassportPerson = z.infer<typeof PassportPersonSchema>;

/** What a tablet may know of a visit: who served it and for what, never for whom. */
export const PassportSchema = z.strictObject({
  codeHash: HashSchema,
  expiresAt: z.iso.datetime({ offset: true }),
  treatment: TranslatedTextSchema.nullable(),
  people: z.array(PassportPersonSchema),
});

export type Passport = z.infer<typeof PassportSchema>;

const WallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** [opens, closes] on the wall clock of the branch; null on a day it is closed. */
export const HoursSchema = z.tuple([WallTimeSchema, WallTimeSchema]).nullable();

export type Hours = z.infer<typeof HoursSchema>;

/** What the branch decides for its tablets. */
export const KioskSettingsSchema = z.strictObject({
  /** PBKDF2-SHA-256 of the PIN of the staff menu, 32 bytes; null until the manager sets one. */
  staffPin: z
    .strictObject({
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      iterations: z.int().min(10_000).max(2_000_000),
      hash: HashSchema,
    })
    .nullable(),
  defaultLanguage: z.enum(['zh', 'en']),
  /** An answer that was left unfinished is kept, where it says something. */
  keepsPartial: z.boolean(),
});

export type KioskSettings = z.infer<typeof KioskSettingsSchema>;

/** What a tablet gets back: all it needs for the next hours without a network. */
export const SyncSchema = z.strictObject({
  serverTime: z.iso.datetime({ offset: true }),
  etag: z.string().min(1).max(100),
  branch: z.strictObject({
    id: RowIdSchema,
    name: TranslatedTextSchema,
    timeZone: z.string(),
    /** By weekday: mon, tue … sun. */
    openingHours: z.record(z.string(), HoursSchema),
    /** By date (2026-10-01): holidays and 调休 days, instead of the weekday's. */
    specialDays: z.record(z.string(), HoursSchema),
  }),
  /** Null until head office has published one. */
  questionnaire: QuestionnaireSchema.nullable(),
  codeSalt: HashSchema,
  passports: z.array(PassportSchema),
  /** A visit that the front desk has sent to this very tablet. */
  pushedVisit: PassportSchema.nullable(),
  /** To whom responses are sealed: a raw P-256 point, 65 bytes. */
  sealingKey: z.strictObject({
    keyId: KeyIdSchema,
    publicKey: z.string().regex(/^[A-Za-z0-9_-]{87}$/),
  }),
  settings: KioskSettingsSchema,
});

export type Sync = z.infer<typeof SyncSchema>;

/** The answer where the tablet's etag still holds. Time and push are never part of the etag. */
export const UnchangedSyncSchema = z.strictObject({
  serverTime: z.iso.datetime({ offset: true }),
  etag: z.string().min(1).max(100),
  isUnchanged: z.literal(true),
  pushedVisit: PassportSchema.nullable(),
});

export type UnchangedSync = z.infer<typeof UnchangedSyncSchema>;

export const PollAnswerSchema = z.strictObject({
  serverTime: z.iso.datetime({ offset: true }),
  pushedVisit: PassportSchema.nullable(),
});

export type PollAnswer = z.infer<typeof PollAnswerSchema>;
