import { appealMessages } from '#shared/i18n/appeals.ts';
import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { AppealCase, AppealDesk } from '../../data/appeal-desk.ts';
import { stateWords, targetWords } from '../../data/appeal-words.ts';
import { periodName } from '../../data/period-name.ts';
import { SlaClock } from './SlaClock.tsx';

interface Props {
  locale: Locale;
  desk: AppealDesk;
  today: string;
  onOpen: (appealId: string) => void;
}

/** What waits, the most urgent first; below it what was decided. */
export function AppealList({ locale, desk, today, onOpen }: Props) {
  const t = appealMessages(locale);
  const waiting = desk.cases.filter(({ appeal }) => appeal.state === 'open');
  const decided = desk.cases.filter(({ appeal }) => appeal.state !== 'open');
  const rows = (cases: readonly AppealCase[]) => (
    <ul class="appeal-list">
      {cases.map((subject) => {
        const { appeal, name, branchName, period } = subject;
        return (
          <li key={appeal.id}>
            <button type="button" class="appeal-row" onClick={() => onOpen(appeal.id)}>
              <span class="appeal-who">
                <strong>{name}</strong> · {branchName[locale]}
              </span>
              <span class="mark">{stateWords(appeal, locale)}</span>
              <span class="appeal-what">
                {targetWords(appeal, desk.kpis, locale)} · {periodName(locale, period)}
              </span>
              <span class="appeal-when numeric">
                {appeal.state === 'open' && t.due({ day: formatDate(locale, appeal.dueOn) })}{' '}
                <SlaClock {...{ locale, subject, today }} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {waiting.length > 0 && (
        <section class="card" aria-labelledby="appeals-waiting">
          <h2 id="appeals-waiting">{t.waiting}</h2>
          {rows(waiting)}
        </section>
      )}
      {decided.length > 0 && (
        <section class="card" aria-labelledby="appeals-decided">
          <h2 id="appeals-decided">{t.decided}</h2>
          {rows(decided)}
        </section>
      )}
    </>
  );
}
