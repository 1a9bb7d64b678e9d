import { feedbackMessages } from '#shared/i18n/feedback.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { downloadCsv, toCsv } from '../../data/csv.ts';
import { type Cursor, type Feedback, fetchFeedback } from '../../data/feedback.ts';
import { feedbackCsv } from '../../data/feedback-csv.ts';
import type { FeedbackFilter, FilterOptions } from '../../data/feedback-filter.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';
import { AnswerRow } from './AnswerRow.tsx';
import type { ReadyFeedback } from './use-feedback.ts';

interface Props {
  locale: Locale;
  search: string;
  changeSearch: (changes: Record<string, string | null>, mode?: 'push' | 'replace') => void;
  timeZone: string;
  branchId: string;
  filter: FeedbackFilter;
  options: FilterOptions;
  state: ReadyFeedback;
}

/** The answers, each opens where it stands. The file holds all of the choice, not only what is scrolled to. */
export function FeedbackList(props: Props) {
  const { locale, search, changeSearch, timeZone, branchId, filter, options, state } = props;
  const t = feedbackMessages(locale);
  const action = useAction(locale);
  const open = new URLSearchParams(search).get('open');
  const save = async () => {
    const rows = await everyAnswer(branchId, filter);
    downloadCsv(
      `meiping-feedback-${filter.from}-${filter.to}.csv`,
      toCsv(feedbackCsv(rows, options, locale, timeZone)),
    );
  };
  return (
    <section class="card feedback-list" aria-label={t.list}>
      <div class="feedback-toolbar">
        <p class="table-count numeric">
          {t.shown({ shown: state.rows.length, all: state.figures.all.n })}
        </p>
        <button
          type="button"
          class="button button-small"
          aria-disabled={action.isBusy}
          onClick={() => void action.run(save)}
        >
          {t.exportCsv}
        </button>
      </div>
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
      <ul class="answers">
        {state.rows.map((row) => (
          <AnswerRow
            key={row.id}
            {...{ locale, row, options, timeZone }}
            isOpen={row.id === open}
            onToggle={() => changeSearch({ open: row.id === open ? null : row.id }, 'replace')}
            refresh={state.refresh}
          />
        ))}
      </ul>
      {state.next && (
        <button
          type="button"
          class="button feedback-more"
          aria-disabled={action.isBusy}
          onClick={() => void action.run(state.more)}
        >
          {t.more}
        </button>
      )}
    </section>
  );
}

async function everyAnswer(branchId: string, filter: FeedbackFilter): Promise<Feedback[]> {
  const rows: Feedback[] = [];
  let after: Cursor | null = null;
  do {
    const page: { rows: readonly Feedback[]; next: Cursor | null } = await fetchFeedback(
      branchId,
      filter,
      after,
      500,
    );
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}
