import { describe, expect, it } from 'vitest';
import type { Fraction } from '../../../functions/_shared/numbers/fraction.ts';
import { arcsineFunnel } from '../../../functions/_shared/statistics/arcsine-funnel.ts';
import { binomialFunnelLimit } from '../../../functions/_shared/statistics/binomial-funnel-limit.ts';
import { hcahpsSummaryStar } from '../../../functions/_shared/statistics/hcahps-summary-star.ts';
import { vbpConsistencyPoints } from '../../../functions/_shared/statistics/vbp-consistency-points.ts';
import { vbpDimensionScore } from '../../../functions/_shared/statistics/vbp-dimension-score.ts';
import { centres } from '../../vectors/families/imported-tables.ts';
import { percent, starGroups } from '../../vectors/families/value-based-purchasing.ts';
import { hasTable, readTable } from '../../vectors/table.ts';

const HVBP = 'hvbp_person_and_community_engagement.csv';
const CANCER_HOSPITALS = 'PCH_HCAHPS_HOSPITAL.csv';
const SURGERY_CENTRES = 'ASCQR_OAS_CAHPS_BY_ASC.csv';
const DIMENSIONS = [
  'Communication With Nurses',
  'Communication With Doctors',
  'Responsiveness Of Hospital Staff',
  'Care Transition',
  'Communication About Medicines',
  'Cleanliness And Quietness Of Hospital Environment',
  'Discharge Information',
  'Overall Rating Of Hospital',
];

/* Tables of the Centers for Medicare & Medicaid Services; read only where they are at hand. */
describe.skipIf(!hasTable(HVBP))('Hospital Value-Based Purchasing, fiscal year 2024', () => {
  it('reproduces every published cell', { timeout: 60_000 }, () => {
    const compared = {
      achievement: 0,
      improvement: 0,
      dimension: 0,
      base: 0,
      consistency: 0,
    };
    const wrong: string[] = [];
    const check = (kind: keyof typeof compared, where: string, cell: string, got: unknown) => {
      const published = /^(\d+)/.exec(cell)?.[1];
      if (published === undefined) return;
      compared[kind] += 1;
      if (Number(published) !== got) wrong.push(`${where} ${kind}: ${cell} but ${String(got)}`);
    };
    for (const row of readTable(HVBP)) {
      const of = (dimension: string, column: string) => row[`${dimension} ${column}`] ?? '';
      const present = DIMENSIONS.filter((name) => of(name, 'Performance Rate').endsWith('%'));
      const scores = present.map((name) => {
        const result = vbpDimensionScore({
          performance: percent(of(name, 'Performance Rate')),
          threshold: percent(of(name, 'Achievement Threshold')),
          benchmark: percent(of(name, 'Benchmark')),
          baseline: optionalPercent(of(name, 'Baseline Rate')),
        });
        const where = `${row['Facility ID']} ${name}`;
        check('achievement', where, of(name, 'Achievement Points'), result.achievement);
        check('improvement', where, of(name, 'Improvement Points'), result.improvement);
        check('dimension', where, of(name, 'Dimension Score'), result.score);
        return result.score;
      });
      if (present.length < DIMENSIONS.length) continue;
      const facility = row['Facility ID'] ?? '';
      const consistency = vbpConsistencyPoints(
        present.map((name) => ({
          performance: percent(of(name, 'Performance Rate')),
          floor: percent(of(name, 'Floor')),
          threshold: percent(of(name, 'Achievement Threshold')),
        })),
      );
      check(
        'base',
        facility,
        row['Hcahps Base Score'] ?? '',
        scores.reduce((a, b) => a + b, 0),
      );
      check('consistency', facility, row['Hcahps Consistency Score'] ?? '', consistency);
    }
    expect(wrong).toEqual([]);
    expect(compared).toEqual({
      achievement: 19_736,
      improvement: 19_616,
      dimension: 19_736,
      base: 2467,
      consistency: 2467,
    });
  });
});

describe.skipIf(!hasTable(CANCER_HOSPITALS))('HCAHPS of the cancer hospitals', () => {
  it('reproduces the summary star of 11 of 11', () => {
    const hospitals = new Map<string, Record<string, number>>();
    for (const row of readTable(CANCER_HOSPITALS)) {
      const measure = /^(H_.*)STAR_RATING$/.exec(row['HCAHPS Measure ID'] ?? '')?.[1];
      const star = Number(row['Patient Survey Star Rating']);
      if (measure === undefined || !Number.isInteger(star)) continue;
      const id = row['Facility ID'] ?? '';
      hospitals.set(id, {
        ...hospitals.get(id),
        [measure.replace(/_$/, '')]: star,
      });
    }
    const results = [...hospitals.values()].map(({ H: summary, ...stars }) => ({
      published: summary,
      got: hcahpsSummaryStar(starGroups(stars)).star,
    }));
    expect(results).toHaveLength(11);
    expect(results.filter(({ published, got }) => published !== got)).toEqual([]);
  });
});

describe.skipIf(!hasTable(SURGERY_CENTRES))('OAS CAHPS of 426 surgery centres', () => {
  const units = () => centres(SURGERY_CENTRES).filter(({ n }) => n >= 100);

  it('calls a third of them outliers until over-dispersion is allowed for: 161/81, then 49/8', () => {
    const { target, phi, limitsAt } = arcsineFunnel(units());
    const naive = (tail: number) =>
      units().filter(({ successes, n }) => {
        const share = successes / n;
        const low = binomialFunnelLimit(n, target, tail);
        return share < low || share > binomialFunnelLimit(n, target, 1 - tail);
      }).length;
    const adjusted = (tail: number) =>
      units().filter(({ successes, n }) => {
        const { lower, upper } = limitsAt(n, tail);
        return successes / n < lower || successes / n > upper;
      }).length;
    expect(units()).toHaveLength(426);
    expect(phi).toBeCloseTo(3.4, 1);
    expect([naive(0.025), naive(0.001)]).toEqual([161, 81]);
    expect([adjusted(0.025), adjusted(0.001)]).toEqual([49, 8]);
  });
});

function optionalPercent(cell: string): Fraction | null {
  return cell.endsWith('%') ? percent(cell) : null;
}
