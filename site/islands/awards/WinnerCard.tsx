import { useState } from 'preact/hooks';
import { awardMessages } from '#shared/i18n/awards.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type GrantedAward, withdrawAward } from '../../data/awards.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  award: string;
  name: string;
  role: string | null;
  /** Null until it is granted. */
  row: GrantedAward | null;
  canWithdraw: boolean;
  onWithdrawn: () => void;
}

/** A congratulation. Printed, it is a card. */
export function WinnerCard(props: Props) {
  const { locale, award, name, role, row, canWithdraw, onWithdrawn } = props;
  const t = awardMessages(locale);
  const isWithdrawn = row !== null && row.withdrawnBecause !== null;
  return (
    <li class="winner" data-withdrawn={isWithdrawn ? 'true' : undefined}>
      <svg class="winner-mark" viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="20" r="13" />
        <path d="M17 31l-4 13 11-5 11 5-4-13" />
      </svg>
      <p class="winner-name">{name}</p>
      {role !== null && <p class="print-only">{role}</p>}
      <p class="print-only">
        {t.congratulation} · {award}
      </p>
      {row?.withdrawnBecause && (
        <p class="winner-withdrawn">{t.withdrawn({ reason: row.withdrawnBecause })}</p>
      )}
      {row && canWithdraw && !isWithdrawn && (
        <Withdrawal locale={locale} awardId={row.id} onWithdrawn={onWithdrawn} />
      )}
    </li>
  );
}

function Withdrawal({
  locale,
  awardId,
  onWithdrawn,
}: {
  locale: Locale;
  awardId: string;
  onWithdrawn: () => void;
}) {
  const t = awardMessages(locale);
  const action = useAction(locale);
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <button type="button" class="link no-print" onClick={() => setReason('')}>
        {t.withdraw}
      </button>
    );
  }
  return (
    <form
      class="winner-form no-print"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await action.run(() => withdrawAward(awardId, reason))) onWithdrawn();
      }}
    >
      <label>
        {t.withdrawReason}
        <input
          class="input"
          required
          minLength={3}
          maxLength={500}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={action.isBusy}>
        {t.withdraw}
      </button>
      {action.problem && <Notice tone="error">{action.problem}</Notice>}
    </form>
  );
}
