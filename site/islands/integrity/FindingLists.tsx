import { integrityMessages } from '#shared/i18n/integrity.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Branch } from '../../data/branch.ts';
import type { Finding } from '../../data/integrity.ts';
import { StatePanel } from '../system/StatePanel.tsx';
import { FindingCard } from './FindingCard.tsx';

interface Props {
  locale: Locale;
  branch: Branch;
  findings: readonly Finding[];
  userId: string | null;
  refresh: () => Promise<void>;
}

/** What waits for somebody, and what was settled. */
export function FindingLists({ locale, branch, findings, userId, refresh }: Props) {
  const t = integrityMessages(locale);
  const waiting = findings.filter(({ state }) => state !== 'reviewed');
  const past = findings.filter(({ state }) => state === 'reviewed');
  const cards = (list: readonly Finding[]) =>
    list.map((finding) => (
      <FindingCard key={finding.id} {...{ locale, branch, finding, userId, refresh }} />
    ));
  return (
    <>
      {waiting.length === 0 ? (
        <StatePanel title={t.calmTitle} text={t.calmText} />
      ) : (
        <section class="findings" aria-label={t.queue}>
          <h2>
            {t.queue} <span class="numeric cell-quiet">{t.queueCount({ n: waiting.length })}</span>
          </h2>
          {cards(waiting)}
        </section>
      )}
      {past.length > 0 && (
        <section class="findings" aria-label={t.past}>
          <h2>{t.past}</h2>
          {cards(past)}
        </section>
      )}
    </>
  );
}
