import type { BuildOptions } from 'vite';

/**
 * How the tablet's own scripts are written down: by Terser, which comes with Workbox and takes two
 * per cent more off than the site's minifier.
 */
export const smallest: BuildOptions = {
  target: 'es2022',
  modulePreload: false,
  minify: 'terser',
  terserOptions: {
    module: true,
    ecma: 2022,
    compress: {
      ecma: 2022,
      passes: 3,
      unsafe_arrows: true,
      pure_getters: true,
      keep_fargs: false,
      // What is called once stays a function, and functions stand together: gzip finds more alike.
      inline: 1,
      hoist_funs: true,
    },
  },
};
