/** Fetch the newest version, and begin anew with it. Where none is to be had the same one begins. */
export async function updateNow(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update().catch(() => undefined);
  location.reload();
}
