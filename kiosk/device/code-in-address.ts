/**
 * The pairing code in the address that a manager's QR code opens (`/kiosk/#pair=ABCD2345`), once: it
 * is taken out of the address, so that a reload does not try a used code again.
 */
export function takeCodeInAddress(): string | null {
  const [, code] = /^#pair=(\w{8})$/.exec(location.hash) ?? [];
  if (!code) return null;
  history.replaceState(null, '', location.pathname);
  return code;
}
