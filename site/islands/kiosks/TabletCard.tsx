import { useState } from 'preact/hooks';
import { fleetMessages } from '#shared/i18n/fleet.ts';
import { formatAge } from '#shared/i18n/format-age.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { ageMs, type Tablet, tabletState } from '../../data/tablet.ts';
import type { FleetProps } from './FleetBody.tsx';
import { RenameForm } from './RenameForm.tsx';
import { TabletMark } from './TabletMark.tsx';

interface Props extends FleetProps {
  tablet: Tablet;
  onPair: () => void;
  onRevoke: () => void;
}

/** One tablet: its state in a word and a shape, then what its last heartbeat said. */
export function TabletCard(props: Props) {
  const { locale, tablet, now, onPair, onRevoke } = props;
  const t = fleetMessages(locale);
  const [isRenaming, setIsRenaming] = useState(false);
  const state = tabletState(tablet, now);
  const isPaired = state !== 'unpaired' && state !== 'revoked';
  return (
    <li class={`card tablet tablet-${state}`}>
      <header class="tablet-head">
        {isRenaming ? (
          <RenameForm {...props} onDone={() => setIsRenaming(false)} />
        ) : (
          <h2>{tablet.name}</h2>
        )}
        <TabletMark state={state} text={t[state]} />
      </header>
      {isPaired && <TabletFacts {...{ locale, tablet, now }} />}
      <div class="tablet-actions">
        <button
          type="button"
          class={isPaired ? 'button button-small' : 'button button-small button-primary'}
          onClick={onPair}
        >
          {state === 'unpaired' ? t.pair : t.pairAgain}
        </button>
        {!isRenaming && (
          <button
            type="button"
            class="button button-quiet button-small"
            aria-label={t.renameOf({ tablet: tablet.name })}
            onClick={() => setIsRenaming(true)}
          >
            {t.rename}
          </button>
        )}
        {state !== 'revoked' && (
          <button
            type="button"
            class="button button-quiet button-small tablet-revoke"
            onClick={onRevoke}
          >
            {t.revoke}
          </button>
        )}
      </div>
    </li>
  );
}

function TabletFacts({ locale, tablet, now }: { locale: Locale; tablet: Tablet; now: number }) {
  const t = fleetMessages(locale);
  const age = (seconds: number) => formatAge(locale, seconds);
  const unseen = ageMs(tablet, now) / 1000;
  const seen =
    tablet.lastSeenAt === null ? t.never : unseen < 90 ? t.justNow : t.ago({ age: age(unseen) });
  const { queueDepth, oldestAgeSeconds, quarantineCount } = tablet;
  const queue = queueDepth
    ? t.queueSome({ n: queueDepth, age: age((oldestAgeSeconds ?? 0) + unseen) })
    : t.queueNone;
  const facts: [string, string, boolean][] = [
    [t.lastSeen, seen, false],
    [t.queue, queue, Boolean(queueDepth)],
    [
      t.quarantine,
      quarantineCount ? t.quarantineSome({ n: quarantineCount }) : t.queueNone,
      Boolean(quarantineCount),
    ],
    [t.screen, said(tablet.isAwake, t.on, t.off, t.unknown), tablet.isAwake === false],
    [
      t.storage,
      said(tablet.isStoragePersisted, t.kept, t.atRisk, t.unknown),
      tablet.isStoragePersisted === false,
    ],
    [t.version, tablet.appVersion ?? t.unknown, false],
  ];
  return (
    <dl class="tablet-facts numeric">
      {facts.map(([term, text, isNotable]) => (
        <div key={term} class={isNotable ? 'fact-notable' : undefined}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A device that has not told is neither. */
function said(value: boolean | null, yes: string, no: string, unknown: string): string {
  if (value === null) return unknown;
  return value ? yes : no;
}
