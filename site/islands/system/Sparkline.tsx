interface Props {
  /** Oldest first; a gap where there was too little to show. */
  values: readonly (number | null)[];
  /** The ends of the axis; those of the values when left out. */
  least?: number;
  most?: number;
  /** A line to read against, such as the mean. */
  reference?: number | null;
  /** Spoken text. Leave it out where the same numbers stand in text beside it. */
  label?: string;
}

const box = { width: 120, height: 32, inset: 4 };

/** The shape of a series in the size of a word. No verdict: that is a control chart's to say. */
export function Sparkline({ values, least, most, reference, label }: Props) {
  const known = values.filter((value) => value !== null);
  const low = least ?? Math.min(...known);
  const high = most ?? Math.max(...known);
  const x = (index: number) =>
    box.inset + (index / Math.max(1, values.length - 1)) * (box.width - 2 * box.inset);
  const y = (value: number) => {
    const share = high === low ? 0.5 : Math.min(1, Math.max(0, (value - low) / (high - low)));
    return box.height - box.inset - share * (box.height - 2 * box.inset);
  };
  const lastIndex = values.findLastIndex((value) => value !== null);
  const last = values[lastIndex] ?? null;
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={label ?? ''}
      aria-hidden={label === undefined}
    >
      {known.length > 0 && typeof reference === 'number' && (
        <line
          class="sparkline-reference"
          x1="0"
          x2={box.width}
          y1={y(reference)}
          y2={y(reference)}
        />
      )}
      <path class="sparkline-line" d={linePath(values, x, y)} />
      {last !== null && <circle class="sparkline-last" cx={x(lastIndex)} cy={y(last)} r="3" />}
    </svg>
  );
}

/** A stroke per unbroken stretch; a month alone between two gaps is a dot of the round line end. */
function linePath(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let isDrawing = false;
  return values
    .map((value, index) => {
      if (value === null) {
        isDrawing = false;
        return '';
      }
      const at = `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      const step = isDrawing ? `L${at}` : `M${at}h0`;
      isDrawing = true;
      return step;
    })
    .join('');
}
