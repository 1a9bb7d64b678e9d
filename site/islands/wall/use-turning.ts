import { useCallback, useEffect, useState } from 'preact/hooks';
import { nextPanel, type Turn } from '../../data/wall/next-panel.ts';
import type { WallPanel } from './panels.ts';

export interface Turning {
  readonly turn: Turn;
  readonly panel: WallPanel;
  readonly isPaused: boolean;
  step(by: 1 | -1): void;
  pause(isPaused: boolean): void;
}

/**
 * Turn through the panels, each for its time. There is one timer, set anew when the panel changes and
 * cleared with it: a screen that stays on for weeks gathers none. New data does not begin a panel anew.
 */
export function useTurning(panels: readonly [WallPanel, ...WallPanel[]]): Turning {
  const [turn, setTurn] = useState<Turn>({ panel: panels[0].name, round: 0 });
  const [isPaused, setIsPaused] = useState(false);
  const names = panels.map(({ name }) => name).join();
  const panel = panels.find(({ name }) => name === turn.panel) ?? panels[0];
  const step = useCallback(
    (by: 1 | -1) => setTurn((before) => nextPanel(names.split(','), before, by)),
    [names],
  );
  const { seconds } = panel;
  const { round } = turn;

  // Another round of the same panel is another turn.
  useEffect(() => {
    if (isPaused) return;
    const timer = setTimeout(() => step(1), seconds * 1_000);
    return () => clearTimeout(timer);
  }, [isPaused, seconds, panel.name, round, step]);

  return { turn, panel, isPaused, step, pause: setIsPaused };
}
