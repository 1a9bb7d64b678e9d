import { useState } from 'preact/hooks';
import { deskMessages, followUpTexts } from '#shared/i18n/desk.ts';
import { formatDay } from '#shared/i18n/format-date.ts';
import { branchName } from '../../data/branch.ts';
import { copyText } from '../../data/copy-text.ts';
import { issueVisitLink } from '../../data/desk-calls.ts';
import type { DeskVisit, DueFollowUp } from '../../data/desk-visit.ts';
import { rateLink } from '../../data/rate-link.ts';
import { CopyButton } from '../system/CopyButton.tsx';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';
import type { DeskProps } from './DeskBody.tsx';

interface Props extends DeskProps {
  visit: DeskVisit;
  followUp: DueFollowUp;
}

/** One message to write. The link is made when it is needed, so that none lies about unsent. */
export function DueRow({ locale, branch, visit, followUp }: Props) {
  const t = deskMessages(locale);
  const action = useAction(locale);
  const [text, setText] = useState<string | null>(null);
  const { occasion, until } = followUp;

  const make = () =>
    action.run(async () => {
      const link = rateLink(location.origin, await issueVisitLink(visit.id, occasion));
      const written = followUpTexts[occasion]
        .replace('{branch}', branchName(branch, 'zh'))
        .replace('{link}', link);
      setText(written);
      await copyText(written);
    });

  return (
    <li class="due">
      <div class="due-facts">
        <span class="mark">{t[occasion]}</span>
        <span class="due-treatment">{visit.treatment?.[locale] ?? t.noTreatment}</span>
        <span class="visit-facts numeric">
          {formatDay(locale, visit.day)} · {visit.people.map(({ name }) => name).join('、')} ·{' '}
          {t.dueUntil({ day: formatDay(locale, until) })}
        </span>
      </div>
      {text === null ? (
        <button
          type="button"
          class="button"
          aria-disabled={action.isBusy}
          onClick={() => void make()}
        >
          {followUp.isLinkIssued ? t.remake : t.copyText}
        </button>
      ) : (
        <CopyButton
          text={text}
          label={t.copyAgain}
          copiedText={t.copied}
          failedText={t.copyFailed}
        />
      )}
      {text !== null && (
        <textarea
          class="input due-text"
          readOnly
          rows={5}
          lang="zh-CN"
          aria-label={t.dueText}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
    </li>
  );
}
