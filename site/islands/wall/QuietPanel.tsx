import { wallMessages } from '#shared/i18n/wall.ts';
import { branchName } from '../../data/branch.ts';
import type { PanelProps } from './panels.ts';

/** A branch that has nothing to show yet is greeted, not scolded. */
export function QuietPanel({ locale, wall }: PanelProps) {
  const t = wallMessages(locale);
  return (
    <section class="wall-panel wall-centre">
      <h1 class="wall-quote">{branchName(wall.branch, locale)}</h1>
      <p class="wall-line">{t.quietText}</p>
    </section>
  );
}
