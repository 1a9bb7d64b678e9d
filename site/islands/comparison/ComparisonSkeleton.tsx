/** Where the marked branch, the funnel and the months will stand. */
export function ComparisonSkeleton() {
  return (
    <div class="skeleton comparison" aria-hidden="true">
      <div class="card skeleton-glance" />
      <div class="card skeleton-table" />
    </div>
  );
}
