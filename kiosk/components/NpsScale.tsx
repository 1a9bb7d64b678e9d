import type { Kiosk } from '../flow/kiosk.ts';
import { Scale } from './Scale.tsx';

/** 0 to 10 in two rows, the ends named. All eleven look alike. */
export function NpsScale({ words, dispatch }: Kiosk) {
  const ends: Readonly<Record<number, string>> = { 0: words.npsLow, 10: words.npsHigh };
  const options = Array.from({ length: 11 }, (_, value) => ({ face: value, label: ends[value] }));
  return (
    <div class="nps-frame">
      <p class="nps-end">{words.npsLow}</p>
      <Scale
        name="nps"
        options={options}
        onSelect={(nps) => dispatch({ type: 'nps-answered', nps })}
      />
      <p class="nps-end nps-end-high">{words.npsHigh}</p>
    </div>
  );
}
