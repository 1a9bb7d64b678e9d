import { z } from 'zod';

const PointsSchema = z.int().min(0).max(100_000);

/** 内部检查: a critical fail makes the inspection zero. */
export const InspectionContentSchema = z
  .strictObject({
    inspector: z.string().min(1).max(100),
    pointsEarned: PointsSchema,
    pointsPossible: PointsSchema.min(1),
    hasCriticalFail: z.boolean(),
  })
  .refine(({ pointsEarned, pointsPossible }) => pointsEarned <= pointsPossible, {
    params: { reason: 'more_than_all' },
  });

export type InspectionContent = z.infer<typeof InspectionContentSchema>;

/** 质检: points of a rubric; the record's employee is the agent. */
export const QualityCheckContentSchema = z
  .strictObject({
    rubric: z.string().min(1).max(100),
    pointsEarned: PointsSchema,
    pointsPossible: PointsSchema.min(1),
  })
  .refine(({ pointsEarned, pointsPossible }) => pointsEarned <= pointsPossible, {
    params: { reason: 'more_than_all' },
  });

export type QualityCheckContent = z.infer<typeof QualityCheckContentSchema>;
