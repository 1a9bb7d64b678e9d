import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { Plan } from '#shared/plans/plan.ts';
import {
  draftOf,
  levelWeights,
  newDraftItem,
  readDraft,
  totalWeightBp,
} from '../../data/plan-draft.ts';
import type { PlanBook, RolePlan } from '../../data/plans.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { AddKpi } from './AddKpi.tsx';
import { FindingList } from './FindingList.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import { PlanSettings } from './PlanSettings.tsx';
import { PublishForm } from './PublishForm.tsx';
import { useHistory } from './use-history.ts';

interface Props {
  locale: Locale;
  book: PlanBook;
  rolePlan: RolePlan;
  /** Head office publishes; a lead proposes. */
  mayPublish: boolean;
  onReload: () => void;
  onClose: () => void;
}

/**
 * Makes the next version of a plan. Fields keep what was typed, also what is no number; the linter
 * reads along. Nothing is sent before “publish”.
 */
export function PlanEditor({ locale, book, rolePlan, mayPublish, onReload, onClose }: Props) {
  const t = planEditorMessages(locale);
  const newest = rolePlan.versions[0]?.plan;
  const [base, setBase] = useState<Plan | undefined>(newest);
  const [settings, setSettings] = useState<Partial<Pick<Plan, 'cycle' | 'phase'>>>({});
  const history = useHistory(base ? draftOf(base, book.kpis) : []);
  const { value: draft, change, undo, redo } = history;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    const onLeave = (event: BeforeUnloadEvent) => history.isChanged && event.preventDefault();
    addEventListener('keydown', onKey);
    addEventListener('beforeunload', onLeave);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('beforeunload', onLeave);
    };
  }, [undo, redo, history.isChanged]);

  if (!base || !newest) return null;
  const { items, faults } = readDraft(draft, book.kpis);
  const plan: Plan = { ...base, ...settings, items: [...items], version: newest.version + 1 };
  const close = () => {
    const isChanged = history.isChanged || Object.keys(settings).length > 0;
    if (!isChanged || confirm(t.cancelSure)) onClose();
  };
  return (
    <>
      <PageHeader title={base.name[locale]} subtitle={t.version({ version: plan.version })}>
        <button type="button" class="button" disabled={!history.canUndo} onClick={undo}>
          {t.undo}
        </button>
        <button type="button" class="button" disabled={!history.canRedo} onClick={redo}>
          {t.redo}
        </button>
        <button type="button" class="button" onClick={close}>
          {t.cancel}
        </button>
      </PageHeader>
      <div class="plan-columns">
        <section class="card">
          <PlanSettings
            locale={locale}
            plan={plan}
            onChange={(changes) => setSettings({ ...settings, ...changes })}
          />
          <ul class="plan-items">
            {draft.map((item, index) => {
              const kpi = book.kpis.get(item.kpiId);
              return (
                kpi && (
                  <ItemEditor
                    key={item.kpiId}
                    locale={locale}
                    kpi={kpi}
                    item={item}
                    faults={faults.filter(({ kpiId }) => kpiId === item.kpiId)}
                    onChange={(next) => change(draft.with(index, next))}
                    onRemove={() => change(draft.toSpliced(index, 1))}
                  />
                )
              );
            })}
          </ul>
          <AddKpi
            locale={locale}
            kpis={book.kpis}
            role={base.role}
            taken={draft.map(({ kpiId }) => kpiId)}
            retired={book.retired}
            onAdd={(kpi) => change([...draft, newDraftItem(kpi)])}
          />
        </section>
        <div class="plan-side">
          <TotalWeight
            locale={locale}
            totalBp={totalWeightBp(draft)}
            onLevel={() => change(levelWeights(draft))}
          />
          <FindingList
            locale={locale}
            plan={plan}
            kpis={book.kpis}
            otherPlans={book.plans
              .filter(({ role }) => role !== base.role)
              .flatMap(({ versions }) => versions[0]?.plan ?? [])}
            hasFaults={faults.length > 0}
          />
          <PublishForm
            locale={locale}
            kpis={book.kpis}
            base={newest}
            plan={plan}
            isOutdated={newest.version !== base.version}
            isReadable={faults.length === 0}
            mayPublish={mayPublish}
            onConflict={onReload}
            onRebase={() => setBase(newest)}
            onDone={onClose}
          />
        </div>
      </div>
    </>
  );
}

interface TotalProps {
  locale: Locale;
  totalBp: number;
  onLevel: () => void;
}

/** The live total; when it is not 100, how far off, and the way there. */
function TotalWeight({ locale, totalBp, onLevel }: TotalProps) {
  const t = planEditorMessages(locale);
  const percent = (bp: number) => formatNumber(bp / 100, { digits: bp % 100 ? 2 : 0 });
  const rest = 10_000 - totalBp;
  return (
    <section class="card" aria-live="polite">
      <h2 class="numeric">{t.total({ total: percent(totalBp) })}</h2>
      <div class="plan-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(totalBp, 10_000) / 100}%` }} />
      </div>
      {rest !== 0 && (
        <>
          <p class="field-error numeric">
            {rest > 0 ? t.missing({ rest: percent(rest) }) : t.tooMuch({ rest: percent(-rest) })}
          </p>
          <button type="button" class="button button-small" onClick={onLevel}>
            {t.level}
          </button>
        </>
      )}
    </section>
  );
}
