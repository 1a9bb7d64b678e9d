export type PinProblem = 'pinShort' | 'pinEasy' | 'pinDiffers';

/** As the tablets get it: they check a PIN with the network off. */
export interface StaffPin {
  readonly salt: string;
  readonly iterations: number;
  readonly hash: string;
}

/**
 * What the weakest tablet checks within half a second. More would not help: ten thousand PINs are
 * soon tried by whoever holds the hash. What protects the menu is the wait after wrong tries.
 */
const iterations = 100_000;

/** What is wrong with a PIN typed twice; null where nothing is. */
export function pinProblem(pin: string, again: string): PinProblem | null {
  if (!/^\d{4,8}$/.test(pin)) return 'pinShort';
  if (isEasy(pin)) return 'pinEasy';
  return pin === again ? null : 'pinDiffers';
}

/** All alike, or counting up or down: what is tried first. */
function isEasy(pin: string): boolean {
  const steps = new Set(
    [...pin].slice(1).map((digit, place) => Number(digit) - Number(pin[place])),
  );
  const [step = 0] = steps;
  return steps.size === 1 && Math.abs(step) <= 1;
}

/** PBKDF2-SHA-256 with a salt of its own. */
export async function hashPin(
  pin: string,
  salt: Uint8Array<ArrayBuffer> = crypto.getRandomValues(new Uint8Array(16)),
): Promise<StaffPin> {
  const secret = new TextEncoder().encode(pin);
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const bits = await crypto.subtle.deriveBits(algorithm, key, 256);
  return { salt: hex(salt), iterations, hash: hex(new Uint8Array(bits)) };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
