/** Written in by `build/bundle-worker.ts`. */
declare const __BUILD__: string;
declare const __PRECACHE_INTEGRITY__: string;

/** The version of the product and the hash of everything in it: `0.1.0-3f9a1c20`. */
export const thisBuild = __BUILD__;
export const precacheIntegrity = __PRECACHE_INTEGRITY__;
