import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import { useBranchesByName } from '../use-branches-by-name.ts';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
  selected: Branch;
  onChange: (code: string) => void;
}

/** A choice of branches by name; nothing at all for somebody who has only one. */
export function BranchPicker({ locale, branches, selected, onChange }: Props) {
  const [shown, visited] = useBranchesByName(branches, locale);
  if (branches.length < 2) return null;
  return (
    <select
      class="select branch-picker"
      aria-label={overviewMessages(locale).branch}
      value={selected.code}
      {...visited}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {shown.map((branch) => (
        <option key={branch.id} value={branch.code}>
          {branchName(branch, locale)}
        </option>
      ))}
    </select>
  );
}
