import { useCallback } from 'preact/hooks';
import { fleetMessages } from '#shared/i18n/fleet.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import { fetchFleet } from '../../data/fleet.ts';
import { tabletState } from '../../data/tablet.ts';
import { branchInSearch } from '../../data/view-state.ts';
import { AddressNotice } from '../system/AddressNotice.tsx';
import { BranchPicker } from '../system/BranchPicker.tsx';
import { Freshness } from '../system/Freshness.tsx';
import { PageHeader } from '../system/PageHeader.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useLive } from '../use-live.ts';
import { useSearch } from '../use-search.ts';
import { FleetBody } from './FleetBody.tsx';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
}

/** While a code is shown somebody stands beside the tablet and waits. */
const pollMs = 3_000;

export function BranchFleet({ locale, branches }: Props) {
  const t = fleetMessages(locale);
  const [search, changeSearch] = useSearch();
  const choice = branchInSearch(search, branches);
  const { branch } = choice;
  const branchId = branch?.id ?? '';
  const fetch = useCallback(() => fetchFleet(branchId), [branchId]);
  const fleet = useLive(locale, fetch, pollMs);
  if (!branch) return null;
  const name = branchName(branch, locale);
  return (
    <>
      <PageHeader
        title={branches.length > 1 ? t.title : `${t.title} · ${name}`}
        subtitle={
          <>
            {fleet.kind === 'ready' && t.summary(countLive(fleet.data.tablets, fleet.askedAt))}
            <Freshness locale={locale} state={fleet} isLive />
          </>
        }
      >
        <BranchPicker
          locale={locale}
          branches={branches}
          selected={branch}
          onChange={(code) => changeSearch({ branch: code })}
        />
      </PageHeader>
      <AddressNotice locale={locale} branch={choice} />
      {fleet.kind === 'loading' && (
        <div class="skeleton">
          <div class="card skeleton-table" />
        </div>
      )}
      {fleet.kind === 'failed' && (
        <FailurePanel locale={locale} kind={fleet.failure} onRetry={fleet.retry} />
      )}
      {fleet.kind === 'ready' && (
        <FleetBody
          key={branch.id}
          {...{ locale, branch }}
          fleet={fleet.data}
          now={fleet.askedAt}
          refresh={fleet.refresh}
        />
      )}
    </>
  );
}

type Tablets = Parameters<typeof tabletState>[0][];

function countLive(tablets: Readonly<Tablets>, now: number): { live: number; all: number } {
  const states = tablets.map((tablet) => tabletState(tablet, now));
  return {
    live: states.filter((state) => state === 'live').length,
    all: states.filter((state) => state !== 'revoked').length,
  };
}
