interface Props {
  /** How many figure tiles stand on top. */
  tiles?: number;
  /** Heights in px of the cards below, in their order. */
  cards?: readonly number[];
}

/** The outline of a page in its final sizes, so that nothing moves when the numbers come. */
export function Skeleton({ tiles = 0, cards = [] }: Props) {
  return (
    <div class="skeleton" aria-hidden="true">
      {tiles > 0 && (
        <div class="tiles">
          {Array.from({ length: tiles }, (_, index) => (
            <div key={index} class="tile" />
          ))}
        </div>
      )}
      {cards.map((height, index) => (
        <div key={index} class="card skeleton-card" style={{ minHeight: `${height}px` }} />
      ))}
    </div>
  );
}
