/** The global of a service worker; TypeScript's library knows it only by the wider type. */
export const scope = globalThis as unknown as ServiceWorkerGlobalScope;
