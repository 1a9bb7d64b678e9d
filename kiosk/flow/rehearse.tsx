import { render } from '../paint/render.ts';
import { CurrentScreen } from '../screens/CurrentScreen.tsx';
import type { Step } from '../state/session.ts';
import { answerSteps } from '../state/walk.ts';
import type { Kiosk } from './kiosk.ts';

const stepMs = 99;

/**
 * Play the screens of a visit once where nobody sees them, so that the first customer after a start
 * waits no longer for a picture than the later ones: code is compiled, letters and drawings are
 * found. A little at a time, first the program and then the layout. Nothing of it stays. Without
 * its frame, which has the screen's name: the page always shows exactly one.
 *
 * @param stage takes no touch and no focus; who takes it off the page ends the rehearsal
 */
export function rehearse(kiosk: Kiosk, stage: HTMLElement): void {
  const { session, tablet, words } = kiosk;
  const { questionnaire = null } = tablet.view.settings ?? {};
  const people = [{ employeeId: '', name: words.doctor, role: 'doctor' as const }];
  const visit = { ...session, questionnaire, people };
  const steps: Step[] = [{ name: 'code' }, ...answerSteps(visit)];
  const play = () => {
    if (!stage.isConnected) return;
    stage.hidden = !stage.hidden;
    if (stage.hidden) {
      const step = steps.shift();
      if (!step) return stage.remove();
      render(CurrentScreen({ ...kiosk, session: { ...visit, step } })?.props.children, stage);
    }
    setTimeout(play, stepMs);
  };
  play();
}
