import { useState } from 'preact/hooks';
import { deskMessages } from '#shared/i18n/desk.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import { dueFollowUps } from '../../data/due-follow-ups.ts';
import { StatePanel } from '../system/StatePanel.tsx';
import type { DeskProps } from './DeskBody.tsx';
import { DueRow } from './DueRow.tsx';

const page = 20;

/** Whom to write to, the earliest deadline first; what has a link already waits in its own list. */
export function DueList(props: DeskProps) {
  const { locale, desk } = props;
  const t = deskMessages(locale);
  const [isSent, setIsSent] = useState(false);
  const [shown, setShown] = useState(page);
  const all = dueFollowUps(desk.due);
  // A line stays where it is while its text is being copied: what counts is how the page found it.
  const [found] = useState(() => new Set(all.filter(isIssued).map(keyOf)));
  const sent = all.filter((due) => found.has(keyOf(due)));
  const toSend = all.filter((due) => !found.has(keyOf(due)));
  const rows = isSent ? sent : toSend;
  const counts = [
    { text: t.dueToSend, count: toSend.length, value: false },
    { text: t.dueSent, count: sent.length, value: true },
  ];
  return (
    <section class="card">
      <div class="card-head due-head">
        <div>
          <h2>{t.dueTitle}</h2>
          <p class="card-hint">{t.dueHint}</p>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
        <div class="segments" role="group" aria-label={t.dueFilter}>
          {counts.map(({ text, count, value }) => (
            <button
              key={text}
              type="button"
              class="segment"
              aria-pressed={value === isSent}
              onClick={() => {
                setIsSent(value);
                setShown(page);
              }}
            >
              {text} <span class="desk-count numeric">{formatNumber(count)}</span>
            </button>
          ))}
        </div>
      </div>
      {rows.length === 0 ? (
        <StatePanel {...emptyWords(locale, all.length === 0, isSent)} />
      ) : (
        <ul class="due-list">
          {rows.slice(0, shown).map(({ visit, followUp }) => (
            <DueRow key={`${visit.id} ${followUp.occasion}`} {...props} {...{ visit, followUp }} />
          ))}
        </ul>
      )}
      {rows.length > shown && (
        <button type="button" class="button due-more" onClick={() => setShown(shown + page)}>
          {t.dueMore({ n: Math.min(page, rows.length - shown) })}
        </button>
      )}
    </section>
  );
}

type Due = ReturnType<typeof dueFollowUps>[number];

function isIssued({ followUp }: Due): boolean {
  return followUp.isLinkIssued;
}

function keyOf({ visit, followUp }: Due): string {
  return `${visit.id} ${followUp.occasion}`;
}

function emptyWords(locale: DeskProps['locale'], isNothingDue: boolean, isSent: boolean) {
  const t = deskMessages(locale);
  if (isNothingDue) return { title: t.dueEmptyTitle, text: t.dueEmptyText };
  if (isSent) return { title: t.dueNoneSent, text: t.dueEmptyText };
  return { title: t.dueAllSentTitle, text: t.dueAllSentText };
}
