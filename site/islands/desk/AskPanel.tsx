import { deskMessages } from '#shared/i18n/desk.ts';
import { CodePanel } from './CodePanel.tsx';
import { PushPanel } from './PushPanel.tsx';
import type { VisitProps } from './VisitPanel.tsx';

/** The ways to ask. They exclude one another by themselves: a visit counts once. */
export function AskPanel(props: VisitProps) {
  const t = deskMessages(props.locale);
  return (
    <section class="card desk-ask">
      <div class="card-head">
        <div>
          <h3>{t.askTitle}</h3>
          <p class="card-hint">{t.askHint}</p>
        </div>
      </div>
      <PushPanel {...props} />
      <CodePanel {...props} />
    </section>
  );
}
