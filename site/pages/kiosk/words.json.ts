import { kioskMessages } from '#shared/i18n/kiosk.ts';
import { toWords } from '../../../kiosk/words.ts';

/** Every word of the kiosk as data, both languages: loaded after the first paint, kept by its worker. */
export function GET(): Response {
  return Response.json({ zh: toWords(kioskMessages('zh')), en: toWords(kioskMessages('en')) });
}
