import { integrityMessages } from '#shared/i18n/integrity.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type Finding, settleFinding } from '../../data/integrity.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  finding: Finding;
  isMine: boolean;
  refresh: () => Promise<void>;
}

/** Answers are left out when a second person agrees; who proposed may only take it back. */
export function SecondPerson({ locale, finding, isMine, refresh }: Props) {
  const t = integrityMessages(locale);
  const action = useAction(locale);
  const settle = (agrees: boolean) =>
    void action.run(async () => {
      await settleFinding(finding.id, agrees);
      await refresh();
    });
  return (
    <div class="review">
      <Notice tone="plain">
        <p>{isMine ? t.waitsForOther : t.waitsForYou}</p>
      </Notice>
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
      <p class="exclusion-actions">
        {!isMine && (
          <button
            type="button"
            class="button button-primary"
            aria-disabled={action.isBusy}
            onClick={() => settle(true)}
          >
            {t.agree}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-disabled={action.isBusy}
          onClick={() => settle(false)}
        >
          {isMine ? t.withdraw : t.disagree}
        </button>
      </p>
    </div>
  );
}
