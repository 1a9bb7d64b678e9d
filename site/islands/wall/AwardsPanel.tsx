import { awardMessages } from '#shared/i18n/awards.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import { wallMessages } from '#shared/i18n/wall.ts';
import { ofRound } from '../../data/wall/next-panel.ts';
import type { PanelProps } from './panels.ts';

/** One award a round, with everybody who shares it. Who did not win is nowhere. */
export function AwardsPanel({ locale, wall, round }: PanelProps) {
  const t = wallMessages(locale);
  const award = ofRound(wall.awards, round);
  if (!award) return null;
  const names = award.people.join(locale === 'zh' ? '、' : ', ');
  return (
    <section class="wall-panel">
      <h1 class="wall-title">
        {t.congratulations}{' '}
        <span class="wall-faint">{formatMonth(locale, award.month.slice(0, 7))}</span>
      </h1>
      <div class="wall-centre">
        <p class="wall-quote">{names || t.wholeTeam}</p>
        <p class="wall-line wall-accent">{awardMessages(locale)[award.kind]}</p>
      </div>
    </section>
  );
}
