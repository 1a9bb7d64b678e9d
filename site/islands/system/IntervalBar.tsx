interface Props {
  /** The ends of the axis, in the unit of the value. */
  least: number;
  most: number;
  value: number;
  lower: number;
  upper: number;
  /** Worst-case bounds, drawn as a thin line behind the interval. */
  bounds?: { readonly lower: number; readonly upper: number } | null;
  /** A line to read against, such as all branches together. */
  reference?: number | null;
  /** Height of the axis within the bar's box; the reference line runs through all of the box. */
  y?: number | string;
  /** Spoken text. Leave it out where the same numbers stand in text beside the bar. */
  label?: string;
}

/** A value on its interval. Shape, not colour, tells the parts apart: dot, thick bar, thin line. */
export function IntervalBar({
  least,
  most,
  value,
  lower,
  upper,
  bounds,
  reference,
  y = '50%',
  label,
}: Props) {
  const at = (each: number) => {
    const share = (each - least) / (most - least);
    return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
  };
  return (
    <svg class="interval-bar" role="img" aria-label={label ?? ''} aria-hidden={label === undefined}>
      <line class="interval-axis" x1="0" x2="100%" y1={y} y2={y} />
      {bounds && (
        <line class="interval-bounds" x1={at(bounds.lower)} x2={at(bounds.upper)} y1={y} y2={y} />
      )}
      {typeof reference === 'number' && (
        <line class="interval-reference" x1={at(reference)} x2={at(reference)} y1="0" y2="100%" />
      )}
      <line class="interval-range" x1={at(lower)} x2={at(upper)} y1={y} y2={y} />
      <circle class="interval-value" cx={at(value)} cy={y} r="5" />
    </svg>
  );
}
