/** A drawing from the page's sheet. Says nothing that a word beside it, or a label, does not say. */
export function Drawing({ name }: { name: string }) {
  return (
    <svg class={`drawing ${name}`} aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  );
}
