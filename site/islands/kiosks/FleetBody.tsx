import { useState } from 'preact/hooks';
import { fleetMessages } from '#shared/i18n/fleet.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Branch } from '../../data/branch.ts';
import type { Fleet } from '../../data/fleet.ts';
import { sortTablets, type Tablet } from '../../data/tablet.ts';
import { StatePanel } from '../system/StatePanel.tsx';
import { AddTablet } from './AddTablet.tsx';
import { AlertHistory } from './AlertHistory.tsx';
import { AlertList } from './AlertList.tsx';
import { PairDialog } from './PairDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';
import { TabletCard } from './TabletCard.tsx';

export interface FleetProps {
  locale: Locale;
  branch: Branch;
  fleet: Fleet;
  /** When the fleet was asked for, Unix milliseconds. */
  now: number;
  refresh: () => Promise<void>;
}

type Doing = { readonly verb: 'pair' | 'revoke'; readonly id: string } | null;

/** What needs attention, then the tablets, then what is decided for all of them. */
export function FleetBody(props: FleetProps) {
  const { locale, fleet, now } = props;
  const t = fleetMessages(locale);
  const [doing, setDoing] = useState<Doing>(null);
  const all = sortTablets(fleet.tablets, now);
  const tablets = all.filter(({ revokedAt }) => revokedAt === null);
  const revoked = all.filter(({ revokedAt }) => revokedAt !== null);
  const target = fleet.tablets.find(({ id }) => id === doing?.id);
  const close = () => setDoing(null);
  const card = (tablet: Tablet) => (
    <TabletCard
      key={tablet.id}
      {...props}
      tablet={tablet}
      onPair={() => setDoing({ verb: 'pair', id: tablet.id })}
      onRevoke={() => setDoing({ verb: 'revoke', id: tablet.id })}
    />
  );
  return (
    <>
      <AlertList {...props} />
      <section class="fleet" aria-label={t.title}>
        {tablets.length === 0 ? (
          <div class="card">
            <StatePanel title={t.emptyTitle} text={t.emptyText} />
          </div>
        ) : (
          <ul class="tablets">{tablets.map(card)}</ul>
        )}
        {revoked.length > 0 && (
          <details class="revoked">
            <summary>{t.revokedCount({ n: revoked.length })}</summary>
            <ul class="tablets">{revoked.map(card)}</ul>
          </details>
        )}
        <AddTablet {...props} onAdded={(id) => setDoing({ verb: 'pair', id })} />
      </section>
      <div class="fleet-columns">
        <SettingsPanel {...props} />
        <AlertHistory {...props} />
      </div>
      {target && doing?.verb === 'pair' && (
        <PairDialog key={target.id} {...props} tablet={target} onClose={close} />
      )}
      {target && doing?.verb === 'revoke' && (
        <RevokeDialog {...props} tablet={target} onClose={close} />
      )}
    </>
  );
}
