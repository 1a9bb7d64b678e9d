import { useState } from 'preact/hooks';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import { potentialMessages } from '#shared/i18n/potential.ts';
import type { PlacedRole } from '#shared/potential/place-period.ts';
import type { PlacementsAnswer } from '#shared/potential/placements-for.ts';
import { fetchPlacements, keepPlacements } from '../../data/potential.ts';
import { Notice } from '../system/Notice.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { Term } from '../system/Term.tsx';
import { useAction } from '../use-action.ts';
import { useLoaded } from '../use-loaded.ts';
import { useSearch } from '../use-search.ts';
import { PlacementGrid } from './PlacementGrid.tsx';
import { PlacementList } from './PlacementList.tsx';

/** The 2×2 of one role, and what follows from each place. */
export function PlacementsView({ locale, periodId }: { locale: Locale; periodId: string }) {
  const roles = planEditorMessages(locale);
  const t = potentialMessages(locale);
  const [search, changeSearch] = useSearch();
  const [loaded, reload] = useLoaded(locale, periodId, () => fetchPlacements(periodId, locale));
  if (loaded.kind === 'failed') {
    return <FailurePanel locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  if (loaded.kind === 'loading') {
    return <Skeleton cards={[440]} />;
  }
  const answer = loaded.value;
  const wanted = new URLSearchParams(search).get('role');
  const shown = answer.roles.find(({ role }) => role === wanted) ?? answer.roles[0];
  if (!shown) return <StatePanel title={t.notClassified} text={t.empty} />;
  return (
    <>
      <div class="placement-bar no-print">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
        <div class="segments" role="group" aria-label={t.role}>
          {answer.roles.map(({ role }) => (
            <button
              key={role}
              type="button"
              class="segment"
              aria-pressed={role === shown.role}
              onClick={() => changeSearch({ role })}
            >
              {roles[role]}
            </button>
          ))}
        </div>
        {answer.isHeadOffice && <KeepButton {...{ locale, periodId, answer }} />}
      </div>
      <PlacementGrid locale={locale} people={shown.people} />
      <p class="placement-agreement numeric">
        <Term locale={locale} term="reliability">
          {agreementText(locale, shown)}
        </Term>
      </p>
      <PlacementList locale={locale} people={shown.people} />
    </>
  );
}

function agreementText(locale: Locale, { agreement, ratedTwice }: PlacedRole): string {
  const t = potentialMessages(locale);
  if (agreement.single === null) return t.agreementUnknown;
  return t.agreement({ icc: formatNumber(agreement.single, { digits: 2 }), n: ratedTwice });
}

interface KeepProps {
  locale: Locale;
  periodId: string;
  answer: PlacementsAnswer;
}

function KeepButton({ locale, periodId, answer }: KeepProps) {
  const t = potentialMessages(locale);
  const action = useAction(locale);
  const [said, setSaid] = useState<string | null>(null);
  const { state, phase } = answer.period;
  if (state === 'preview' || phase === 'trial') return null;
  return (
    <div class="placement-keep">
      <button
        type="button"
        class="button"
        title={t.keepText}
        disabled={action.isBusy}
        onClick={() =>
          action.run(async () => {
            const { kept } = await keepPlacements(periodId, locale);
            setSaid(t.kept({ n: kept }));
          })
        }
      >
        {t.keep}
      </button>
      <p role="status">{said ?? t.keepText}</p>
      {action.problem && <Notice tone="error">{action.problem}</Notice>}
    </div>
  );
}
