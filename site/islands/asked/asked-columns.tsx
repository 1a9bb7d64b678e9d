import { askedMessages } from '#shared/i18n/asked.ts';
import { deskMessages } from '#shared/i18n/desk.ts';
import { formatInterval } from '#shared/i18n/format-measures.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { AskingTest } from '#shared/integrity/compare-asking.ts';
import type { Asked } from '../../data/asked.ts';
import type { Column } from '../system/DataTable.tsx';
import { IntervalBar } from '../system/IntervalBar.tsx';
import { Term } from '../system/Term.tsx';

type Row = Asked['people'][number];

/** What stands of each person; a verdict only where the adjusted test has passed. */
export function askedColumns(locale: Locale): Column<Row>[] {
  const t = askedMessages(locale);
  const roles = deskMessages(locale);
  return [
    {
      key: 'name',
      title: t.person,
      value: ({ name }) => name,
      cell: ({ name, role }) => (
        <span class="watch-stack">
          <span>{name}</span>
          <span class="figure-facts">{roles[role]}</span>
        </span>
      ),
      isRowHeader: true,
    },
    { key: 'eligible', title: t.eligible, value: ({ eligible }) => eligible, isNumber: true },
    { key: 'asked', title: t.asked, value: ({ asked }) => asked, isNumber: true },
    {
      key: 'share',
      title: t.share,
      value: ({ asked, eligible }) => Math.round((1000 * asked) / eligible) / 1000,
      cell: (row) => <Share row={row} />,
    },
    {
      key: 'verdict',
      title: t.verdict,
      value: ({ less }) => verdict(locale, less),
      cell: ({ less }) => (
        <span class="watch-stack">
          <Verdict {...{ locale }} test={less} found={t.less} />
          {less !== null && (
            <span class="figure-facts">
              {t.restShare({ share: formatPercent(less.rest.successes / less.rest.n) })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'trouble',
      title: t.trouble,
      value: ({ troubled, troubledAsked }) =>
        troubled === 0 ? null : t.troubleOf({ asked: troubledAsked, n: troubled }),
      cell: ({ troubled, troubledAsked, trouble }) =>
        troubled === 0 ? (
          '–'
        ) : (
          <span class="watch-stack">
            <span>{t.troubleOf({ asked: troubledAsked, n: troubled })}</span>
            {trouble !== null && trouble.adjustedP < 0.05 && (
              <Verdict {...{ locale }} test={trouble} found={t.troubleLess} />
            )}
          </span>
        ),
    },
  ];
}

function Share({ row: { asked, eligible, interval, less } }: { row: Row }) {
  return (
    <span class="watch-share">
      <span class="figure-value">{formatPercent(asked / eligible)}</span>
      <IntervalBar
        least={0}
        most={1}
        value={asked / eligible}
        lower={interval.lower}
        upper={interval.upper}
        reference={less === null ? null : less.rest.successes / less.rest.n}
      />
      <span class="figure-facts">{formatInterval('share', interval)}</span>
    </span>
  );
}

function Verdict({
  locale,
  test,
  found,
}: {
  locale: Locale;
  test: AskingTest | null;
  found: string;
}) {
  const t = askedMessages(locale);
  if (test === null) return <span class="cell-quiet">{t.tooLittle}</span>;
  if (test.adjustedP >= 0.05) return <span class="cell-quiet">{t.noDifference}</span>;
  return (
    <span class="watch-stack">
      <strong>{found}</strong>
      <span class="figure-facts">
        <Term locale={locale} term="verdict">
          {adjustedP(locale, test.adjustedP)}
        </Term>
      </span>
    </span>
  );
}

function verdict(locale: Locale, test: AskingTest | null): string {
  const t = askedMessages(locale);
  if (test === null) return t.tooLittle;
  return test.adjustedP < 0.05 ? t.less : t.noDifference;
}

function adjustedP(locale: Locale, p: number): string {
  const t = askedMessages(locale);
  return p < 0.001 ? t.adjustedPLow : t.adjustedP({ p: formatNumber(p, { digits: 3 }) });
}
