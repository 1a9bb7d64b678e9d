import type { Locale } from '#shared/i18n/locale.ts';
import type { Pairing } from '#shared/schemas/pairing.ts';
import { ask, type Stores, transact } from './database.ts';
import type { Settings } from './settings.ts';

/** The first language, as chosen in the staff menu; null: the branch's, whatever page was opened. */
export type Home = Locale | null;

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
  readonly home: Home;
}

export type DeviceName = keyof DeviceValues;

/** One of them, in a transaction that does more. */
export function readValue<Name extends DeviceName>(
  store: Stores,
  name: Name,
): Promise<DeviceValues[Name] | undefined> {
  return ask(store('device').get(name));
}

export function recall<Name extends DeviceName>(
  name: Name,
): Promise<DeviceValues[Name] | undefined> {
  return transact('readonly', (store) => readValue(store, name));
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
    const settings = change((await readValue(store, 'settings')) ?? null);
    if (settings) store('device').put(settings, 'settings');
    return settings;
  });
}
