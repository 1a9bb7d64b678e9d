import type { phoneMessages } from '#shared/i18n/phone.ts';
import type { Words } from '../words.ts';

/** The tablet's words, with the phone's own beside and before them. */
export type PhoneWords = Words & Readonly<Record<keyof ReturnType<typeof phoneMessages>, string>>;
