import { useCallback } from 'preact/hooks';
import { formatDate, formatMoment } from '#shared/i18n/format-date.ts';
import { formatPercent } from '#shared/i18n/format-number.ts';
import { integrityMessages } from '#shared/i18n/integrity.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { positivePredictiveValue } from '#shared/statistics/positive-predictive-value.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import { checkNow, fetchIntegrity, type IntegrityCheck } from '../../data/integrity.ts';
import { lastDayOf } from '../../data/last-day-of.ts';
import { branchInSearch } from '../../data/view-state.ts';
import { AddressNotice } from '../system/AddressNotice.tsx';
import { BranchPicker } from '../system/BranchPicker.tsx';
import { Notice } from '../system/Notice.tsx';
import { PageHeader } from '../system/PageHeader.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useAction } from '../use-action.ts';
import { useLive } from '../use-live.ts';
import { useSearch } from '../use-search.ts';
import { FindingLists } from './FindingLists.tsx';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
}

/** What was found in a branch; the honesty line stands before any name. */
export function BranchIntegrity({ locale, branches }: Props) {
  const t = integrityMessages(locale);
  const [search, changeSearch] = useSearch();
  const choice = branchInSearch(search, branches);
  const { branch } = choice;
  const branchId = branch?.id ?? '';
  const fetch = useCallback(() => fetchIntegrity(branchId), [branchId]);
  const state = useLive(locale, fetch, 60_000);
  const action = useAction(locale);
  if (!branch) return null;
  const refresh = state.kind === 'ready' ? state.refresh : async () => {};
  return (
    <>
      <PageHeader title={t.title} subtitle={branchName(branch, locale)}>
        <BranchPicker
          {...{ locale, branches }}
          selected={branch}
          onChange={(code) => changeSearch({ branch: code })}
        />
        <button
          type="button"
          class="button"
          aria-disabled={action.isBusy}
          onClick={() =>
            void action.run(async () => {
              await checkNow(branch.id, locale);
              await refresh();
            })
          }
        >
          {action.isBusy ? t.checking : t.check}
        </button>
      </PageHeader>
      <AddressNotice locale={locale} branch={choice} />
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
      <Notice tone="plain">
        <p>{t.honesty({ ppv: formatPercent(positivePredictiveValue(0.02, 0.8, 0.05)) })}</p>
      </Notice>
      {state.kind === 'loading' && <Skeleton cards={[420]} />}
      {state.kind === 'failed' && (
        <FailurePanel locale={locale} kind={state.failure} onRetry={state.retry} />
      )}
      {state.kind === 'ready' && (
        <>
          <p class="watch-lead numeric" role="status">
            {state.data.check
              ? checkText(locale, state.data.check, branch.timeZone)
              : t.neverChecked}
          </p>
          <FindingLists
            {...{ locale, refresh }}
            branch={branch}
            findings={state.data.findings}
            userId={state.data.userId}
          />
        </>
      )}
    </>
  );
}

function checkText(locale: Locale, check: IntegrityCheck, timeZone: string): string {
  return integrityMessages(locale).lastCheck({
    when: formatMoment(locale, check.checkedAt, timeZone),
    from: formatDate(locale, check.fromDay),
    to: formatDate(locale, lastDayOf(check)),
    answers: check.answers,
    people: check.people,
    tests: check.tests,
  });
}
