import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Step } from './use-import.ts';

/** How far the file is: four steps, the present one marked. */
export function StepBar({ locale, step }: { locale: Locale; step: Step }) {
  const t = importMessages(locale);
  const names = [t.stepChoose, t.stepMap, t.stepCheck, t.stepCommit];
  const now = placeOf(step);
  return (
    <ol class="step-bar" aria-label={t.steps}>
      {names.map((name, place) => (
        <li
          key={name}
          class={place < now ? 'step step-done' : 'step'}
          aria-current={place === now ? 'step' : undefined}
        >
          <span class="step-number">{place + 1}</span>
          {name}
        </li>
      ))}
    </ol>
  );
}

function placeOf(step: Step): number {
  if (step.kind === 'map') return 1;
  if (step.kind === 'checking') return 2;
  if (step.kind === 'stepping') return 3;
  if (step.kind !== 'report') return 0;
  return step.report.state === 'open' || step.report.state === 'checked' ? 2 : 3;
}
