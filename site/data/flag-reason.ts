import { feedbackMessages } from '#shared/i18n/feedback.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Feedback } from './feedback.ts';

/** Why an answer carries a flag, as a sentence. */
export function flagReason({ flag, facts }: Feedback['flags'][number], locale: Locale): string {
  const t = feedbackMessages(locale);
  const fact = (name: string, digits = 0) => formatNumber(facts[name] ?? 0, { digits });
  switch (flag) {
    case 'too_fast':
      return t.tooFastWhy({
        screens: fact('screens'),
        seconds: formatNumber((facts.durationMs ?? 0) / 1000, { digits: 1 }),
      });
    case 'burst':
      return t.burstWhy({
        minutes: fact('minutes'),
        count: fact('count'),
        expected: fact('expected', 1),
      });
    case 'off_hours':
      return t.offHoursWhy;
    case 'far_from_visit':
      return t.farFromVisitWhy({
        hours: formatNumber(Math.round((facts.minutes ?? 0) / 60), { digits: 0 }),
      });
    case 'mismatch':
      return t.mismatchWhy;
  }
}
