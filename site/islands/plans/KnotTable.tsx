import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { Knot } from '#shared/plans/curve.ts';
import { parseKpiText } from '#shared/plans/parse-kpi-text.ts';
import type { DraftKnot } from '../../data/plan-draft.ts';
import { CurveSketch } from '../system/CurveSketch.tsx';
import { NumberField } from './NumberField.tsx';

interface Props {
  locale: Locale;
  kpi: Kpi;
  knots: readonly DraftKnot[];
  isFaulty: (field: string) => boolean;
  onChange: (knots: readonly DraftKnot[]) => void;
}

/** The points of a curve as fields, and the curve that they make so far. */
export function KnotTable({ locale, kpi, knots, isFaulty, onChange }: Props) {
  const t = planEditorMessages(locale);
  const drawn = knots.flatMap((knot): Knot[] => {
    const value = parseKpiText(knot.value, kpi.unit);
    const score = Number(knot.score);
    const isScore = knot.score.trim() !== '' && score >= 0 && score <= 120;
    return value === null || !isScore ? [] : [{ value, scoreBp: Math.round(score * 100) }];
  });
  const put = (index: number, knot: DraftKnot) => onChange(knots.with(index, knot));
  return (
    <div class="knots">
      <div class="knot-rows">
        <div class="knot-row knot-head" aria-hidden="true">
          <span>{t.value}</span>
          <span>{t.score}</span>
        </div>
        {knots.map((knot, index) => {
          const place = index + 1;
          return (
            <div key={index} class="knot-row">
              <NumberField
                locale={locale}
                label={t.knotValue({ place })}
                isLabelHidden
                value={knot.value}
                isFaulty={isFaulty(`knot-value-${index}`)}
                onChange={(value) => put(index, { ...knot, value })}
              />
              <NumberField
                locale={locale}
                label={t.knotScore({ place })}
                isLabelHidden
                value={knot.score}
                isFaulty={isFaulty(`knot-score-${index}`)}
                onChange={(score) => put(index, { ...knot, score })}
              />
              <button
                type="button"
                class="button button-quiet button-icon"
                aria-label={t.removeKnot({ place })}
                disabled={knots.length <= 2}
                onClick={() => onChange(knots.toSpliced(index, 1))}
              >
                ×
              </button>
            </div>
          );
        })}
        <button
          type="button"
          class="button button-small"
          onClick={() => onChange([...knots, knots.at(-1) ?? { value: '', score: '' }])}
        >
          {t.addKnot}
        </button>
      </div>
      {drawn.length > 1 && <CurveSketch locale={locale} kpi={kpi} knots={drawn} hasTable={false} />}
    </div>
  );
}
