import { useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import { potentialMessages } from '#shared/i18n/potential.ts';
import { staffRoles } from '#shared/kpis/staff-role.ts';
import type { AppraisalPeriod } from '../../data/own-results.ts';
import { fetchPeopleToReview, type PersonToReview } from '../../data/potential.ts';
import type { Viewer } from '../../data/viewer.ts';
import { Notice } from '../system/Notice.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import { ReviewForm } from './ReviewForm.tsx';

interface Props {
  locale: Locale;
  viewer: Viewer;
  period: AppraisalPeriod;
  branchId: string;
}

/** The people of a branch by role, and the review of the one chosen. */
export function ReviewDesk({ locale, viewer, period, branchId }: Props) {
  const t = potentialMessages(locale);
  const roles = planEditorMessages(locale);
  const [chosen, choose] = useState<string | null>(null);
  const [loaded, reload] = useLoaded(locale, `${period.id} ${branchId}`, () =>
    fetchPeopleToReview(period.id, branchId, viewer.employeeId),
  );
  if (loaded.kind === 'failed') {
    return <FailurePanel locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  if (loaded.kind === 'loading') {
    return <Skeleton cards={[440]} />;
  }
  const people = loaded.value;
  const person = people.find(({ employeeId }) => employeeId === chosen) ?? null;
  const isClosed = period.state === 'sealed';
  return (
    <div class="reviews">
      <section class="card reviews-people">
        <p class="numeric reviews-progress">
          {t.progress({
            done: people.filter(({ review }) => review !== null).length,
            all: people.length,
          })}
        </p>
        {staffRoles.map((role) => {
          const members = people.filter((each) => each.role === role);
          return (
            members.length > 0 && (
              <div key={role}>
                <h2 class="reviews-role">{roles[role]}</h2>
                <ul>
                  {members.map((member) => (
                    <li key={member.employeeId}>
                      <button
                        type="button"
                        class="reviews-person"
                        aria-pressed={member.employeeId === chosen}
                        onClick={() => choose(member.employeeId)}
                      >
                        <span>{member.name}</span>
                        <span class="reviews-state">
                          {member.review === null ? t.notReviewed : t.reviewed}
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </section>
      <div class="reviews-form">
        {isClosed && <Notice tone="plain">{t.reviewClosed}</Notice>}
        {person ? (
          <ReviewForm
            key={person.employeeId}
            {...{ locale, person, isClosed }}
            periodId={period.id}
            onSaved={reload}
          />
        ) : (
          <ReviewHint {...{ locale, people, isClosed, choose }} />
        )}
      </div>
    </div>
  );
}

interface HintProps {
  locale: Locale;
  people: readonly PersonToReview[];
  isClosed: boolean;
  choose: (employeeId: string) => void;
}

/** What a review is and how many are left, where the form will be. */
function ReviewHint({ locale, people, isClosed, choose }: HintProps) {
  const t = potentialMessages(locale);
  const left = people.filter(({ review }) => review === null);
  const [next] = left;
  return (
    <section class="card reviews-hint">
      <StatePanel title={t.chooseTitle} text={t.chooseText}>
        {!isClosed && (next ? t.left({ n: left.length }) : t.noneLeft)}
        {!isClosed && next && (
          <button
            type="button"
            class="button button-primary"
            onClick={() => choose(next.employeeId)}
          >
            {t.reviewNext({ name: next.name })}
          </button>
        )}
      </StatePanel>
    </section>
  );
}
