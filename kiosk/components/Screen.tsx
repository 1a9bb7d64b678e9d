import type { ComponentChildren } from 'preact';
import type { Kiosk } from '../flow/kiosk.ts';
import { BackButton } from './BackButton.tsx';
import { IdleDialog } from './IdleDialog.tsx';
import { Progress } from './Progress.tsx';
import { Tools } from './Tools.tsx';

interface Props {
  readonly name: string;
  readonly kiosk: Kiosk;
  readonly children: ComponentChildren;
  /** What leads on, opposite of the way back. */
  readonly action?: ComponentChildren;
}

/**
 * The frame of every screen: progress and tools above (the brand is the page's own), the question, the
 * ways back and on below. The frame may stay from one screen to the next; what is asked never does.
 */
export function Screen({ name, kiosk, children, action }: Props) {
  const { step } = kiosk.session;
  // One picture for two steps: writing takes milliseconds.
  const screenName = step.name === 'keeping' || step.name === 'unkept' ? step.name : name;
  return (
    <div class={`screen screen-${name}`} data-screen={screenName}>
      <header class="bar">
        <Progress {...kiosk} />
        <Tools {...kiosk} />
      </header>
      <main key={name} class="body">
        {children}
      </main>
      <footer class="ways">
        <BackButton {...kiosk} />
        <div class="way-on">{action}</div>
      </footer>
      {kiosk.session.countdown === null ? null : <IdleDialog {...kiosk} />}
    </div>
  );
}
