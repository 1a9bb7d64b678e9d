import { formatMonth } from '#shared/i18n/format-date.ts';
import { wallMessages } from '#shared/i18n/wall.ts';
import type { PanelProps } from './panels.ts';
import { WallFigure } from './WallFigure.tsx';

/** NPS and satisfaction of the branch in its latest month with enough answers. */
export function ResultsPanel({ locale, model }: PanelProps) {
  const t = wallMessages(locale);
  return (
    <section class="wall-panel">
      <h1 class="wall-title">
        {t.results} <span class="wall-faint">{formatMonth(locale, model.month)}</span>
      </h1>
      <div class="wall-figures">
        <WallFigure
          {...{ locale }}
          label={t.nps}
          unit="points"
          figure={model.nps}
          countText={(n) => t.nAnswers({ n })}
        />
        <WallFigure
          {...{ locale }}
          label={t.satisfaction}
          unit="share"
          figure={model.satisfaction}
          countText={(n) => t.nRatings({ n })}
        />
      </div>
    </section>
  );
}
