import type { StandingResult } from '#shared/cycle/blast-radius.ts';
import { appealMessages } from '#shared/i18n/appeals.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { blastWords } from '../../data/appeal-words.ts';
import type { BlastPreview } from '../../data/decide-appeals.ts';
import { pointsText } from '../../data/score-model.ts';

/** Everybody whom the decision touches: how many in all, and by name those whom the reader may see. */
export function BlastTable({ locale, preview }: { locale: Locale; preview: BlastPreview }) {
  const t = appealMessages(locale);
  const { counts, lines } = preview;
  return (
    <section class="blast" aria-labelledby="blast" role="status">
      <h3 id="blast">{t.blastTitle}</h3>
      <p class="numeric">{blastWords(counts, locale)}</p>
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section class="blast-lines" tabIndex={0} aria-labelledby="blast">
          <table class="table numeric">
            <thead>
              <tr>
                <th scope="col">{t.person}</th>
                <th scope="col">{t.score}</th>
                <th scope="col">{t.rank}</th>
                <th scope="col">{t.award}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ employeeId, name, before, after }) => (
                <tr key={employeeId}>
                  <th scope="row">{name}</th>
                  <td>{pair(scoreOf(before), scoreOf(after))}</td>
                  <td>{pair(rankOf(before), rankOf(after))}</td>
                  <td>{pair(before.isEligible ? t.yes : t.no, after.isEligible ? t.yes : t.no)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function pair(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`;
}

function scoreOf({ totalBp }: StandingResult): string {
  return totalBp === null ? '—' : pointsText(totalBp);
}

function rankOf({ rank }: StandingResult): string {
  return rank ? `${rank.low}–${rank.high}` : '—';
}
