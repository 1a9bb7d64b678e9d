import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { Plan } from '#shared/plans/plan.ts';
import type { WrittenAppraisal } from '../../data/scores.ts';
import { SegmentCard } from '../scores/SegmentCard.tsx';

interface Props {
  locale: Locale;
  employeeId: string;
  month: Month;
  appraisal: WrittenAppraisal;
  kpis: readonly Kpi[];
  plans: readonly Pick<Plan, 'id' | 'version' | 'name'>[];
}

/** Every KPI of a score with its weight, target and counts; each opens down to its rows. */
export function KpiSection({ locale, employeeId, month, appraisal, kpis, plans }: Props) {
  const t = meMessages(locale);
  const words = scoreMessages(locale);
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  return (
    <section class="me-why" aria-labelledby="me-why">
      <h2 id="me-why">{t.why}</h2>
      <p class="card-hint">{t.whyHint}</p>
      {appraisal.segments.map((segment, place) => {
        const plan = plans.find(
          ({ id, version }) => id === segment.planId && version === segment.planVersion,
        );
        const planName = plan
          ? words.plan({ name: plan.name[locale], version: plan.version })
          : words.noPlan;
        return (
          <SegmentCard
            key={place}
            {...{ locale, segment, planName, employeeId, month }}
            kpis={byId}
          />
        );
      })}
    </section>
  );
}
