import { useLayoutEffect, useState } from 'preact/hooks';
import { type ShownGroup, shownGroups } from '../../data/navigation.ts';
import type { ViewerState } from '../use-viewer.ts';

const key = 'meiping.navigation';

/**
 * The groups for whoever is looking. Until that is known, those of the page before (of this tab,
 * forgotten with the sign-out): the navigation stands still while pages change.
 */
export function useShownGroups(viewer: ViewerState): readonly ShownGroup[] {
  const [groups, setGroups] = useState<readonly ShownGroup[]>([]);
  useLayoutEffect(() => {
    if (viewer.kind === 'ready') {
      const shown = shownGroups(viewer.viewer.access);
      sessionStorage.setItem(key, JSON.stringify(shown));
      setGroups(shown);
    } else {
      setGroups((before) => (before.length > 0 ? before : remembered()));
    }
  }, [viewer]);
  return groups;
}

function remembered(): readonly ShownGroup[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
