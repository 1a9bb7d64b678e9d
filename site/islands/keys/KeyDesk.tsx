import { useCallback, useEffect, useState } from 'preact/hooks';
import { keysMessages } from '#shared/i18n/keys.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type ApiKey, fetchApiKeys } from '../../data/api-keys.ts';
import type { Branch } from '../../data/branch.ts';
import { refusalText } from '../../data/refusal-text.ts';
import { Notice } from '../system/Notice.tsx';
import { KeyList } from './KeyList.tsx';
import { NewKey } from './NewKey.tsx';
import { ShownKey } from './ShownKey.tsx';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
  isHq: boolean;
}

/** Make a key, see it once, and the list of those there are. */
export function KeyDesk({ locale, branches, isHq }: Props) {
  const t = keysMessages(locale);
  const [keys, setKeys] = useState<readonly ApiKey[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const refresh = useCallback(async () => {
    try {
      setKeys(await fetchApiKeys());
      setFailed(null);
    } catch (error) {
      setFailed(refusalText(error, locale));
    }
  }, [locale]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return (
    <>
      {made ? (
        <ShownKey locale={locale} {...made} onClose={() => setMade(null)} />
      ) : (
        <NewKey
          {...{ locale, branches, isHq }}
          onMade={async (name, token) => {
            setMade({ name, token });
            await refresh();
          }}
        />
      )}
      {failed && (
        <Notice tone="error">
          <p>{failed}</p>
        </Notice>
      )}
      <section class="card">
        <div class="card-head">
          <h2>{t.listTitle}</h2>
        </div>
        {keys === null && !failed && <p class="cell-quiet">{t.loading}</p>}
        {keys?.length === 0 && <p class="cell-quiet">{t.empty}</p>}
        {keys && keys.length > 0 && <KeyList {...{ locale, keys, branches, refresh }} />}
      </section>
    </>
  );
}
