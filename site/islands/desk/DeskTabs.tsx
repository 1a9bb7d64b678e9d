import { deskMessages } from '#shared/i18n/desk.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { countTabs, type DeskTab, deskTabs } from '../../data/filter-visits.ts';
import type { DeskData } from './use-desk.ts';

interface Props {
  locale: Locale;
  desk: DeskData;
  tab: DeskTab;
  onTab: (tab: DeskTab) => void;
}

/** The ways to look at the day, each with how many it holds. */
export function DeskTabs({ locale, desk, tab, onTab }: Props) {
  const t = deskMessages(locale);
  const counts = countTabs(desk.today, desk.due);
  const texts: Record<DeskTab, string> = {
    all: t.tabAll,
    open: t.tabOpen,
    closed: t.tabClosed,
    answered: t.tabAnswered,
    due: t.tabDue,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div class="segments desk-tabs" role="group" aria-label={t.states}>
      {deskTabs.map((each) => (
        <button
          key={each}
          type="button"
          class="segment"
          aria-pressed={each === tab}
          onClick={() => onTab(each)}
        >
          {texts[each]} <span class="desk-count numeric">{formatNumber(counts[each])}</span>
        </button>
      ))}
    </div>
  );
}
