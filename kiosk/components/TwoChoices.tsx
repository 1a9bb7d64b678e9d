interface Props {
  readonly labels: readonly [string, string];
  onFirst(): void;
  onSecond(): void;
}

/** Two ways that weigh the same. */
export function TwoChoices({ labels, onFirst, onSecond }: Props) {
  return (
    <div class="choices">
      <button type="button" class="card choice" onClick={onFirst}>
        {labels[0]}
      </button>
      <button type="button" class="card choice" onClick={onSecond}>
        {labels[1]}
      </button>
    </div>
  );
}
