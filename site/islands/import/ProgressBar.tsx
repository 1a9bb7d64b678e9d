interface Props {
  label: string;
  /** 0 to 1; null while it cannot be known. */
  share: number | null;
}

export function ProgressBar({ label, share }: Props) {
  return share === null ? (
    <progress class="progress" aria-label={label} />
  ) : (
    <progress class="progress" aria-label={label} value={share} max={1} />
  );
}
