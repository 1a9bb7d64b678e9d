import { formatMoment } from '#shared/i18n/format-date.ts';
import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import type { Comment } from '../../data/comments.ts';
import { ContactReveal } from './ContactReveal.tsx';

interface Props {
  locale: Locale;
  comments: readonly Comment[];
  timeZone: string;
}

/** What clients wrote, newest first. Excluded ones stay, and are marked. */
export function CommentList({ locale, comments, timeZone }: Props) {
  const t = overviewMessages(locale);
  return (
    <section class="card comments">
      <div class="card-head">
        <div>
          <h2>{t.commentsTitle}</h2>
          <p class="card-hint">{t.commentsHint}</p>
        </div>
        <a class="button button-small no-print" href={pagePath(locale, 'feedback')}>
          {t.allFeedback}
        </a>
      </div>
      {comments.length === 0 ? (
        <p class="comments-empty">{t.commentsEmpty}</p>
      ) : (
        // A list that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <ul class="comments-list" tabIndex={0} aria-label={t.commentsTitle}>
          {comments.map((comment) => (
            <CommentItem key={comment.id} {...{ locale, comment, timeZone }} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CommentItem({
  locale,
  comment,
  timeZone,
}: Omit<Props, 'comments'> & { comment: Comment }) {
  const t = overviewMessages(locale);
  const marks = [
    comment.isExcluded && t.commentExcluded,
    comment.isPartial && t.commentPartial,
    comment.isTimeUncertain && t.commentUncertain,
    comment.isWalkIn && t.commentWalkIn,
    comment.wantsContact && t.commentContact,
  ].filter((mark) => mark !== false);
  return (
    <li class={comment.isExcluded ? 'comment comment-excluded' : 'comment'}>
      <p class="comment-text" lang={languageTag(comment.language)}>
        {comment.text}
      </p>
      <p class="comment-facts numeric">
        <span class="comment-nps">
          {comment.nps === null ? t.commentNoNps : t.commentNps({ score: comment.nps })}
        </span>
        <time dateTime={comment.answeredAt}>
          {formatMoment(locale, comment.answeredAt, timeZone)}
        </time>
        <span>{comment.language === 'zh' ? t.commentInZh : t.commentInEn}</span>
        {comment.wantsContact && <ContactReveal locale={locale} responseId={comment.id} />}
        {marks.map((mark) => (
          <span key={mark} class="mark">
            {mark}
          </span>
        ))}
      </p>
    </li>
  );
}
