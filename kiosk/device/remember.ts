import type { Locale } from '#shared/i18n/locale.ts';
import type { Pairing } from '#shared/schemas/pairing.ts';
import { ask, transact } from './database.ts';
import type { Settings } from './settings.ts';

/** Single values by name. None of them says anything about an answer. */
export interface DeviceValues {
  readonly pairing: Pairing;
  readonly settings: Settings;
  readonly baseUrl: string;
  /** The last link of this pairing's chain. */
  readonly chain: { readonly sequence: number; readonly hash: string };
  /** When wrong codes were typed. */
  readonly codeTries: readonly number[];
  readonly pinTries: { readonly wrong: number; readonly at: number };
  /** Chosen in the staff menu, instead of the branch's. */
  readonly home: Locale;
}

export type DeviceName = keyof DeviceValues;

export function recall<Name extends DeviceName>(
  name: Name,
): Promise<DeviceValues[Name] | undefined> {
  return transact('readonly', (store) => ask(store('device').get(name)));
}

/** `undefined` forgets. */
export function remember<Name extends DeviceName>(
  name: Name,
  value: DeviceValues[Name] | undefined,
): Promise<void> {
  return transact('readwrite', async (store) => {
    if (value === undefined) store('device').delete(name);
    else store('device').put(value, name);
  });
}

/** Read and write in one transaction: a code may be used in another tab while a sync comes in. */
export function updateSettings<Changed extends Settings | null>(
  change: (before: Settings | null) => Changed,
): Promise<Changed> {
  return transact('readwrite', async (store) => {
    const before = await ask<Settings | undefined>(store('device').get('settings'));
    const settings = change(before ?? null);
    if (settings) store('device').put(settings, 'settings');
    return settings;
  });
}
