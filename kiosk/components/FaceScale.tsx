import type { Kiosk } from '../flow/kiosk.ts';
import { Drawing } from './Drawing.tsx';
import { Scale } from './Scale.tsx';

const scores = [1, 2, 3, 4, 5] as const;

/** Five large faces with their words, from the worst to the best. */
export function FaceScale({ words, dispatch }: Kiosk) {
  const options = scores.map((score) => ({
    face: [<Drawing name={`face-${score}`} />, words[`face${score}`]],
  }));
  return (
    <Scale
      name="face"
      options={options}
      onSelect={(place) => dispatch({ type: 'person-scored', score: place + 1 })}
    />
  );
}
