import { useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import type { PlanBook } from '../../data/plans.ts';
import type { Viewer } from '../../data/viewer.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useSearch } from '../use-search.ts';
import { useViewer } from '../use-viewer.ts';
import { PlanEditor } from './PlanEditor.tsx';
import { PlanView } from './PlanView.tsx';
import { usePlans } from './use-plans.ts';

/** The plans: reading for everybody they concern, editing for head office, proposing for leads. */
export function PlansPage({ locale }: { locale: Locale }) {
  const viewer = useViewer(locale);
  const [plans, reload] = usePlans(locale);
  if (viewer.kind === 'failed') {
    return (
      <FailurePanel isWholePage locale={locale} kind={viewer.failure} onRetry={viewer.retry} />
    );
  }
  if (plans.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={plans.failure} onRetry={reload} />;
  }
  if (viewer.kind === 'loading' || plans.kind === 'loading')
    return <PlansSkeleton locale={locale} />;
  return <RolePlans locale={locale} viewer={viewer.viewer} book={plans.book} onChanged={reload} />;
}

interface Props {
  locale: Locale;
  viewer: Viewer;
  book: PlanBook;
  onChanged: () => void;
}

function RolePlans({ locale, viewer, book, onChanged }: Props) {
  const t = planEditorMessages(locale);
  const [search, changeSearch] = useSearch();
  const [isEditing, setIsEditing] = useState(false);
  const chosen = new URLSearchParams(search).get('role');
  const plan = book.plans.find(({ role }) => role === chosen) ?? book.plans[0];
  const choose = (role: StaffRole) => changeSearch({ role });
  if (!plan) return <StatePanel isWholePage title={t.none} text={t.noneText} />;
  if (isEditing) {
    return (
      <PlanEditor
        key={plan.planId}
        locale={locale}
        book={book}
        rolePlan={plan}
        mayPublish={viewer.access.role === 'hq'}
        onReload={onChanged}
        onClose={() => {
          setIsEditing(false);
          onChanged();
        }}
      />
    );
  }
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle}>
        {book.plans.length > 1 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
          <div class="segments" role="group" aria-label={t.roles}>
            {book.plans.map(({ role }) => (
              <button
                key={role}
                type="button"
                class="segment"
                aria-pressed={role === plan.role}
                onClick={() => choose(role)}
              >
                {t[role]}
              </button>
            ))}
          </div>
        )}
      </PageHeader>
      <PlanView
        key={plan.planId}
        locale={locale}
        viewer={viewer}
        book={book}
        rolePlan={plan}
        onEdit={() => setIsEditing(true)}
        onChanged={onChanged}
      />
    </>
  );
}

function PlansSkeleton({ locale }: { locale: Locale }) {
  const t = planEditorMessages(locale);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <div class="card skeleton plan-skeleton" aria-hidden="true" />
    </>
  );
}
