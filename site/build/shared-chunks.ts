/**
 * How the scripts of the islands are cut. Left to itself the bundler makes a file of every few modules
 * that the same pages share: seventy for the overview, and loading them costs a slow machine more than
 * running them.
 */
export const sharedChunks = [
  // The phone's page has these two alone of all that is shared.
  { name: 'locale', test: /_shared\/i18n\/(locale|page-path)\.ts$/, priority: 3 },
  // What signing in needs, and then every page.
  {
    name: 'base',
    test: /preload-helper|node_modules\/(preact|@supabase)\/|site\/data\/(session|return-path)\.ts$|(shell\/(Language|Theme)Switch|system\/Notice)\.tsx$|i18n\/(shell|failures)\.ts$/,
    priority: 2,
  },
  {
    name: 'common',
    test: /site\/(charts|data|islands\/(shell|system|use-))|_shared\/(calendar|i18n|measures|numbers|statistics)\//,
    minShareCount: 4,
    priority: 1,
  },
  // What the overview shares with a page or two: the comparison, the wall.
  {
    name: 'figures',
    test: /site\/charts\/|system\/\w+(Tile|Chart)\.tsx$|_shared\/(measures|statistics)\//,
    minShareCount: 2,
  },
];
