import { languageTag } from '#shared/i18n/locale.ts';
import { wallMessages } from '#shared/i18n/wall.ts';
import { ofRound } from '../../data/wall/next-panel.ts';
import type { PanelProps } from './panels.ts';

/** One customer's praise a round, with whom it is for. Never who said it, or when. */
export function PraisePanel({ locale, wall, round }: PanelProps) {
  const t = wallMessages(locale);
  const praise = ofRound(wall.praise, round);
  if (!praise) return null;
  return (
    <section class="wall-panel">
      <h1 class="wall-title">{t.praise}</h1>
      <div class="wall-centre">
        <blockquote class="wall-quote" lang={languageTag(praise.language)}>
          {praise.comment}
        </blockquote>
        <p class="wall-line wall-accent">
          {t.thanksTo({ names: praise.people.join(locale === 'zh' ? '、' : ', ') })}
        </p>
      </div>
    </section>
  );
}
