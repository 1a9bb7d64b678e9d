import type { NavigationGroup } from '../../data/navigation.ts';

const drawings: Readonly<Record<NavigationGroup, string>> = {
  today:
    'M10 6.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2zM10 1.8v1.6M10 16.6v1.6M1.8 10h1.6M16.6 10h1.6M4.2 4.2l1.1 1.1M14.7 14.7l1.1 1.1M15.8 4.2l-1.1 1.1M5.3 14.7l-1.1 1.1',
  // Three intervals, as the comparison draws them.
  compare:
    'M3 4.5h10M3 3v3M13 3v3M6.5 10H17M6.5 8.5v3M17 8.5v3M4.5 15.5h8M4.5 14v3M12.5 14v3M8 4.5h.01M12 10h.01M8.5 15.5h.01',
  appraisal:
    'M8 3.2a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2.5 16.8c.4-3 2.6-4.8 5.5-4.8 1 0 1.9.2 2.7.6M11.8 15l2.2 2.2 3.7-4.4',
  operations:
    'M3 5.5h7M14 5.5h3M3 14.5h3M10 14.5h7M12 3.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM8 12.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  guide:
    'M10 5.2C8.4 4 6 3.6 3 3.7v11.6c3-.1 5.4.3 7 1.5 1.6-1.2 4-1.6 7-1.5V3.7c-3-.1-5.4.3-7 1.5zM10 5.2v11.6',
};

/** A drawing for a group of pages. The group's name always stands beside it. */
export function GroupIcon({ group }: { group: NavigationGroup }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" class="stroke">
      <path d={drawings[group]} />
    </svg>
  );
}
