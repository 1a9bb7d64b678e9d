import { useEffect, useState } from 'preact/hooks';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Mapping } from '#shared/import/mapping.ts';
import type { ImportKind } from '#shared/import/target-field.ts';
import { fetchSources, fitMapping, type Source, saveSource } from '../../data/import-sources.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  kind: ImportKind;
  mapping: Mapping;
  columns: readonly string[];
  branchId: string | null;
  onTake: (mapping: Mapping) => void;
}

/** How files of a source are read, under a name: taken over from a colleague, or kept for the next time. */
export function SourceForm({ locale, kind, mapping, columns, branchId, onTake }: Props) {
  const t = importMessages(locale);
  const action = useAction(locale);
  const [sources, setSources] = useState<readonly Source[]>([]);
  const [name, setName] = useState('');
  const [isSaved, setIsSaved] = useState(false);
  useEffect(() => {
    // Without them everything else still works.
    fetchSources().then(setSources, () => undefined);
  }, []);
  const fitting = sources.filter((source) => source.kind === kind);
  const save = () =>
    action.run(async () => {
      await saveSource({ name: name.trim(), kind, mapping, branchId });
      setSources(await fetchSources());
      setIsSaved(true);
    });
  return (
    <details class="import-more import-source">
      <summary>{t.sourceTitle}</summary>
      <div class="import-fields">
        {fitting.length > 0 && (
          <label class="field">
            <span class="field-label">{t.sourceTake}</span>
            <select
              class="select"
              onChange={(event) => {
                const source = fitting.find(({ id }) => id === event.currentTarget.value);
                if (source) onTake(fitMapping(source.mapping, mapping, columns));
              }}
            >
              <option value="">{t.sourceNone}</option>
              {fitting.map(({ id, name: each }) => (
                <option key={id} value={id}>
                  {each}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          <span class="field-label">{t.sourceName}</span>
          <input
            class="input"
            maxLength={60}
            value={name}
            placeholder={t.sourceExample}
            onInput={(event) => {
              setName(event.currentTarget.value);
              setIsSaved(false);
            }}
          />
        </label>
        <button
          type="button"
          class="button import-source-save"
          disabled={name.trim() === '' || action.isBusy}
          onClick={() => void save()}
        >
          <span role="status">{isSaved ? t.sourceSaved : t.sourceSave}</span>
        </button>
      </div>
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
    </details>
  );
}
