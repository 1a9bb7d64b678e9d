import { useMemo } from 'preact/hooks';
import { askedMessages } from '#shared/i18n/asked.ts';
import { deskMessages } from '#shared/i18n/desk.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Asked } from '../../data/asked.ts';
import { DataTable } from '../system/DataTable.tsx';
import { FigureTile } from '../system/FigureTile.tsx';
import { askedColumns } from './asked-columns.tsx';

interface Props {
  locale: Locale;
  asked: Asked;
  period: string;
}

/** The branch, what the tests say, and everybody. */
export function AskedBody({ locale, asked, period }: Props) {
  const t = askedMessages(locale);
  const columns = useMemo(() => askedColumns(locale), [locale]);
  return (
    <>
      <div class="tiles">
        <FigureTile
          {...{ locale, period }}
          label={t.askedShare}
          hint={t.askedHint}
          unit="share"
          figure={asked.asked}
          countText={(n) => t.nVisits({ n })}
        />
        <FigureTile
          {...{ locale, period }}
          label={t.answeredShare}
          term="response-rate"
          hint={t.answeredHint}
          unit="share"
          figure={asked.answered}
          countText={(n) => t.nVisits({ n })}
        />
      </div>
      <section class="card asked-people" aria-label={t.table}>
        <div class="card-head">
          <div class="watch-findings">
            {findings(locale, asked).map((finding) => (
              <h2 key={finding}>{finding}</h2>
            ))}
          </div>
        </div>
        <DataTable
          {...{ locale, columns }}
          name="people"
          caption={t.table}
          rows={asked.people}
          rowKey={({ employeeId, role }) => `${employeeId} ${role}`}
          defaults={{ sort: 'share', isDescending: false }}
        />
        <p class="watch-reading">
          {t.reading} {hasSmallCells(asked) && t.smallHint}
        </p>
      </section>
    </>
  );
}

function hasSmallCells({ roles }: Asked): boolean {
  return roles.some(
    ({ heterogeneity }) => heterogeneity !== null && heterogeneity.smallestExpected < 5,
  );
}

/** A sentence per role whose people differ, one about trouble, or that nothing was found. */
function findings(locale: Locale, { roles, people }: Asked): string[] {
  const t = askedMessages(locale);
  const roleNames = deskMessages(locale);
  const differ = roles.flatMap(({ role, heterogeneity, adjustedP, people: count }) =>
    heterogeneity !== null && adjustedP !== null && adjustedP < 0.05
      ? t.findingDiffer({
          role: roleNames[role],
          chi: formatNumber(heterogeneity.chiSquare, { digits: 1 }),
          people: count,
        })
      : [],
  );
  const troubled = people.filter(({ trouble }) => trouble !== null && trouble.adjustedP < 0.05);
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    troubled.map(({ name }) => name),
  );
  const found = [...differ, ...(troubled.length > 0 ? [t.findingTrouble({ names })] : [])];
  return found.length > 0 ? found : [t.findingCalm];
}
