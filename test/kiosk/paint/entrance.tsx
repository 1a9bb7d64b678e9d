/** The kiosk's own renderer on a bare page, so that a test can watch it in a real browser. */
import { jsx } from '../../../kiosk/paint/jsx-runtime.ts';
import { render } from '../../../kiosk/paint/render.ts';

const tools = { jsx, render };

declare global {
  interface Window {
    paint: typeof tools;
  }
}

window.paint = tools;
