import type { ComponentType } from 'preact';
import type { Locale } from '#shared/i18n/locale.ts';
import { leastShown } from '#shared/measures/figure.ts';
import type { Wall } from '#shared/schemas/wall.ts';
import type { WallModel } from '../../data/wall/wall-model.ts';
import { AwardsPanel } from './AwardsPanel.tsx';
import { PraisePanel } from './PraisePanel.tsx';
import { ProgressPanel } from './ProgressPanel.tsx';
import { QuietPanel } from './QuietPanel.tsx';
import { ResultsPanel } from './ResultsPanel.tsx';
import { TodayPanel } from './TodayPanel.tsx';

export interface PanelProps {
  readonly locale: Locale;
  readonly wall: Wall;
  readonly model: WallModel;
  /** How often the wall has been round: a panel with several things shows one a round. */
  readonly round: number;
}

export interface WallPanel {
  readonly name: string;
  readonly seconds: number;
  /** Whether it has something to say now. */
  readonly isShown: (wall: Wall) => boolean;
  readonly Panel: ComponentType<PanelProps>;
}

/** The panels in their order. Another one is a line here and a file beside this one. */
export const wallPanels: readonly WallPanel[] = [
  { name: 'results', seconds: 20, isShown: hasResults, Panel: ResultsPanel },
  { name: 'praise', seconds: 20, isShown: ({ praise }) => praise.length > 0, Panel: PraisePanel },
  { name: 'awards', seconds: 20, isShown: ({ awards }) => awards.length > 0, Panel: AwardsPanel },
  { name: 'today', seconds: 15, isShown: ({ today }) => today.answers > 0, Panel: TodayPanel },
  { name: 'progress', seconds: 20, isShown: hasResults, Panel: ProgressPanel },
];

const quiet: WallPanel = { name: 'quiet', seconds: 60, isShown: () => true, Panel: QuietPanel };

/** Those that have something to say; a greeting where none has. */
export function shownPanels(wall: Wall): readonly WallPanel[] {
  const shown = wallPanels.filter((panel) => panel.isShown(wall));
  return shown.length > 0 ? shown : [quiet];
}

function hasResults({ months }: Wall): boolean {
  return months.some(({ npsN, ratings }) => Math.min(npsN, ratings) >= leastShown);
}
