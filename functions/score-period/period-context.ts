import { engineVersion } from '../_shared/cycle/engine-version.ts';
import type { HashText } from '../_shared/cycle/hash-text.ts';
import type { SealStanding } from '../_shared/cycle/restate.ts';
import type { PeriodContext } from './period-handler.ts';

/** A database function called in the asker's name. */
type Call = <Result>(name: string, parameters: Record<string, unknown>) => Promise<Result>;

const page = 500;

/** The database functions that an action on a period needs, by name. */
export function periodContext(call: Call, hash: HashText): PeriodContext {
  return {
    hash,
    loadFacts: (periodId, action, revision) =>
      call('load_period_facts', { p_period_id: periodId, p_action: action, p_revision: revision }),
    loadSnapshot: (periodId, action, revision) =>
      call('load_period_snapshot', {
        p_period_id: periodId,
        p_action: action,
        p_revision: revision,
      }),
    loadSeal: (periodId, action) => loadWholeSeal(call, periodId, action),
    loadTrial: (periodId) => call('load_trial', { p_period_id: periodId }),
    storePreview: (periodId, revision, shared, rows) =>
      call('store_preview', {
        p_period_id: periodId,
        p_revision: revision,
        p_engine_version: engineVersion,
        p_shared: shared,
        p_rows: rows,
      }),
    publish: (periodId, revision, message, rows) =>
      call('publish_period', {
        p_period_id: periodId,
        p_revision: revision,
        p_message: message,
        p_rows: rows,
      }),
    storeSeal: (periodId, revision, seal) =>
      call('store_seal', { p_period_id: periodId, p_revision: revision, p_seal: seal }),
    storeRestatements: (periodId, cause, reason, rows) =>
      call('store_restatements', {
        p_period_id: periodId,
        p_cause: cause,
        p_reason: reason,
        p_rows: rows,
      }),
  };
}

/** Lines come in pages: a seal of thousands of people is more than one answer should carry. */
async function loadWholeSeal(
  call: Call,
  periodId: string,
  action: string,
): Promise<SealStanding | null> {
  const lines: SealStanding['lines'][number][] = [];
  let after: string | null = null;
  for (;;) {
    const seal: SealStanding | null = await call('load_seal', {
      p_period_id: periodId,
      p_action: action,
      p_after: after,
      p_limit: page,
    });
    if (seal === null) return null;
    lines.push(...seal.lines);
    if (seal.lines.length < page) return { ...seal, lines };
    after = seal.lines.at(-1)?.employeeId ?? null;
  }
}
