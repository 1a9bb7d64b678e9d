import { formatAge } from '#shared/i18n/format-age.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import type { BranchPulse } from '../../data/branch-pulse.ts';
import { type Tablet, tabletState } from '../../data/tablet.ts';
import { StatePanel } from '../system/StatePanel.tsx';
import { WantedCallItem } from './WantedCallItem.tsx';

interface Props {
  locale: Locale;
  pulse: BranchPulse;
  tablets: readonly Tablet[];
  timeZone: string;
  now: number;
}

/** What waits for somebody to act: unhappy customers, open complaints, silent tablets. */
export function AttentionCard({ locale, pulse, tablets, timeZone, now }: Props) {
  const t = overviewMessages(locale);
  const { calls, complaints } = pulse;
  const paired = tablets.filter(({ pairedAt, revokedAt }) => pairedAt && !revokedAt);
  const silent = paired.filter((tablet) => tabletState(tablet, now) === 'silent');
  const isCalm = calls.length === 0 && complaints.open === 0 && silent.length === 0;
  return (
    <section class="card attention">
      <div class="card-head">
        <h2>{t.attentionTitle}</h2>
        <a class="button button-small no-print" href={pagePath(locale, 'kiosks')}>
          {t.toTablets}
        </a>
      </div>
      <ul class="attention-facts numeric">
        {silent.length > 0 && (
          <li class="attention-wait">
            {t.tabletsSilent({
              n: silent.length,
              names: silent.map(({ name }) => name).join(', '),
            })}
          </li>
        )}
        {complaints.open > 0 && (
          <li class="attention-wait">
            {t.complaintsOpen({
              n: complaints.open,
              age: formatAge(
                locale,
                complaints.oldestAt ? (now - Date.parse(complaints.oldestAt)) / 1000 : 0,
              ),
            })}
          </li>
        )}
        {calls.length > 0 && (
          <li class="attention-wait">
            {t.callsTitle({ n: calls.length })} <span class="cell-quiet">{t.callsHint}</span>
          </li>
        )}
        {silent.length === 0 && (
          <li class="attention-well">
            {paired.length > 0 ? t.tabletsWell({ n: paired.length }) : t.tabletsNone}
          </li>
        )}
      </ul>
      {isCalm && <StatePanel title={t.attentionNone} text={t.attentionNoneText} />}
      {calls.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <ul class="attention-calls" tabIndex={0} aria-label={t.callsTitle({ n: calls.length })}>
          {calls.map((call) => (
            <WantedCallItem key={call.id} {...{ locale, call, timeZone }} />
          ))}
        </ul>
      )}
    </section>
  );
}
