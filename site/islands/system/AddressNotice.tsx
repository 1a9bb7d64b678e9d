import { formatMonth } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { branchName } from '../../data/branch.ts';
import type { BranchChoice, MonthChoice } from '../../data/view-state.ts';
import { Notice } from './Notice.tsx';

interface Props {
  locale: Locale;
  branch?: BranchChoice;
  month?: MonthChoice;
}

/** What of the branch and the month in the address could not be honoured, and what is shown instead. */
export function AddressNotice({ locale, branch, month }: Props) {
  const t = overviewMessages(locale);
  const shown = month && { month: formatMonth(locale, month.month) };
  return (
    <>
      {branch?.correction && branch.branch && (
        <Notice>{t.unknownBranch({ name: branchName(branch.branch, locale) })}</Notice>
      )}
      {month?.correction && shown && (
        <Notice>
          {month.correction === 'future_month' ? t.futureMonth(shown) : t.unknownMonth(shown)}
        </Notice>
      )}
    </>
  );
}
