import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type Branch, branchesByName, branchName } from '../../data/branch.ts';

interface Scope {
  readonly branchId: string | null;
  readonly createBranches: boolean;
}

interface Props {
  locale: Locale;
  branches: readonly Branch[];
  isHq: boolean;
  scope: Scope;
  /** Totals and answers may bring branches with them; records name people, who are somewhere already. */
  mayCreate: boolean;
  onChange: (scope: Scope) => void;
}

/** Whose rows they are: one branch, or, for head office, what each row says. */
export function ScopeForm({ locale, branches, isHq, scope, mayCreate, onChange }: Props) {
  const t = importMessages(locale);
  return (
    <section class="card">
      <label class="field import-scope">
        <span class="field-label">{t.scopeTitle}</span>
        <select
          class="select"
          value={scope.branchId ?? ''}
          disabled={!isHq && branches.length < 2}
          onChange={(event) => {
            const branchId = event.currentTarget.value || null;
            onChange({ branchId, createBranches: branchId === null && scope.createBranches });
          }}
        >
          {isHq && <option value="">{t.byColumn}</option>}
          {branchesByName(branches, locale).map((branch) => (
            <option key={branch.id} value={branch.id}>
              {branchName(branch, locale)} · {branch.code}
            </option>
          ))}
        </select>
      </label>
      {isHq && mayCreate && scope.branchId === null && (
        <label class="import-radio">
          <input
            type="checkbox"
            checked={scope.createBranches}
            onChange={(event) =>
              onChange({ ...scope, createBranches: event.currentTarget.checked })
            }
          />
          <span>
            {t.createBranches}
            <span class="import-kind-hint">{t.createBranchesHint}</span>
          </span>
        </label>
      )}
    </section>
  );
}
