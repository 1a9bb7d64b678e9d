import { z } from 'zod';
import { WordIdSchema } from './identifier.ts';
import { TranslatedTextSchema } from './translated-text.ts';

/** Something to choose, with the id that is stored. */
export const ChoiceSchema = z.strictObject({
  id: WordIdSchema,
  ...TranslatedTextSchema.shape,
});

export type Choice = z.infer<typeof ChoiceSchema>;

const ChoicesSchema = z
  .array(ChoiceSchema)
  .min(1)
  .max(12)
  .refine((choices) => new Set(choices.map(({ id }) => id)).size === choices.length);

/**
 * What a version asks: one aspect for each staff role, the NPS question, chips whose wording
 * depends on the answer while ids, order and layout stay, the comment and the contact question.
 */
export const QuestionnaireContentSchema = z.strictObject({
  aspects: z.strictObject({
    consultant: ChoiceSchema,
    doctor: ChoiceSchema,
    nurse: ChoiceSchema,
    marketing: ChoiceSchema,
    service: ChoiceSchema,
  }),
  nps: TranslatedTextSchema,
  chips: z
    .strictObject({ praise: ChoicesSchema, improve: ChoicesSchema })
    .refine(({ praise, improve }) => idsOf(praise) === idsOf(improve)),
  comment: TranslatedTextSchema,
  contact: TranslatedTextSchema,
});

export type QuestionnaireContent = z.infer<typeof QuestionnaireContentSchema>;

/** The content with its version, as a tablet gets it. */
export const QuestionnaireSchema = QuestionnaireContentSchema.extend({
  version: z.int32().positive(),
});

export type Questionnaire = z.infer<typeof QuestionnaireSchema>;

function idsOf(choices: readonly Choice[]): string {
  return choices.map(({ id }) => id).join(' ');
}
