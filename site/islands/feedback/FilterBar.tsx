import { feedbackMessages } from '#shared/i18n/feedback.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import {
  channels,
  clearedFilters,
  type FilterName,
  type FilterOptions,
  flags,
  npsClasses,
  states,
} from '../../data/feedback-filter.ts';

interface Props {
  locale: Locale;
  search: string;
  changeSearch: (changes: Record<string, string | null>, mode?: 'push' | 'replace') => void;
  options: FilterOptions;
  hasFilters: boolean;
}

type Choice = readonly [value: string, text: string];

/** Every filter is a parameter of the address, so that a view can be shared. */
export function FilterBar({ locale, search, changeSearch, options, hasFilters }: Props) {
  const t = feedbackMessages(locale);
  const query = new URLSearchParams(search);
  const choice = (name: FilterName, label: string, any: string, choices: readonly Choice[]) => {
    const chosen = query.get(name) ?? '';
    const known = choices.some(([value]) => value === chosen);
    return (
      <select
        class={`select${known ? ' filter-set' : ''}`}
        aria-label={label}
        value={known ? chosen : ''}
        onChange={(event) =>
          changeSearch({ [name]: event.currentTarget.value || null, open: null })
        }
      >
        <option value="">{any}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    );
  };
  const stars: Choice[] = [
    ['1,2,3', t.starsLow],
    ...[1, 2, 3, 4, 5].map((n): Choice => [String(n), t.starsExactly({ stars: n })]),
  ];
  return (
    <search class="card filter-bar" aria-label={t.filters}>
      <input
        class="input"
        type="search"
        maxLength={100}
        placeholder={t.search}
        aria-label={t.search}
        value={query.get('q') ?? ''}
        onInput={(event) =>
          changeSearch({ q: event.currentTarget.value || null, open: null }, 'replace')
        }
      />
      {choice(
        'person',
        t.person,
        t.anyPerson,
        options.people.map(({ id, name }) => [id, name]),
      )}
      {choice(
        'nps',
        t.nps,
        t.anyNps,
        npsClasses.map((each) => [each, t[each]]),
      )}
      {choice('stars', t.stars, t.anyStars, stars)}
      {choice(
        'treatment',
        t.treatment,
        t.anyTreatment,
        options.treatments.map((each) => [each.id, locale === 'zh' ? each.nameZh : each.nameEn]),
      )}
      {choice(
        'chip',
        t.chip,
        t.anyChip,
        options.chips.map((each) => [each.id, each[locale]]),
      )}
      {choice(
        'channel',
        t.channel,
        t.anyChannel,
        channels.map((each) => [each, t[each]]),
      )}
      {choice('flag', t.flag, t.anyFlag, [
        ['any', t.flagged],
        ...flags.map((each): Choice => [each, t[each]]),
      ])}
      {choice(
        'state',
        t.state,
        t.anyState,
        states.map((each) => [each, t[each]]),
      )}
      <label class="filter-check">
        <input
          type="checkbox"
          checked={query.get('commented') === '1'}
          onChange={(event) =>
            changeSearch({ commented: event.currentTarget.checked ? '1' : null, open: null })
          }
        />
        {t.commented}
      </label>
      {hasFilters && (
        <button
          type="button"
          class="button button-small"
          onClick={() => changeSearch({ ...clearedFilters(), open: null })}
        >
          {t.clear}
        </button>
      )}
    </search>
  );
}
