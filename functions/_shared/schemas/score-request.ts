import { z } from 'zod';
import { PeriodActionSchema } from './period-action.ts';
import { ScoringRequestSchema } from './scoring.ts';

/** Everything `score-period` is asked: scores as they stand, or an action on a period (which has a `periodId`). */
export const ScoreRequestSchema = z.discriminatedUnion('action', [
  ...ScoringRequestSchema.options,
  ...PeriodActionSchema.options,
]);
