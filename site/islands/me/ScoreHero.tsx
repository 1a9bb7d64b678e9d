import type { ComponentChildren } from 'preact';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { pointsText } from '../../data/score-model.ts';
import type { WrittenAppraisal } from '../../data/scores.ts';
import { obstacleText } from '../scores/obstacle-text.ts';

interface Props {
  locale: Locale;
  title: string;
  hint: string | null;
  appraisal: WrittenAppraisal;
  totalBp: number | null;
  children?: ComponentChildren;
}

/** The one number a person comes for, what it is and what it is not. */
export function ScoreHero({ locale, title, hint, appraisal, totalBp, children }: Props) {
  const t = meMessages(locale);
  return (
    <section class="card me-hero" aria-labelledby="me-hero">
      <h2 id="me-hero">{title}</h2>
      {totalBp === null ? (
        <>
          <p class="me-total me-total-none">{t.noTotal}</p>
          <p class="card-hint">{obstacleText(appraisal, locale)}</p>
        </>
      ) : (
        <p class="me-total numeric">
          {pointsText(totalBp)} <span class="me-unit">{t.outOf}</span>
        </p>
      )}
      {hint && <p class="card-hint">{hint}</p>}
      {appraisal.isTrial && <p class="card-hint">{t.trialHint}</p>}
      {children}
    </section>
  );
}
