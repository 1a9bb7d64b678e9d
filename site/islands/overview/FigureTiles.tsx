import type { ComponentChildren } from 'preact';
import { figureMessages } from '#shared/i18n/figures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import type { OverviewModel } from '../../data/overview-model.ts';
import { FigureTile } from '../system/FigureTile.tsx';
import { StatePanel } from '../system/StatePanel.tsx';

interface Props {
  locale: Locale;
  model: OverviewModel;
  period: string;
  isCurrent: boolean;
  /** The third tile: how many answered. */
  children: ComponentChildren;
}

/** The month's figures, or why there are none. */
export function FigureTiles({ locale, model, period, isCurrent, children }: Props) {
  const t = overviewMessages(locale);
  const figures = figureMessages(locale);
  if (model.isEmpty) {
    return (
      <div class="card">
        {isCurrent ? (
          <StatePanel title={t.emptyTitle} text={t.emptyText} />
        ) : (
          <StatePanel title={t.emptyPastTitle} text={t.emptyPastText} />
        )}
      </div>
    );
  }
  return (
    <div class="tiles">
      <FigureTile
        {...{ locale, period }}
        label={figures.nps}
        term="nps"
        unit="points"
        figure={model.nps}
        worstCase={model.npsWorstCase}
        countText={(n) => figures.nAnswers({ n })}
      />
      <FigureTile
        {...{ locale, period }}
        label={figures.satisfaction}
        term="satisfaction"
        hint={figures.satisfactionHint}
        unit="share"
        figure={model.satisfaction}
        worstCase={model.satisfactionWorstCase}
        countText={(n) => figures.nRatings({ n })}
      />
      {children}
    </div>
  );
}
