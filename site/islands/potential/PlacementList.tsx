import { formatNumber, formatPercent } from '#shared/i18n/format-number.ts';
import type { GuideTerm } from '#shared/i18n/guide-terms.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import {
  describeAxisClass,
  describePlacementObstacle,
  potentialMessages,
} from '#shared/i18n/potential.ts';
import type { AxisReading, PlacementObstacle } from '#shared/potential/place-people.ts';
import type { PlacedPerson } from '#shared/potential/place-period.ts';
import { groupBy } from '#shared/scoring/group-by.ts';
import type { Quadrant } from '#shared/statistics/quadrant.ts';
import { cornerOf } from '../../data/placement-grid.ts';
import { Term } from '../system/Term.tsx';
import { TermList } from '../system/TermList.tsx';

interface Props {
  locale: Locale;
  people: readonly PlacedPerson[];
}

/** Everybody in words: the place that counts, how sure it is, and what may follow from it. */
export function PlacementList({ locale, people }: Props) {
  const t = potentialMessages(locale);
  const placed = people.filter(({ settled }) => settled.placement !== 'not_classified');
  const others = people.filter(({ settled }) => settled.placement === 'not_classified');
  const comma = locale === 'zh' ? '、' : ', ';
  return (
    <>
      {placed.length > 0 && (
        <ul class="placement-list">
          {placed.map((person) => (
            <PlacedCard key={person.employeeId} locale={locale} person={person} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <section class="card">
          <h2>{t.unclassifiedTitle}</h2>
          <dl class="placement-others">
            {[...groupBy(others, ({ obstacles }) => obstacles.join(' '))].map(([key, same]) => (
              <div key={key}>
                <dt>
                  <TermList
                    locale={locale}
                    items={(same[0]?.obstacles ?? []).map((obstacle) => ({
                      text: describePlacementObstacle(locale, obstacle),
                      term: obstacleTerms[obstacle],
                    }))}
                  />
                </dt>
                <dd>{same.map(({ name }) => name).join(comma)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** Where the guide says what an obstacle means. */
const obstacleTerms: Partial<Record<PlacementObstacle, GuideTerm>> = {
  no_total: 'redistribution',
  too_few_observations: 'n',
  unreliable: 'reliability',
};

function PlacedCard({ locale, person }: { locale: Locale; person: PlacedPerson }) {
  const t = potentialMessages(locale);
  const { name, performance, potential, settled } = person;
  if (settled.placement === 'not_classified') return null;
  const corner = cornerOf(settled.placement);
  return (
    <li class="card placement-card">
      <h2>{name}</h2>
      <p class="placement-place">{placeText(locale, settled.placement)}</p>
      {settled.pending && (
        <p class="placement-pending">{t.pending({ said: placeText(locale, settled.pending) })}</p>
      )}
      <dl class="numeric">
        {performance && <Axis {...{ locale }} label={t.axisPerformance} axis={performance} />}
        {potential && <Axis {...{ locale }} label={t.axisPotential} axis={potential} />}
      </dl>
      {potential && (
        <p class="placement-growth numeric">
          {t.raters({ n: potential.raters })} ·{' '}
          {potential.growth
            ? t.growth({
                slope: formatNumber(potential.growth.shrunkSlope, {
                  digits: 1,
                  isSigned: true,
                }),
              })
            : t.noGrowth}
        </p>
      )}
      <p class="placement-advice">{t[`advice${corner}`]}</p>
    </li>
  );
}

function Axis({ locale, label, axis }: { locale: Locale; label: string; axis: AxisReading }) {
  const t = potentialMessages(locale);
  const half = 1.959964 * axis.standardError;
  const points = (value: number) => formatNumber(value, { digits: half < 0.5 ? 1 : 0 });
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {t.score({ score: points(axis.score) })}{' '}
        <Term locale={locale} term="interval">
          {points(axis.score - half)}–{points(axis.score + half)}
        </Term>
        <span class="placement-above">{t.above({ share: formatPercent(axis.above) })}</span>
      </dd>
    </>
  );
}

function placeText(locale: Locale, { performance, potential }: Quadrant): string {
  return potentialMessages(locale).place({
    performance: describeAxisClass(locale, performance),
    potential: describeAxisClass(locale, potential),
  });
}
