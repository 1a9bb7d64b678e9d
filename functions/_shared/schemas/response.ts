import { z } from 'zod';
import { cleanComment } from './clean-comment.ts';
import { MintedIdSchema, RowIdSchema, WordIdSchema } from './identifier.ts';
import { HashSchema } from './sealed-response.ts';

export const maxBatchSize = 50;
const maxCommentLength = 1000;
const dayMs = 86_400_000;

export const RatingSchema = z.strictObject({
  employeeId: RowIdSchema,
  aspect: WordIdSchema,
  score: z.int().min(1).max(5),
});

export type Rating = z.infer<typeof RatingSchema>;

/** Length is what a person would count, so an emoji of two code units is one. */
const CommentSchema = z
  .string()
  .transform(cleanComment)
  .refine((text) => text === null || Array.from(text).length <= maxCommentLength, {
    params: { reason: 'too_long', limit: maxCommentLength },
  });

/**
 * A moment with its offset, written anew in UTC: Postgres refuses some offsets that ISO 8601
 * allows. A dead clock (1970) is accepted here; the database keeps such answers on its own time.
 */
const MomentSchema = z.iso
  .datetime({ offset: true, abort: true })
  .refine(isWithinCalendar, { params: { reason: 'time_out_of_range' } })
  .transform((text) => new Date(text).toISOString());

/** What one customer said, as the tablet sends it. */
export const ResponseSchema = z
  .strictObject({
    id: MintedIdSchema,
    /** SHA-256 of the branch's salt and the visit code, in hex; the digits stay on the tablet. */
    visitCodeHash: HashSchema.nullable(),
    questionnaireVersion: z.int32().positive(),
    language: z.enum(['zh', 'en']),
    answeredAt: MomentSchema,
    isTimeUncertain: z.boolean(),
    durationMs: z.int().min(0).max(dayMs),
    ratings: z
      .array(RatingSchema)
      .max(3)
      .refine(isEachPersonOnce, {
        params: { reason: 'person_rated_twice' },
      }),
    nps: z.int().min(0).max(10).nullable(),
    chips: z.array(WordIdSchema).max(8),
    comment: CommentSchema.nullable(),
    wantsContact: z.boolean(),
    /** The customer left before the end, and the branch keeps what was said. Absent otherwise. */
    isPartial: z.literal(true).optional(),
  })
  .refine(({ nps, ratings }) => nps !== null || ratings.length > 0, {
    params: { reason: 'answers_nothing' },
  });

/** As sent and as kept: the comment cleaned, the moment in UTC. */
export type Response = z.input<typeof ResponseSchema>;
export type KeptResponse = z.output<typeof ResponseSchema>;

export const ResponseBatchSchema = z.strictObject({
  responses: z.array(ResponseSchema).max(maxBatchSize),
});

export type ResponseBatch = z.input<typeof ResponseBatchSchema>;

/** The batch with its responses unread: each is judged alone, so one bad one spoils no other. */
export const UnjudgedBatchSchema = z.strictObject({
  responses: z.array(z.unknown()).max(maxBatchSize),
});

/**
 * The answer to one response: 201 kept, 202 known already (both: forget it), 409 the id has other
 * content, 410 erased, 422 refused, 429 not judged now: send it again later. `id` is as it was sent,
 * null where it was none. The order is that of the batch.
 */
export const VerdictSchema = z.strictObject({
  id: z.string().nullable(),
  status: z.literal([201, 202, 409, 410, 422, 429]),
  code: z.string().optional(),
  message: z.string().optional(),
  details: z
    .array(z.strictObject({ path: z.string(), reason: z.string(), message: z.string() }))
    .optional(),
});

export type Verdict = z.infer<typeof VerdictSchema>;

export const VerdictsSchema = z.strictObject({
  verdicts: z.array(VerdictSchema),
  serverTime: z.iso.datetime({ offset: true }),
});

export type Verdicts = z.infer<typeof VerdictsSchema>;

function isWithinCalendar(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return year >= 1970 && year <= 9999;
}

function isEachPersonOnce(ratings: readonly Rating[]): boolean {
  return new Set(ratings.map(({ employeeId }) => employeeId)).size === ratings.length;
}
