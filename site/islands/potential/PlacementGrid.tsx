import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { potentialMessages } from '#shared/i18n/potential.ts';
import type { PlacedPerson } from '#shared/potential/place-period.ts';
import { placementCuts } from '#shared/potential/placement-policy.ts';
import { gridEnds, gridPoints } from '../../data/placement-grid.ts';

interface Props {
  locale: Locale;
  people: readonly PlacedPerson[];
}

/** Everybody as a point with its 95 % box over two announced lines. The list below says the same in words. */
export function PlacementGrid({ locale, people }: Props) {
  const t = potentialMessages(locale);
  const points = gridPoints(people);
  const cutX = (100 * placementCuts.performance) / gridEnds.performance;
  const cutY = (100 * placementCuts.potential) / gridEnds.potential;
  return (
    <figure class="card placement">
      <div class="placement-plot" aria-hidden="true">
        <span class="placement-corner placement-corner-low-high">{t.cornerLowHigh}</span>
        <span class="placement-corner placement-corner-high-high">{t.cornerHighHigh}</span>
        <span class="placement-corner placement-corner-low-low">{t.cornerLowLow}</span>
        <span class="placement-corner placement-corner-high-low">{t.cornerHighLow}</span>
        <span class="placement-cut placement-cut-x" style={{ left: `${cutX}%` }} />
        <span class="placement-cut placement-cut-y" style={{ bottom: `${cutY}%` }} />
        {points.map(({ person, x, y, left, right, low, high }) => (
          <span
            key={person.employeeId}
            class="placement-person"
            data-classified={person.quadrant === 'not_classified' ? undefined : 'true'}
          >
            <span
              class="placement-box"
              style={{
                left: `${left}%`,
                width: `${right - left}%`,
                bottom: `${low}%`,
                height: `${high - low}%`,
              }}
            />
            <span class="placement-dot" style={{ left: `${x}%`, bottom: `${y}%` }}>
              <span class="placement-name">{person.name}</span>
            </span>
          </span>
        ))}
      </div>
      <figcaption>
        <span>
          {t.axisPerformance} → {t.cut({ cut: formatNumber(locale, placementCuts.performance) })}
        </span>
        <span>
          {t.axisPotential} ↑ {t.cut({ cut: formatNumber(locale, placementCuts.potential) })}
        </span>
        <span>{t.borderlineNote}</span>
      </figcaption>
    </figure>
  );
}
