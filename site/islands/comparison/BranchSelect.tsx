import type { Locale } from '#shared/i18n/locale.ts';
import { branchName } from '../../data/branch.ts';
import type { ComparisonModel, ComparisonRow } from '../../data/comparison-model.ts';
import { useBranchesByName } from '../use-branches-by-name.ts';

interface Props {
  locale: Locale;
  model: ComparisonModel;
  label: string;
  row: ComparisonRow | null;
  /** Not offered: what it is compared with. */
  except?: ComparisonRow | null;
  /** Offered where there may be none. */
  noneText?: string;
  onChange: (row: ComparisonRow | null) => void;
}

/** A branch by name. A long list is typed into: the browser's own list jumps to what is typed. */
export function BranchSelect({ locale, model, label, row, except, noneText, onChange }: Props) {
  const [rows, visited] = useBranchesByName(model.rows, locale);
  return (
    <label class="pair-field">
      <span>{label}</span>
      <select
        class="select"
        value={row?.code ?? ''}
        {...visited}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange(model.rows.find(({ code }) => code === value) ?? null);
        }}
      >
        {noneText !== undefined && <option value="">{noneText}</option>}
        {rows
          .filter((each) => each !== except)
          .map((each) => (
            <option key={each.id} value={each.code}>
              {branchName(each, locale)}
            </option>
          ))}
      </select>
    </label>
  );
}
