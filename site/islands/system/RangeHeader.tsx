import type { Day } from '#shared/calendar/day.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import type { RangeChoice, RangeName } from '../../data/range-state.ts';
import type { BranchChoice } from '../../data/view-state.ts';
import { AddressNotice } from './AddressNotice.tsx';
import { BranchPicker } from './BranchPicker.tsx';
import { PageHeader } from './PageHeader.tsx';
import { RangeNotice, RangePicker, rangeText } from './RangePicker.tsx';

interface Props {
  locale: Locale;
  title: string;
  branches: readonly Branch[];
  branch: Branch;
  /** What of the branch and the days in the address could not be honoured; said below the head. */
  correction: BranchChoice['correction'];
  choice: RangeChoice;
  today: Day;
  names: readonly RangeName[];
  mostDays: number;
  onBranch: (code: string) => void;
  onRange: (changes: Record<string, string | null>) => void;
}

/** The head of a page about some days of a branch. */
export function RangeHeader(props: Props) {
  const { locale, title, branches, branch, correction, choice, today, names, mostDays } = props;
  const name = branchName(branch, locale);
  return (
    <>
      <PageHeader title={title} subtitle={`${name} · ${rangeText(locale, choice.range)}`}>
        <BranchPicker {...{ locale, branches }} selected={branch} onChange={props.onBranch} />
        <RangePicker {...{ locale, today, names }} range={choice.range} onChange={props.onRange} />
      </PageHeader>
      <AddressNotice locale={locale} branch={{ branch, correction }} />
      <RangeNotice {...{ locale, choice, mostDays }} />
    </>
  );
}
