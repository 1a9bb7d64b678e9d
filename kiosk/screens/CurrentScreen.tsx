import type { Kiosk } from '../flow/kiosk.ts';
import { AttractScreen } from './AttractScreen.tsx';
import { CodeScreen } from './CodeScreen.tsx';
import { ContactScreen } from './ContactScreen.tsx';
import { NoteScreen } from './NoteScreen.tsx';
import { NpsScreen } from './NpsScreen.tsx';
import { PairingScreen } from './PairingScreen.tsx';
import { PersonScreen } from './PersonScreen.tsx';
import { ReasonsScreen } from './ReasonsScreen.tsx';
import { SleepScreen } from './SleepScreen.tsx';
import { ThanksScreen } from './ThanksScreen.tsx';
import { UnkeptScreen } from './UnkeptScreen.tsx';

/**
 * Each step has its screen; the device's own screens come only when no customer is in front of it.
 * They are called, not made elements of: so the frame that they share stays where it is, and a tap
 * lays out the question alone.
 */
export function CurrentScreen(kiosk: Kiosk) {
  const { step } = kiosk.session;
  switch (step.name) {
    case 'attract':
      return waitingScreen(kiosk);
    case 'code':
      return CodeScreen(kiosk);
    case 'person':
      return PersonScreen(kiosk);
    case 'nps':
      return NpsScreen(kiosk);
    case 'reasons':
      return ReasonsScreen(kiosk);
    // The disk answers in milliseconds: another screen in between would only flicker.
    case 'contact':
    case 'keeping':
      return ContactScreen(kiosk);
    case 'unkept':
      return UnkeptScreen(kiosk);
    case 'thanks':
      return ThanksScreen(kiosk);
  }
}

function waitingScreen(kiosk: Kiosk) {
  const { words, staff: StaffScreen } = kiosk;
  if (StaffScreen) return <StaffScreen {...kiosk} />;
  if (kiosk.isAsleep) return <SleepScreen {...kiosk} />;
  const { isBroken, isRefused, pairing, settings } = kiosk.tablet.view;
  if (isBroken) return <NoteScreen kiosk={kiosk} title={words.storage} hint={words.storageHint} />;
  if (pairing === null || isRefused) return <PairingScreen {...kiosk} />;
  if (settings?.questionnaire && settings.sealingKey) return AttractScreen(kiosk);
  return <NoteScreen kiosk={kiosk} title={words.preparing} hint={words.preparingHint} />;
}
