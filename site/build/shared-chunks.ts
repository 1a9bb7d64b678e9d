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
    test: /node_modules\/(preact|@supabase)\/|site\/data\/(session|return-path)\.ts$|system\/Notice\.tsx$|i18n\/(shell|failures)\.ts$/,
    priority: 2,
  },
  {
    name: 'common',
    test: /site\/(charts|data|islands\/(shell|system|use-))|_shared\/(calendar|i18n|measures|numbers|statistics)\//,
    minShareCount: 4,
    priority: 1,
  },
];
