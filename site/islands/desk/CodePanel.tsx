import { useState } from 'preact/hooks';
import { deskMessages } from '#shared/i18n/desk.ts';
import { formatMoment } from '#shared/i18n/format-date.ts';
import { issueVisitCode, issueVisitLink } from '../../data/desk-calls.ts';
import { rateLink } from '../../data/rate-link.ts';
import { CopyButton } from '../system/CopyButton.tsx';
import { Notice } from '../system/Notice.tsx';
import { QrCode } from '../system/QrCode.tsx';
import { useAction } from '../use-action.ts';
import { printSlip } from './print-slip.tsx';
import type { VisitProps } from './VisitPanel.tsx';

export interface Issued {
  readonly code: string;
  readonly link: string;
  readonly until: string;
}

const goodForMs = 48 * 3_600_000;

/**
 * The code large and the phone's QR, both made at once. Only their hashes are kept, so what was
 * made before cannot be shown again: a reload offers new ones, and says that the old ones end.
 */
export function CodePanel({ locale, branch, visit, refresh }: VisitProps) {
  const t = deskMessages(locale);
  const action = useAction(locale);
  const [issued, setIssued] = useState<Issued | null>(null);

  const issue = () =>
    action.run(async () => {
      const [code, token] = await Promise.all([
        issueVisitCode(visit.id),
        issueVisitLink(visit.id, 'visit'),
      ]);
      const until = formatMoment(locale, Date.now() + goodForMs, branch.timeZone);
      setIssued({ code, link: rateLink(location.origin, token), until });
      await refresh();
    });

  return (
    <div class="ask-way">
      <h4>{t.codeTitle}</h4>
      {issued === null ? (
        <>
          <p class="card-hint">{visit.hasCode ? t.issueAgainHint : t.codeHint}</p>
          <button
            type="button"
            class={visit.hasCode ? 'button' : 'button button-primary'}
            aria-disabled={action.isBusy}
            onClick={() => void issue()}
          >
            {visit.hasCode ? t.issueAgain : t.issue}
          </button>
        </>
      ) : (
        <>
          <div class="issued">
            <div class="issued-code">
              <p class="field-label">{t.code}</p>
              <p class="issued-digits numeric">
                <span>{issued.code.slice(0, 3)}</span> <span>{issued.code.slice(3)}</span>
              </p>
              <p class="card-hint numeric">{t.codeUntil({ time: issued.until })}</p>
            </div>
            <figure class="issued-qr">
              <QrCode text={issued.link} label={t.qrLabel} />
              <figcaption class="card-hint">{t.qrHint}</figcaption>
            </figure>
          </div>
          <div class="desk-actions">
            <button
              type="button"
              class="button"
              onClick={() => printSlip('receipt', branch, issued)}
            >
              {t.print80}
            </button>
            <button type="button" class="button" onClick={() => printSlip('a4', branch, issued)}>
              {t.printA4}
            </button>
            <CopyButton
              text={issued.link}
              label={t.copyLink}
              copiedText={t.copied}
              failedText={t.copyFailed}
            />
            <button
              type="button"
              class="button button-quiet button-small"
              aria-disabled={action.isBusy}
              onClick={() => void issue()}
            >
              {t.issueAgain}
            </button>
          </div>
        </>
      )}
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
    </div>
  );
}
