import { isReady, type NamedPerson, type Readiness } from '#shared/cycle/readiness.ts';
import type { GuideTerm } from '#shared/i18n/guide-terms.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import { fetchReadiness } from '../../data/periods.ts';
import { Notice } from '../system/Notice.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { TermList } from '../system/TermList.tsx';
import { useLoaded } from '../use-loaded.ts';
import type { BoardProps } from './PeriodBoard.tsx';
import { SourceMatrixCard } from './SourceMatrixCard.tsx';

const shownNames = 12;

/** What stands in the way of publishing, what is only to be known, and which data may be incomplete. */
export function ReadinessView(props: BoardProps) {
  const { locale, period } = props;
  const [loaded, reload] = useLoaded(locale, `${period.id} ${period.revision}`, () =>
    fetchReadiness(period.id),
  );
  if (loaded.kind === 'failed') {
    return <FailurePanel locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  if (loaded.kind === 'loading') return <Skeleton tiles={0} cards={[220, 420]} />;
  return (
    <>
      <People {...props} readiness={loaded.value} />
      <SourceMatrixCard {...props} sources={loaded.value.sources} />
    </>
  );
}

function People({ locale, period, readiness }: BoardProps & { readiness: Readiness }) {
  const t = periodMessages(locale);
  const blocking = readiness.withoutPlan.length + readiness.notAppraised.length;
  const rows: readonly (readonly [string, readonly NamedPerson[], boolean, GuideTerm?])[] = [
    [t.withoutPlan, readiness.withoutPlan, true],
    [t.notAppraised, readiness.notAppraised, true],
    [t.withoutTotal, readiness.withoutTotal, false, 'redistribution'],
    [t.provisional, readiness.provisional, false, 'provisional'],
    [t.unread, readiness.unread, false],
  ];
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t.readiness}</h2>
        <p class="card-hint numeric">
          {t.appraised} {t.peopleCount({ n: readiness.peopleCount })}
        </p>
      </div>
      {!readiness.isOver && <Notice>{t.notOver}</Notice>}
      {period.state !== 'published' && readiness.isOver && (
        <Notice tone={isReady(readiness) ? 'plain' : 'notice'}>
          {isReady(readiness) ? t.ready : t.notReady({ n: blocking })}
        </Notice>
      )}
      <dl class="readiness">
        {rows.map(([label, people, isBlocking, term]) => (
          <div key={label} class={people.length === 0 ? 'readiness-clear' : undefined}>
            <dt>
              <TermList locale={locale} items={[{ text: label, term }]} />
              <span class="readiness-kind">{isBlocking ? t.mustFix : t.toKnow}</span>
            </dt>
            <dd>
              <span class="readiness-count numeric">
                {people.length === 0 ? t.nobody : t.peopleCount({ n: people.length })}
              </span>
              {people.length > 0 && (
                <span class="readiness-names">
                  {people
                    .slice(0, shownNames)
                    .map(({ name }) => name)
                    .join(locale === 'zh' ? '、' : ', ')}
                  {people.length > shownNames && ` ${t.andMore({ n: people.length - shownNames })}`}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
