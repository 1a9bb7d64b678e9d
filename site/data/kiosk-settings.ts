import type { Locale } from '#shared/i18n/locale.ts';
import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';
import type { StaffPin } from './staff-pin.ts';

/** What a branch decides for its tablets. The PIN itself only ever goes in. */
export interface KioskSettings {
  readonly hasPin: boolean;
  readonly defaultLanguage: Locale;
  readonly keepsPartial: boolean;
}

interface SettingsRow {
  default_language: Locale;
  keeps_partial: boolean;
  pin_set_at: string | null;
}

/** A branch that never decided has no row: the defaults hold. */
export async function fetchKioskSettings(branchId: string): Promise<KioskSettings> {
  const client = await getClient();
  const [row] = await rowsOf<SettingsRow>(
    client
      .from('kiosk_settings')
      .select('default_language, keeps_partial, pin_set_at')
      .eq('branch_id', branchId),
  );
  return {
    hasPin: Boolean(row?.pin_set_at),
    defaultLanguage: row?.default_language ?? 'zh',
    keepsPartial: row?.keeps_partial ?? false,
  };
}

/** Changes what is named, and leaves the rest. */
export interface SettingsChange {
  readonly staffPin?: StaffPin;
  readonly defaultLanguage?: Locale;
  readonly keepsPartial?: boolean;
}

export async function changeKioskSettings(branchId: string, change: SettingsChange): Promise<void> {
  await callRpc('set_kiosk_settings', { p_branch_id: branchId, p_settings: change });
}
