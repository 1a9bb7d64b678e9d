import { useState } from 'preact/hooks';
import { awardKinds } from '#shared/awards/award.ts';
import type { AwardsAnswer } from '#shared/awards/awards-for.ts';
import { awardMessages } from '#shared/i18n/awards.ts';
import { formatDay } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { fetchAwards, fetchGranted, grantAwards } from '../../data/awards.ts';
import type { Viewer } from '../../data/viewer.ts';
import { Notice } from '../system/Notice.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useAction } from '../use-action.ts';
import { useLoaded } from '../use-loaded.ts';
import { AwardSection } from './AwardSection.tsx';

interface Props {
  locale: Locale;
  viewer: Viewer;
  periodId: string;
}

/** What was granted, or what would be; and the button that grants it. */
export function PeriodAwards({ locale, viewer, periodId }: Props) {
  const t = awardMessages(locale);
  const isHeadOffice = viewer.access.role === 'hq';
  const [said, setSaid] = useState<string | null>(null);
  const action = useAction(locale);
  const [loaded, reload] = useLoaded(locale, periodId, () =>
    Promise.all([fetchAwards(periodId, locale), fetchGranted(periodId)]),
  );
  if (loaded.kind === 'loading') {
    return <Skeleton cards={[440]} />;
  }
  if (loaded.kind === 'failed') {
    return <FailurePanel locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  const [answer, granted] = loaded.value;
  const canGrant = isHeadOffice && answer.isAppealOver && answer.grantedAt === null;
  const grant = () =>
    action.run(async () => {
      const { granted: n } = await grantAwards(periodId, locale);
      setSaid(t.grantedNow({ n }));
      reload();
    });
  return (
    <div class="awards">
      <StateLine {...{ locale, answer, isHeadOffice }} />
      {canGrant && (
        <div class="card award-grant no-print">
          <p>{t.grantText}</p>
          <button
            type="button"
            class="button button-primary"
            disabled={action.isBusy}
            onClick={grant}
          >
            {t.grant}
          </button>
        </div>
      )}
      <p role="status" class="award-said">
        {said}
      </p>
      {action.problem && <Notice tone="error">{action.problem}</Notice>}
      {awardKinds.map((kind) => (
        <AwardSection
          key={kind}
          {...{ locale, viewer, kind, answer, granted }}
          decisions={answer.decisions.filter((each) => each.kind === kind)}
          onWithdrawn={reload}
        />
      ))}
      {answer.grantedAt !== null && (
        <button type="button" class="button award-print no-print" onClick={() => print()}>
          {t.print}
        </button>
      )}
    </div>
  );
}

interface StateProps {
  locale: Locale;
  answer: AwardsAnswer;
  isHeadOffice: boolean;
}

function StateLine({ locale, answer, isHeadOffice }: StateProps) {
  const t = awardMessages(locale);
  if (answer.grantedAt !== null) {
    return (
      <p class="award-state">
        {t.granted({ date: formatDay(locale, answer.grantedAt.slice(0, 10)) })}
      </p>
    );
  }
  if (!answer.isAppealOver) {
    const until = { date: formatDay(locale, answer.period.appealUntil) };
    return <Notice>{isHeadOffice ? t.appealsOpen(until) : t.waitsForAppeals(until)}</Notice>;
  }
  return <Notice tone="plain">{isHeadOffice ? t.ready : t.waitsForGrant}</Notice>;
}
