import { useMemo } from 'preact/hooks';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format-number.ts';
import { kpiLibraryMessages } from '#shared/i18n/kpi-library.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { figureAxis } from '../../data/figure-axis.ts';
import type { OverviewDetails } from '../../data/overview-details.ts';
import { type PeopleModel, type PersonRating, peopleModel } from '../../data/people-model.ts';
import { roundTo } from '../../data/round-to.ts';
import { type Column, DataTable } from '../system/DataTable.tsx';
import { IntervalBar } from '../system/IntervalBar.tsx';
import { Term } from '../system/Term.tsx';

interface Props {
  locale: Locale;
  details: OverviewDetails;
  period: string;
}

/** Everybody who was rated, with adjusted value, interval and n. Orders by role and name: no ranking. */
export function PeopleCard({ locale, details, period }: Props) {
  const t = overviewMessages(locale);
  const roles = kpiLibraryMessages(locale);
  const model = useMemo(
    () => peopleModel(details.ratings, details.names, details.priors),
    [details],
  );
  const columns = useMemo(() => columnsOf(locale, model), [locale, model]);
  return (
    <section class="card people">
      <div class="card-head">
        <div>
          <h2>{t.peopleTitle}</h2>
          <p class="card-hint">
            {t.peopleHint}{' '}
            <Term locale={locale} term="shrinkage">
              {t.peopleTerm}
            </Term>
          </p>
          {model.alikeRoles.length > 0 && (
            <p class="card-hint">
              {t.peopleAlike({
                roles: model.alikeRoles
                  .map((role) => roles[role])
                  .join(locale === 'zh' ? '、' : ', '),
              })}
            </p>
          )}
        </div>
      </div>
      <DataTable
        {...{ locale, columns }}
        name="people"
        caption={`${t.peopleTitle} · ${period}`}
        rows={model.people}
        rowKey={({ employeeId, role }) => `${role} ${employeeId}`}
        hasSearch={model.people.length > 12}
        empty={<p class="comments-empty">{t.peopleNone}</p>}
      />
    </section>
  );
}

function columnsOf(locale: Locale, { people }: PeopleModel): Column<PersonRating>[] {
  const t = overviewMessages(locale);
  const words = figureMessages(locale);
  const roles = kpiLibraryMessages(locale);
  const axis = figureAxis(
    people.map(({ figure }) => figure),
    { least: 1, most: 5, step: 0.5 },
  );
  const known = ({ figure }: PersonRating) => (figure.kind === 'known' ? figure : null);
  const stars = (value: number) => formatNumber(value, { digits: 2 });
  return [
    { key: 'name', title: t.person, value: ({ name }) => name, isRowHeader: true },
    { key: 'role', title: t.role, value: ({ role }) => roles[role] },
    {
      key: 'stars',
      title: t.stars,
      isNumber: true,
      value: (row) => known(row)?.value ?? null,
      cell: (row) => <Stars {...{ locale, row, axis }} />,
      file: [
        { title: t.stars, value: (row) => roundTo(known(row)?.value ?? null, 3) },
        { title: words.interval, value: (row) => roundTo(known(row)?.lower ?? null, 3) },
        { title: words.interval, value: (row) => roundTo(known(row)?.upper ?? null, 3) },
      ],
    },
    { key: 'n', title: 'n', isNumber: true, value: ({ n }) => n },
    {
      key: 'raw',
      title: t.starsRaw,
      isNumber: true,
      isWide: true,
      value: ({ raw }) => roundTo(raw, 3),
      cell: ({ raw }) => <span class="cell-quiet">{raw === null ? '–' : stars(raw)}</span>,
    },
    {
      key: 'weight',
      title: t.weight,
      isNumber: true,
      isWide: true,
      value: ({ reliability }) => roundTo(reliability, 3),
      cell: ({ reliability }) => (
        <span class="cell-quiet">{reliability === null ? '–' : formatPercent(reliability)}</span>
      ),
    },
  ];
}

interface StarsProps {
  locale: Locale;
  row: PersonRating;
  axis: { least: number; most: number };
}

function Stars({ locale, row: { figure }, axis }: StarsProps) {
  const words = figureMessages(locale);
  if (figure.kind !== 'known') return <span class="cell-quiet">{words.notEnough}</span>;
  const text = (value: number) => formatNumber(value, { digits: 2 });
  return (
    <span class="stars">
      <span class="stars-bar">
        <IntervalBar {...axis} value={figure.value} lower={figure.lower} upper={figure.upper} />
      </span>
      <strong>{text(figure.value)}</strong>
      <span class="cell-quiet">
        {text(figure.lower)} – {text(figure.upper)}
      </span>
    </span>
  );
}
