import type { ComponentChildren } from 'preact';
import { Drawing } from '../../components/Drawing.tsx';
import { Heading } from '../../components/Heading.tsx';
import { Screen } from '../../components/Screen.tsx';
import type { PhoneKiosk } from '../run-phone.ts';

interface Props {
  /** For whoever tests a screen from outside: what kind of a moment it is. */
  readonly name: 'note' | 'keeping' | 'unkept' | 'thanks';
  readonly kiosk: PhoneKiosk;
  readonly drawing?: string | undefined;
  readonly title: string;
  readonly hint?: string;
  readonly children?: ComponentChildren;
}

/** Something to say and nothing to ask. */
export function NoteScreen({ name, kiosk, drawing, title, hint, children }: Props) {
  return (
    <Screen key={title} name={name} kiosk={kiosk}>
      {drawing && <Drawing name={drawing} />}
      <Heading>{title}</Heading>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </Screen>
  );
}
