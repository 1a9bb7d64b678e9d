import { fleetMessages } from '#shared/i18n/fleet.ts';
import { formatMoment } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { TabletAlert } from '../../data/tablet-alert.ts';

/** What happened, and what to do about it. */
export function alertWords(alert: TabletAlert, locale: Locale): { title: string; advice: string } {
  const t = fleetMessages(locale);
  const tablet = alert.tabletName;
  switch (alert.kind) {
    case 'silent':
      return { title: t.alertSilent({ tablet }), advice: t.alertSilentDo };
    case 'quarantine':
      return { title: t.alertQuarantine({ tablet }), advice: t.alertQuarantineDo };
    case 'record_missing':
      return { title: t.alertMissing({ tablet }), advice: t.alertMissingDo };
    case 'record_altered':
      return { title: t.alertAltered({ tablet }), advice: t.alertAlteredDo };
    case 'record_inserted':
      return { title: t.alertInserted({ tablet }), advice: t.alertInsertedDo };
  }
}

/** “3, 7–9”: which records of the tablet's chain; null where it is about none. */
export function sequenceText({ sequences }: TabletAlert, locale: Locale): string | null {
  if (sequences.length === 0) return null;
  const ranges = sequences.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return fleetMessages(locale).sequences({ list: ranges.join(locale === 'zh' ? '、' : ', ') });
}

export function sinceText({ openedAt }: TabletAlert, locale: Locale, timeZone: string): string {
  const time = formatMoment(locale, openedAt, timeZone);
  return fleetMessages(locale).since({ time });
}
