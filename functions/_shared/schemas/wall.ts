import { z } from 'zod';
import { awardKinds } from '../awards/award.ts';

/** What an office screen shows: the token of its link, 32 random bytes in base64url. */
export const WallTokenSchema = z.strictObject({
  token: z.string().regex(/^mw_[A-Za-z0-9_-]{43}$/),
});

export type WallToken = z.infer<typeof WallTokenSchema>;

const count = z.int().min(0);
/** Null where fewer than five answers are behind it. */
const shown = count.nullable();

/**
 * What a wall may know: totals of one branch and praise. There is no place in it for a person's figure,
 * and strict objects keep one from slipping in.
 */
export const WallSchema = z.strictObject({
  branch: z.strictObject({
    code: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    timeZone: z.string(),
    openingHours: z.record(z.string(), z.tuple([z.string(), z.string()]).nullable()),
    specialDays: z.record(z.string(), z.tuple([z.string(), z.string()]).nullable()),
  }),
  day: z.iso.date(),
  today: z.strictObject({ answers: count, ratings: count, satisfied: shown, visits: count }),
  months: z.array(
    z.strictObject({
      month: z.iso.date(),
      npsN: count,
      promoters: shown,
      detractors: shown,
      ratings: count,
      satisfied: shown,
      visits: count,
      responses: count,
    }),
  ),
  praise: z.array(
    z.strictObject({
      comment: z.string(),
      language: z.enum(['zh', 'en']),
      month: z.iso.date(),
      people: z.array(z.string()),
    }),
  ),
  /** Nobody is named for an award of the whole team. */
  awards: z.array(
    z.strictObject({
      kind: z.enum(awardKinds),
      month: z.iso.date(),
      people: z.array(z.string()),
    }),
  ),
});

export type Wall = z.infer<typeof WallSchema>;
export type WallMonth = Wall['months'][number];
export type Praise = Wall['praise'][number];
export type WallAward = Wall['awards'][number];
