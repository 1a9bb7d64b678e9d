import type { Kpi, KpiWindow } from './kpi.ts';
import type { MeasureName } from './measure-catalogue.ts';
import type { StaffRole } from './staff-role.ts';

/** Fewer observations than this say more about luck than about a person; the catalogue's own rule wins. */
export const usualMinN = 5;

export const inPeriod: KpiWindow = { kind: 'period' };
export const afterHours = (hours: number): KpiWindow => ({ kind: 'cohort', hours });
export const afterDays = (days: number): KpiWindow => ({ kind: 'cohort', hours: days * 24 });

type Given = Pick<Kpi, 'id' | 'window'> & {
  readonly zh: string;
  readonly en: string;
  readonly role: StaffRole | null;
} & Partial<Pick<Kpi, 'better' | 'minN' | 'beside' | 'qualityPairs' | 'unit' | 'family'>>;

const defaults = {
  better: 'higher',
  minN: usualMinN,
  qualityPairs: [],
  beside: null,
} as const satisfies Partial<Kpi>;

/** The share of those to whom something applied: the mean of a flag. */
export function shareKpi({ zh, en, ...given }: Given, measure: MeasureName): Kpi {
  const aggregate = { kind: 'mean', measure } as const;
  return {
    ...defaults,
    family: 'proportion',
    unit: 'percent',
    ...given,
    name: { zh, en },
    aggregate,
  };
}

/** The mean of one rating per visit, 1 to 5. */
export function ratingKpi({ zh, en, ...given }: Given, measure: MeasureName): Kpi {
  const aggregate = { kind: 'mean', measure } as const;
  return { ...defaults, family: 'rating', unit: 'stars', ...given, name: { zh, en }, aggregate };
}

/** One sum over another, times a scale. */
export function ratioKpi(
  { zh, en, ...given }: Given & Pick<Kpi, 'family' | 'unit'>,
  numerator: MeasureName,
  denominator: MeasureName | 'quota',
  scale = 1,
): Kpi {
  return {
    ...defaults,
    ...given,
    name: { zh, en },
    aggregate: {
      kind: 'ratio',
      numerator: { of: 'sum', measure: numerator },
      denominator: denominator === 'quota' ? { of: 'quota' } : { of: 'sum', measure: denominator },
      scale,
    },
  };
}
