/** What the heartbeat tells of this build. */
export const appVersion = '0.1.0';
