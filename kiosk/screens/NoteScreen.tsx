import type { ComponentChildren } from 'preact';
import { Heading } from '../components/Heading.tsx';
import { Screen } from '../components/Screen.tsx';
import type { Kiosk } from '../flow/kiosk.ts';

interface Props {
  readonly kiosk: Kiosk;
  readonly title: string;
  readonly hint: string;
  readonly children?: ComponentChildren;
}

/** Something to say and nothing to ask. */
export function NoteScreen({ kiosk, title, hint, children }: Props) {
  return (
    <Screen name="note" kiosk={kiosk}>
      <Heading>{title}</Heading>
      <p class="hint">{hint}</p>
      {children}
    </Screen>
  );
}
