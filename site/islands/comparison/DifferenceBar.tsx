interface Props {
  difference: number;
  lower: number;
  upper: number;
}

/** A difference on its interval, with zero in the middle: whether the bar crosses it is the answer. */
export function DifferenceBar({ difference, lower, upper }: Props) {
  const reach = Math.max(Math.abs(lower), Math.abs(upper)) * 1.1 || 1;
  const at = (value: number) => `${(50 + (value / reach) * 50).toFixed(2)}%`;
  return (
    <svg class="difference-bar" aria-hidden="true">
      <line class="interval-axis" x1="0" x2="100%" y1="50%" y2="50%" />
      <line class="difference-zero" x1="50%" x2="50%" y1="0" y2="100%" />
      <line class="interval-range" x1={at(lower)} x2={at(upper)} y1="50%" y2="50%" />
      <circle class="interval-value" cx={at(difference)} cy="50%" r="6" />
    </svg>
  );
}
