import { useState } from 'preact/hooks';
import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planPeopleMessages } from '#shared/i18n/plan-people.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { formatKpiText } from '#shared/plans/format-kpi-text.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { fetchRolePeople } from '../../data/role-people.ts';
import { type StandingTarget, standingTargets } from '../../data/standing-targets.ts';
import { fetchTargets, setTarget } from '../../data/targets.ts';
import type { Viewer } from '../../data/viewer.ts';
import { useAction } from '../use-action.ts';
import { useOptional } from '../use-optional.ts';
import { TargetForm } from './TargetForm.tsx';

interface Props {
  locale: Locale;
  viewer: Viewer;
  plan: Plan;
  kpis: ReadonlyMap<string, Kpi>;
  today: string;
}

/** What was agreed outside the plan, in the order in which it rules; head office agrees and ends. */
export function PlanTargets({ locale, viewer, plan, kpis, today }: Props) {
  const t = planPeopleMessages(locale);
  const [targets, reload] = useOptional(fetchTargets, 'targets');
  const [people = []] = useOptional(
    () => fetchRolePeople(plan.role, today),
    `${plan.role} ${today}`,
  );
  const [isOpen, setIsOpen] = useState(false);
  const { isBusy, problem, run } = useAction(locale);
  if (!targets) return null;
  const kpiIds = plan.items.map(({ kpiId }) => kpiId);
  const standing = standingTargets(targets, today, plan.role, kpiIds);
  const isHq = viewer.access.role === 'hq';
  const whose = ({ scope }: StandingTarget): string => {
    if (scope.level === 'employee') {
      return people.find(({ id }) => id === scope.employeeId)?.name ?? t.employee;
    }
    if (scope.level !== 'role_at_branch') return t[scope.level];
    const branch = viewer.access.branches.find(({ id }) => id === scope.branchId);
    return branch?.[locale === 'zh' ? 'nameZh' : 'nameEn'] ?? t.role_at_branch;
  };
  return (
    <section class="card plan-targets">
      <h2>{t.targets}</h2>
      <p class="card-hint">{t.targetsHint}</p>
      {standing.length === 0 && <p>{t.noTargets}</p>}
      <ul>
        {standing.map((target) => {
          const { kpiId, quantity, value, effectiveOn, endsOn } = target;
          const kpi = kpis.get(kpiId);
          const name = `${kpi?.name[locale] ?? kpiId} · ${whose(target)}`;
          const unit = quantity === 'quota' ? 'count' : (kpi?.unit ?? 'count');
          return (
            <li key={`${name} ${quantity} ${effectiveOn}`}>
              <div>
                <strong>{name}</strong>
                <span class="card-hint numeric">
                  {t[quantity]} {formatKpiText(value, unit)} ·{' '}
                  {t.from({ day: formatDate(locale, effectiveOn) })}
                  {endsOn && ` · ${t.endsOn({ day: formatDate(locale, endsOn) })}`}
                </span>
              </div>
              {isHq && endsOn === null && (
                <button
                  type="button"
                  class="button button-quiet button-small no-print"
                  aria-label={t.endOf({ target: name })}
                  disabled={isBusy}
                  onClick={() => {
                    const day = effectiveOn > today ? effectiveOn : firstOfNextMonth(today);
                    void run(() => setTarget({ ...target, value: null, effectiveOn: day })).then(
                      (isDone) => isDone && reload(),
                    );
                  }}
                >
                  {t.end}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {problem && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
      {isHq && !isOpen && (
        <button type="button" class="button button-small no-print" onClick={() => setIsOpen(true)}>
          {t.agree}
        </button>
      )}
      {isHq && isOpen && (
        <TargetForm
          {...{ locale, plan, kpis, people }}
          branches={viewer.access.branches}
          firstDay={firstOfNextMonth(today)}
          onClose={() => setIsOpen(false)}
          onSaved={() => {
            setIsOpen(false);
            reload();
          }}
        />
      )}
    </section>
  );
}

/** An agreement changes between periods. */
function firstOfNextMonth(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
