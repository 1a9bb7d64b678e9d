import { z } from 'zod';

/** One text in both languages; neither may be left out. */
export const TranslatedTextSchema = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
});

export type TranslatedText = z.infer<typeof TranslatedTextSchema>;
