/** Opens the kiosk on a tablet that scans it, with the code it is to be paired by. */
export function pairLink(origin: string, code: string): string {
  return `${origin}/kiosk/#pair=${code}`;
}
