import { feedbackMessages } from '#shared/i18n/feedback.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatMoment } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { CsvCell } from './csv.ts';
import type { Feedback } from './feedback.ts';
import type { FilterOptions } from './feedback-filter.ts';

/** The answers of the list, in its order and with what it shows of each. */
export function feedbackCsv(
  rows: readonly Feedback[],
  options: FilterOptions,
  locale: Locale,
  timeZone: string,
): CsvCell[][] {
  const t = feedbackMessages(locale);
  const head = [
    t.answered,
    t.people,
    figureMessages(locale).npsShort,
    t.chips,
    t.comment,
    t.treatment,
    t.channel,
    t.device,
    t.duration,
    t.partial,
    t.flags,
    t.state,
    t.reason,
  ];
  return [
    head,
    ...rows.map((row): CsvCell[] => [
      formatMoment(locale, row.answeredAt, timeZone),
      row.ratings.map(({ name, score }) => t.starsValue({ name, score })).join('; '),
      row.nps,
      row.chips.map((id) => chipName(id, options, locale)).join('; '),
      row.comment,
      row.treatment?.[locale] ?? null,
      t[row.channel],
      row.kioskName,
      row.durationMs === null ? null : Math.round(row.durationMs / 100) / 10,
      row.isPartial ? t.partial : null,
      row.flags.map(({ flag }) => t[flag]).join('; '),
      stateName(row, locale),
      row.exclusion ? reasonName(row.exclusion.reason, locale) : null,
    ]),
  ];
}

export function chipName(id: string, { chips }: FilterOptions, locale: Locale): string {
  return chips.find((chip) => chip.id === id)?.[locale] ?? id;
}

export function reasonName(
  reason: NonNullable<Feedback['exclusion']>['reason'],
  locale: Locale,
): string {
  const t = feedbackMessages(locale);
  return reason === 'burst' ? t.reasonBurst : t[reason];
}

export function stateName({ isExcluded, exclusion }: Feedback, locale: Locale): string {
  const t = feedbackMessages(locale);
  if (isExcluded) return t.excluded;
  return exclusion ? t.waiting : t.counted;
}
