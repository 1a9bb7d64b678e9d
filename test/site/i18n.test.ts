import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsBack } from '#shared/calendar/month.ts';
import { defineCatalogue } from '#shared/i18n/define-catalogue.ts';
import {
  formatDate,
  formatDay,
  formatMoment,
  formatMonth,
  formatShortDay,
  formatTime,
  formatWeekday,
} from '#shared/i18n/format-date.ts';
import { formatInterval, formatMeasure } from '#shared/i18n/format-measures.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format-number.ts';
import { languageTag, locales } from '#shared/i18n/locale.ts';
import { inLanguage, pagePath } from '#shared/i18n/page-path.ts';

describe('a catalogue', () => {
  const messages = defineCatalogue({
    title: { zh: '概览', en: 'Overview' },
    answers: { zh: '{n} 份回答', en: { one: '{n} answer', other: '{n} answers' } },
    since: { zh: '自{month}', en: 'since {month}' },
  });

  it('gives plain text as a string and text with parameters as a function', () => {
    expect(messages('zh').title).toBe('概览');
    expect(messages('en').since({ month: 'May' })).toBe('since May');
  });

  it('chooses the English plural by n and writes numbers in the language', () => {
    expect(messages('en').answers({ n: 1 })).toBe('1 answer');
    expect(messages('en').answers({ n: 1234 })).toBe('1,234 answers');
    expect(messages('zh').answers({ n: 1234 })).toBe('1,234 份回答');
  });

  it('does not compile without a language, without a parameter, or when languages disagree', () => {
    // @ts-expect-error English is missing
    defineCatalogue({ title: { zh: '概览' } });
    // @ts-expect-error English asks for a parameter that Chinese has not
    defineCatalogue({ title: { zh: '概览', en: 'Overview of {branch}' } });
    // @ts-expect-error the parameter is missing
    expect(messages('en').since({})).toBe('since ');
    // @ts-expect-error n is a number, or no plural could be chosen
    expect(messages('en').answers({ n: '2' })).toBe('2 answers');
  });
});

describe('formats', () => {
  it('write a true minus sign and never a negative zero', () => {
    expect(formatNumber(-35.9)).toBe('−36');
    expect(formatNumber(-0.2)).toBe('0');
    expect(formatNumber(6, { isSigned: true })).toBe('+6');
  });

  it.each(locales)('write numbers in %s as Intl does', (locale) => {
    const value = fc.oneof(
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      // what people see: few decimals, many of them halves
      fc.integer({ min: -2_000_000, max: 2_000_000 }).map((thousandths) => thousandths / 1_000),
    );
    fc.assert(
      fc.property(value, fc.nat({ max: 3 }), fc.boolean(), (number, digits, isSigned) => {
        const options: Intl.NumberFormatOptions = {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
          signDisplay: isSigned ? 'exceptZero' : 'negative',
        };
        const intl = (more: Intl.NumberFormatOptions) =>
          new Intl.NumberFormat(languageTag(locale), { ...options, ...more })
            .format(number)
            .replace('-', '−');
        expect(formatNumber(number, { digits, isSigned })).toBe(intl({}));
        expect(formatPercent(number, digits)).toBe(
          intl({ style: 'percent', signDisplay: 'negative' }),
        );
      }),
    );
  });

  it('show a decimal only when the interval is narrower than one point', () => {
    expect(formatMeasure('points', 62.14, 30)).toBe('62');
    expect(formatMeasure('points', 62.14, 0.8)).toBe('62.1');
    expect(formatMeasure('share', 0.9416, 0.005)).toBe('94.2%');
    expect(formatInterval('share', { lower: 0.834, upper: 0.94 })).toBe('83% – 94%');
  });

  it.each(locales)('write months and days in %s as the language does', (locale) => {
    const intl = (options: Intl.DateTimeFormatOptions, day: string) =>
      new Intl.DateTimeFormat(languageTag(locale), { ...options, timeZone: 'UTC' }).format(
        new Date(day),
      );
    for (const month of monthsBack('2026-12', 12)) {
      const day = `${month}-09`;
      expect(formatMonth(locale, month)).toBe(intl({ year: 'numeric', month: 'long' }, day));
      expect(formatMonth(locale, month, 'short')).toBe(intl({ month: 'short' }, day));
      expect(formatDay(locale, day)).toBe(intl({ month: 'long', day: 'numeric' }, day));
      expect(formatDate(locale, day)).toBe(intl({ dateStyle: 'long' }, day));
    }
  });

  it.each(locales)(
    'write moments and times in %s as Intl does, wherever the branch is',
    (locale) => {
      const zone = fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'Europe/London', 'UTC');
      const instant = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
      fc.assert(
        fc.property(zone, instant, (timeZone, at) => {
          const intl = (options: Intl.DateTimeFormatOptions) =>
            new Intl.DateTimeFormat(languageTag(locale), {
              ...options,
              hour: '2-digit',
              minute: '2-digit',
              hourCycle: 'h23',
              timeZone,
            }).format(at);
          expect(formatMoment(locale, at, timeZone)).toBe(intl({ month: 'short', day: 'numeric' }));
          expect(formatTime(at, timeZone)).toBe(intl({}));
        }),
      );
    },
  );

  it.each(locales)('write weekdays and short days in %s as Intl does', (locale) => {
    for (let date = 1; date <= 7; date += 1) {
      // the 1st of January 2024 was a Monday
      const day = new Date(Date.UTC(2024, 0, date));
      const intl = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(languageTag(locale), { ...options, timeZone: 'UTC' }).format(day);
      expect(formatWeekday(locale, date)).toBe(intl({ weekday: 'short' }));
      expect(formatShortDay(locale, day.toISOString().slice(0, 10))).toBe(
        intl({ month: '2-digit', day: '2-digit' }),
      );
    }
  });

  it('write months and the local time of the branch in both languages', () => {
    expect(formatMonth('zh', '2026-11')).toBe('2026年11月');
    expect(formatMonth('en', '2026-11')).toBe('November 2026');
    expect(formatMoment('zh', '2026-11-23T06:32:00Z', 'Asia/Shanghai')).toBe('11月23日 14:32');
    expect(formatMoment('en', '2026-11-23T06:32:00Z', 'Asia/Shanghai')).toBe('23 Nov, 14:32');
  });
});

describe('addresses', () => {
  it('keep the page when the language changes', () => {
    expect(inLanguage('/overview/', 'en')).toBe('/en/overview/');
    expect(inLanguage('/en/overview/', 'zh')).toBe('/overview/');
    expect(inLanguage('/en/', 'zh')).toBe('/');
    expect(inLanguage('/enquiry/', 'zh')).toBe('/enquiry/');
    expect(pagePath('en', 'sign-in')).toBe('/en/');
  });
});
