/**
 * Stands in for `@supabase/storage-js` in the browser bundle (see astro.config.mjs): Meiping keeps
 * no files in storage buckets. supabase-js constructs the client, and nobody calls it.
 */
export class StorageClient {}

export class StorageApiError extends Error {}
