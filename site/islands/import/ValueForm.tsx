import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { guessDateOrder } from '#shared/import/date-order.ts';
import type { Mapping } from '#shared/import/mapping.ts';
import type { ImportKind } from '#shared/import/target-field.ts';

interface Props {
  locale: Locale;
  kind: ImportKind;
  mapping: Mapping;
  /** The dates at the beginning of the file. */
  dates: readonly string[];
  isOrderNeeded: boolean;
  onChange: (changes: Partial<Mapping>) => void;
}

/** How values are to be understood where the file alone does not say it. */
export function ValueForm({ locale, kind, mapping, dates, isOrderNeeded, onChange }: Props) {
  const t = importMessages(locale);
  const { npsPromoters, satisfied } = mapping.columns;
  const hasShares = kind === 'branch_totals' && (npsPromoters ?? satisfied) !== undefined;
  const example = dates.find((date) => date.trim() !== '')?.trim() ?? '';
  return (
    <>
      {isOrderNeeded && (
        <fieldset class="import-choice">
          <legend class="field-label">{t.dateOrder}</legend>
          {(['dmy', 'mdy'] as const).map((order) => (
            <label key={order} class="import-radio">
              <input
                type="radio"
                name="date-order"
                checked={mapping.dateOrder === order}
                onChange={() => onChange({ dateOrder: order })}
              />
              {t[order]}
            </label>
          ))}
          <p class="card-hint">
            {guessDateOrder(dates) === null ? t.dateOrderAsk({ example }) : t.dateOrderProved}
          </p>
        </fieldset>
      )}
      {hasShares && (
        <label class="import-radio">
          <input
            type="checkbox"
            checked={mapping.areShares}
            onChange={(event) => onChange({ areShares: event.currentTarget.checked })}
          />
          <span>
            {t.areShares}
            <span class="import-kind-hint">{t.areSharesHint}</span>
          </span>
        </label>
      )}
    </>
  );
}
