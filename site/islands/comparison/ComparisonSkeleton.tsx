/** The card in which the table will stand. */
export function ComparisonSkeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <div class="card skeleton-table" />
    </div>
  );
}
