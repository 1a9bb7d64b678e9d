export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** An ISO text as an instant in ms; null stays null. */
export function instantOf(text: string): number;
export function instantOf(text: string | null | undefined): number | null;
export function instantOf(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Date.parse(text);
}
