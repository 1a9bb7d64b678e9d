import type { SignedInPage } from '#shared/i18n/page-path.ts';
import type { Access } from './access.ts';

/** The app's pages in the order of a day's work. A group is a tab on the phone. */
export const navigationGroups = ['today', 'compare', 'appraisal', 'operations', 'guide'] as const;

export type NavigationGroup = (typeof navigationGroups)[number];

export interface NavigationPage {
  readonly page: SignedInPage;
  readonly group: NavigationGroup;
  /** Whether the page has something for the person. The page itself refuses whoever comes anyway. */
  readonly isShown: (access: Access) => boolean;
}

const everybody = () => true;
const leadsOrHq = ({ role }: Access) => role === 'lead' || role === 'hq';
const runsBranch = (access: Access) => access.runsBranch;

/** One line per page, in the order of its group. A page that is missing here is reached by a link only. */
export const navigation: readonly NavigationPage[] = [
  // today
  { page: 'overview', group: 'today', isShown: everybody },
  { page: 'desk', group: 'today', isShown: runsBranch },
  { page: 'feedback', group: 'today', isShown: runsBranch },

  // compare
  { page: 'comparison', group: 'compare', isShown: (access) => access.canCompare },
  { page: 'analysis', group: 'compare', isShown: runsBranch },

  // appraisal
  { page: 'me', group: 'appraisal', isShown: (access) => access.role === 'employee' },
  { page: 'periods', group: 'appraisal', isShown: runsBranch },
  { page: 'scores', group: 'appraisal', isShown: everybody },
  { page: 'awards', group: 'appraisal', isShown: everybody },
  { page: 'potential', group: 'appraisal', isShown: runsBranch },
  { page: 'calibration', group: 'appraisal', isShown: leadsOrHq },
  { page: 'talks', group: 'appraisal', isShown: runsBranch },
  { page: 'appeals', group: 'appraisal', isShown: leadsOrHq },
  { page: 'plans', group: 'appraisal', isShown: everybody },
  { page: 'kpis', group: 'appraisal', isShown: runsBranch },

  // operations
  { page: 'import', group: 'operations', isShown: (access) => access.canImport },
  { page: 'keys', group: 'operations', isShown: (access) => access.canImport },
  { page: 'kiosks', group: 'operations', isShown: runsBranch },
  { page: 'asked', group: 'operations', isShown: runsBranch },
  { page: 'integrity', group: 'operations', isShown: runsBranch },
  { page: 'wall', group: 'operations', isShown: runsBranch },

  // guide
  { page: 'guide', group: 'guide', isShown: everybody },
];

export interface ShownGroup {
  readonly group: NavigationGroup;
  readonly pages: readonly SignedInPage[];
}

/**
 * The groups that have something for a person, each with its pages.
 *
 * @example shownGroups(employee) // [{ group: 'today', pages: ['overview'] }, …]
 */
export function shownGroups(access: Access): ShownGroup[] {
  return navigationGroups
    .map((group) => ({
      group,
      pages: navigation
        .filter((each) => each.group === group && each.isShown(access))
        .map(({ page }) => page),
    }))
    .filter(({ pages }) => pages.length > 0);
}
