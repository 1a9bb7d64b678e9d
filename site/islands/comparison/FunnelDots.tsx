import type { FunnelDot, FunnelDrawing } from '../../data/funnel-drawing.ts';
import { gap, labelDots, shortText, textWidth } from '../../data/label-dots.ts';

interface Props {
  drawing: FunnelDrawing;
  active: number | null;
  markedIndex: number;
  /** Each branch has limits of its own: draw their ends. */
  hasCaps: boolean;
  nameOf: (index: number) => string;
}

/** So many can carry their names; more would cover each other. */
const mostNames = 12;
const widestName = 240;

/**
 * The branches. Those within chance are one path of round strokes, so that four hundred cost no more
 * than one; shape tells apart what colour does too: diamond beyond chance, large dot the marked one.
 */
export function FunnelDots({ drawing, active, markedIndex, hasCaps, nameOf }: Props) {
  const { dots, plot } = drawing;
  const inside = dots.filter(
    ({ point }, index) => point.verdict === 'within' && index !== markedIndex,
  );
  const apart = dots.filter(
    ({ point }, index) => point.verdict !== 'within' && index !== markedIndex,
  );
  const marked = dots[markedIndex];
  const focus = active === null ? undefined : dots[active];
  const isDense = dots.length > 60;
  const wanted = [markedIndex, ...(dots.length <= mostNames ? dots.keys() : [active ?? -1])];
  const labelled = [...new Set(wanted)].filter((index) => index in dots);
  const named = labelled.map((index) => dots[index] as FunnelDot);
  // No wider than the larger side of its dot. The readout has the name in full.
  const names = named.map(({ x }, place) => {
    const room = Math.max(x - plot.left, plot.right - x) - gap;
    return shortText(nameOf(labelled[place] ?? -1), Math.min(widestName, room));
  });
  const labels = labelDots(named, (place) => textWidth(names[place] ?? ''), plot);
  return (
    <>
      {hasCaps && (
        <path
          class="funnel-caps"
          d={dots.map(({ x, top, bottom }) => `M${x - 6} ${top}h12M${x - 6} ${bottom}h12`).join('')}
        />
      )}
      <path
        class={`funnel-dots${isDense ? ' funnel-dots-dense' : ''}`}
        d={inside.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('')}
      />
      <path class="funnel-apart" d={apart.map((dot) => diamond(dot, isDense ? 5 : 7)).join('')} />
      {marked &&
        (marked.point.verdict === 'within' ? (
          <circle class="funnel-marked" cx={marked.x} cy={marked.y} r="8" />
        ) : (
          <path class="funnel-marked" d={diamond(marked, 10)} />
        ))}
      {focus && <circle class="funnel-focus" cx={focus.x} cy={focus.y} r="13" />}
      {labels.map(({ index, x, y, anchor }) => {
        const place = labelled[index] ?? -1;
        return (
          <text
            key={place}
            class={`funnel-name${place === markedIndex ? ' funnel-name-marked' : ''}`}
            x={x}
            y={y}
            text-anchor={anchor}
          >
            {names[index]}
          </text>
        );
      })}
    </>
  );
}

function diamond({ x, y }: FunnelDot, r: number): string {
  return `M${x.toFixed(1)} ${(y - r).toFixed(1)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
}
