import type { Month } from '#shared/calendar/month.ts';
import { formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';
import { fetchEvidence } from '../../data/evidence.ts';
import { useLoaded } from '../use-loaded.ts';

interface Props {
  locale: Locale;
  employeeId: string;
  month: Month;
}

const stars = [5, 4, 3, 2, 1];

/** How often customers gave each number of stars, and nothing of fewer than five: not when, not who. */
export function OwnRatings({ locale, employeeId, month }: Props) {
  const t = meMessages(locale);
  const [loaded] = useLoaded(locale, `${employeeId} ${month}`, () =>
    fetchEvidence(employeeId, ['rating'], month),
  );
  if (loaded.kind !== 'ready') return null;
  const counts = loaded.value.answers.find(({ measure }) => measure === 'rating')?.counts ?? null;
  const countOf = (star: number) => counts?.find(({ value }) => value === star)?.n ?? 0;
  const n = stars.reduce((sum, star) => sum + countOf(star), 0);
  const figure = shareFigure(countOf(5) + countOf(4), n);
  return (
    <section class="card" aria-labelledby="me-ratings">
      <h2 id="me-ratings">{t.ratings}</h2>
      {figure.kind === 'known' ? (
        <>
          <p class="numeric">
            {t.ratingsShare({
              share: formatPercent(figure.value),
              lower: formatPercent(figure.lower),
              upper: formatPercent(figure.upper),
              n: figure.n,
            })}
          </p>
          <ul class="stars">
            {stars.map((star) => (
              <li key={star}>
                <span>{t.stars({ n: star })}</span>
                <span class="stars-bar" aria-hidden="true">
                  <span style={{ width: `${(countOf(star) / n) * 100}%` }} />
                </span>
                <span class="numeric">{countOf(star)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="card-hint">{t.ratingsWithheld}</p>
      )}
    </section>
  );
}
