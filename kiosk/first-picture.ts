import type { Locale } from '#shared/i18n/locale.ts';
import { unknownTablet } from './device/tablet-view.ts';
import type { Kiosk } from './flow/kiosk.ts';
import { initialSession } from './state/session.ts';
import type { Words } from './words.ts';

/**
 * The kiosk as it looks before anybody has touched it and before any script has run. Used where the
 * page is built; the program then finds the first screen in its place and only makes it live.
 */
export function firstPicture(locale: Locale, words: Words): Kiosk {
  const nothing = () => undefined;
  const later = async () => undefined;
  return {
    tablet: {
      view: unknownTablet,
      onChange: nothing,
      start: later,
      pair: later,
      findVisit: async () => ({ problem: 'unknown' }),
      keep: later,
    },
    session: initialSession(locale),
    words,
    isAsleep: false,
    staff: null,
    contactWay: null,
    dispatch: nothing,
    begin: nothing,
    wake: nothing,
    closeStaff: nothing,
  };
}
