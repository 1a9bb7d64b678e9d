import { useState } from 'preact/hooks';
import { localDate } from '#shared/calendar/local-date.ts';
import { formatDate } from '#shared/i18n/format-date.ts';
import { formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { type PlanBook, type RolePlan, readKey, versionInForce } from '../../data/plans.ts';
import type { Viewer } from '../../data/viewer.ts';
import { StatePanel } from '../system/StatePanel.tsx';
import { PlanHistory } from './PlanHistory.tsx';
import { PlanItems } from './PlanItems.tsx';
import { PlanProposals } from './PlanProposals.tsx';
import { PlanReads } from './PlanReads.tsx';
import { PlanTargets } from './PlanTargets.tsx';
import { ReadReceipt } from './ReadReceipt.tsx';

interface Props {
  locale: Locale;
  viewer: Viewer;
  book: PlanBook;
  rolePlan: RolePlan;
  onEdit: () => void;
  onChanged: () => void;
}

/** One version of a role's plan as people read it; the one in force unless another was chosen. */
export function PlanView({ locale, viewer, book, rolePlan, onEdit, onChanged }: Props) {
  const t = planEditorMessages(locale);
  const today =
    viewer.demoToday ??
    localDate(new Date(), viewer.access.branches[0]?.timeZone ?? 'Asia/Shanghai');
  const inForce = versionInForce(rolePlan.versions, today);
  const [chosen, setChosen] = useState<number | null>(null);
  const version =
    rolePlan.versions.find(({ plan }) => plan.version === chosen) ??
    inForce ??
    rolePlan.versions[0];
  const { role } = viewer.access;
  if (!version) return <StatePanel title={t.none} text={t.noneText} />;
  const { plan } = version;
  const standing = (each: Plan) => {
    if (each.version === inForce?.plan.version) return t.inForce;
    return each.effectiveOn > today
      ? t.upcoming({ day: formatDate(locale, each.effectiveOn) })
      : t.past;
  };
  return (
    <div class="plan-columns">
      <section class="card">
        <div class="card-head">
          <div>
            <h2>{plan.name[locale]}</h2>
            <p class="card-hint numeric">
              {t.version({ version: plan.version })} · {standing(plan)} · {t[plan.cycle]} ·{' '}
              {phaseText(plan, locale)}
            </p>
          </div>
          {(role === 'hq' || role === 'lead') && (
            <button type="button" class="button no-print" onClick={onEdit}>
              {role === 'hq' ? t.edit : t.propose}
            </button>
          )}
        </div>
        <PlanItems
          locale={locale}
          kpis={book.kpis}
          items={plan.items}
          libraryPath={pagePath(locale, 'kpis')}
        />
      </section>
      <div class="plan-aside">
        {role === 'employee' && (
          <ReadReceipt
            locale={locale}
            plan={plan}
            isConfirmed={book.confirmed.has(readKey(plan.id, plan.version))}
            onConfirmed={onChanged}
          />
        )}
        {(role === 'hq' || role === 'lead') && rolePlan.versions[0] && (
          <PlanProposals
            {...{ locale, today, onChanged }}
            kpis={book.kpis}
            newest={rolePlan.versions[0].plan}
            isHq={role === 'hq'}
          />
        )}
        {viewer.access.runsBranch && <PlanReads {...{ locale, plan, today }} />}
        <PlanTargets {...{ locale, viewer, plan, today }} kpis={book.kpis} />
        <PlanHistory
          locale={locale}
          kpis={book.kpis}
          versions={rolePlan.versions}
          shown={plan.version}
          standing={standing}
          onChoose={setChosen}
        />
      </div>
    </div>
  );
}

function phaseText({ phase }: Plan, locale: Locale): string {
  const t = planEditorMessages(locale);
  return phase.kind === 'ramp'
    ? t.ramp({ share: formatPercent(phase.shareBp / 10_000) })
    : t[phase.kind];
}
