/** The tablet's own storage code on a bare page, so that a test can call it in a real browser. */
import { transact } from '../../../kiosk/device/database.ts';
import { recall, remember } from '../../../kiosk/device/remember.ts';
import { beginChain } from '../../../kiosk/outbox/begin-chain.ts';
import { keepResponse } from '../../../kiosk/outbox/keep-response.ts';
import { readQuarantine, tryAgain } from '../../../kiosk/outbox/quarantine.ts';
import { reportQueue } from '../../../kiosk/outbox/report-queue.ts';
import { setAside } from '../../../kiosk/outbox/set-aside.ts';
import { readWaiting, settle } from '../../../kiosk/outbox/waiting.ts';
import { exportQueue } from '../../../kiosk/staff/export-queue.ts';
import { importQueue } from '../../../kiosk/staff/import-queue.ts';

const tablet = {
  transact,
  recall,
  remember,
  beginChain,
  keepResponse,
  readQuarantine,
  tryAgain,
  reportQueue,
  readWaiting,
  settle,
  setAside,
  exportQueue,
  importQueue,
};

export type TabletStorage = typeof tablet;

declare global {
  interface Window {
    tablet: TabletStorage;
  }
}

window.tablet = tablet;
