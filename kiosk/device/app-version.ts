/** The build this page belongs to, `0.1.0-3f9a1c20`: written into the page when the site is built. */
export const appVersion = globalThis.document?.documentElement.dataset.build || 'unbuilt';
