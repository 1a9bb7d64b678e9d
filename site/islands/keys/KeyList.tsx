import { useState } from 'preact/hooks';
import { formatMoment } from '#shared/i18n/format-date.ts';
import { keysMessages } from '#shared/i18n/keys.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type ApiKey, revokeApiKey } from '../../data/api-keys.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import { kindName } from '../import/kind-words.ts';
import { Dialog } from '../system/Dialog.tsx';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  keys: readonly ApiKey[];
  branches: readonly Branch[];
  refresh: () => Promise<void>;
}

/** Each key by its beginning: whose, for what, when it was last used. */
export function KeyList({ locale, keys, branches, refresh }: Props) {
  const t = keysMessages(locale);
  const [asked, setAsked] = useState<ApiKey | null>(null);
  const action = useAction(locale);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const when = (at: string) => formatMoment(locale, at, timeZone);
  const scopeOf = (key: ApiKey) => {
    const branch = branches.find(({ id }) => id === key.branchId);
    return branch ? branchName(branch, locale) : t.wholeChain;
  };
  const revoke = async (key: ApiKey) => {
    const isDone = await action.run(async () => {
      await revokeApiKey(key.id);
      await refresh();
    });
    if (isDone) setAsked(null);
  };
  return (
    <>
      <ul class="key-list">
        {keys.map((key) => (
          <li key={key.id} class={key.revokedAt ? 'key key-revoked' : 'key'}>
            <div>
              <p class="import-kind-name">
                {key.name} <span class="key-prefix">{key.prefix}…</span>
              </p>
              <p class="import-kind-hint">
                {scopeOf(key)} ·{' '}
                {key.kinds.length === 0
                  ? t.allKinds
                  : key.kinds
                      .map((kind) => kindName(kind, locale))
                      .join(locale === 'zh' ? '、' : ', ')}
              </p>
              <p class="card-hint numeric">
                {t.created} {when(key.createdAt)} · {t.lastUsed}{' '}
                {key.lastUsedAt ? when(key.lastUsedAt) : t.never}
              </p>
            </div>
            {key.revokedAt ? (
              <span class="mark">{t.revoked}</span>
            ) : (
              <button
                type="button"
                class="button button-small"
                aria-label={`${t.revoke} ${key.name}`}
                onClick={() => setAsked(key)}
              >
                {t.revoke}
              </button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog title={t.revokeTitle({ name: asked.name })} onClose={() => setAsked(null)}>
          <p>{t.revokeText}</p>
          {action.problem && (
            <Notice tone="error">
              <p>{action.problem}</p>
            </Notice>
          )}
          <div class="dialog-actions">
            <button type="button" class="button" onClick={() => setAsked(null)}>
              {t.cancel}
            </button>
            <button
              type="button"
              class="button button-danger"
              aria-disabled={action.isBusy}
              onClick={() => void revoke(asked)}
            >
              {t.revoke}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
