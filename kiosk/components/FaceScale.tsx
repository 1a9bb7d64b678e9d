import { Drawing } from './Drawing.tsx';
import { Scale } from './Scale.tsx';

interface Props {
  /** From the worst to the best. */
  readonly labels: readonly string[];
  onSelect(score: number): void;
}

/** Five large faces with their words. */
export function FaceScale({ labels, onSelect }: Props) {
  const options = labels.map((label, index) => ({
    face: [<Drawing name={`face-${index + 1}`} />, label],
  }));
  return <Scale name="face" from={1} options={options} onSelect={onSelect} />;
}
