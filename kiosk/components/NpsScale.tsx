import { Scale } from './Scale.tsx';

interface Props {
  readonly low: string;
  readonly high: string;
  onSelect(nps: number): void;
}

/** 0 to 10 in two rows, the ends named. All eleven look alike. */
export function NpsScale({ low, high, onSelect }: Props) {
  const ends: Readonly<Record<number, string>> = { 0: low, 10: high };
  const options = Array.from({ length: 11 }, (_, value) => ({ face: value, label: ends[value] }));
  return (
    <div class="nps-frame">
      <p class="nps-end">{low}</p>
      <Scale name="nps" from={0} options={options} onSelect={onSelect} />
      <p class="nps-end nps-end-high">{high}</p>
    </div>
  );
}
