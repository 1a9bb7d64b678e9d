import { verifyFragment } from '#shared/cycle/verify-confirmation.ts';
import { confirmationMessages } from '#shared/i18n/confirmation.ts';
import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { ConfirmationSheet } from '../../data/confirmation.ts';
import { periodName } from '../../data/period-name.ts';
import { rankWords } from '../../data/rank-words.ts';
import { pointsText } from '../../data/score-model.ts';
import { QrCode } from '../system/QrCode.tsx';
import { ConfirmedKpis } from './ConfirmedKpis.tsx';

interface Props {
  locale: Locale;
  sheet: ConfirmationSheet;
}

/** The paper: result, KPIs, plan version, deadlines, signatures, and what proves that nothing was changed. */
export function ConfirmationSheetView({ locale, sheet }: Props) {
  const t = confirmationMessages(locale);
  const { period, result, person, branch, plans, text, hash } = sheet;
  const verifyUrl = `${location.origin}${pagePath(locale, 'verify')}`;
  const facts = [
    [t.name, person.name],
    [t.code, person.code],
    [t.branch, locale === 'zh' ? branch.nameZh : branch.nameEn],
    [t.role, planEditorMessages(locale)[result.role]],
    [
      t.period,
      `${periodName(locale, period)} (${t.days({ from: period.start, until: dayBefore(period.end) })})`,
    ],
    [
      t.plan,
      plans
        .map(({ name, version }) => t.planVersion({ name: name[locale], version: String(version) }))
        .join(' · ') || '—',
    ],
  ] as const;
  return (
    <>
      <div class="toolbar confirmation-tools no-print">
        <button type="button" class="button button-primary" onClick={() => print()}>
          {t.print}
        </button>
        <a
          class="button"
          download={`${person.code}-${period.start}.txt`}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {t.saveText}
        </a>
        {hash && (
          <a class="button button-quiet" href={`${verifyUrl}#${verifyFragment(hash, text)}`}>
            {t.openVerify}
          </a>
        )}
      </div>
      <article class="sheet">
        <header class="sheet-head">
          <h1>{t.title}</h1>
          <p>{periodName(locale, period)}</p>
        </header>
        <dl class="sheet-facts">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div class="sheet-result">
          <p>
            <span>{t.total}</span>
            <strong class="numeric">
              {result.totalBp === null ? t.totalNone : pointsText(result.totalBp)}
            </strong>
            <span>
              {result.content.vetoes.length > 0 ? t.vetoed : t.onTarget}
              {result.engineBp !== null &&
                result.engineBp !== result.totalBp &&
                ` · ${t.original({ score: pointsText(result.engineBp) })}`}
            </span>
          </p>
          <p>
            <span>{t.rank}</span>
            <strong class="numeric sheet-rank">
              {result.rank ? rankWords(result.rank, locale) : t.rankNone}
            </strong>
          </p>
        </div>
        <ConfirmedKpis locale={locale} sheet={sheet} />
        <p class="sheet-deadlines">
          {t.deadlines({
            acknowledge: formatDate(locale, period.acknowledgeUntil),
            appeal: formatDate(locale, period.appealUntil),
          })}
        </p>
        <p class="sheet-small">{t.statement}</p>
        <div class="sheet-comment">
          <span>{t.comment}</span>
        </div>
        <div class="sheet-signatures">
          {[t.signEmployee, t.signManager].map((who) => (
            <div key={who}>
              <span>{who}</span>
              <span>{t.signDate}</span>
            </div>
          ))}
        </div>
        <footer class="sheet-foot">
          {hash && (
            <div class="sheet-qr">
              <QrCode text={`${verifyUrl}#${hash}`} label={t.qr} />
            </div>
          )}
          <div>
            {hash && (
              <>
                <p class="sheet-small">{t.verifyHint}</p>
                <p class="sheet-code">
                  {t.hash} {hash}
                </p>
              </>
            )}
            <p class="sheet-code">{text}</p>
          </div>
        </footer>
      </article>
    </>
  );
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
