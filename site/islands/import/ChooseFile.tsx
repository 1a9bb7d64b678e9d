import { useRef, useState } from 'preact/hooks';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { answerKinds, type ImportKind } from '#shared/import/target-field.ts';
import { TemplateList } from './TemplateList.tsx';

interface Props {
  locale: Locale;
  /** Null: to be recognised by the header. */
  kind: ImportKind | null;
  branchId: string | null;
  onKind: (kind: ImportKind | null) => void;
  onFile: (file: File) => void;
}

/** What is in the file, and the file: dropped, or chosen with the button. */
export function ChooseFile({ locale, kind, branchId, onKind, onFile }: Props) {
  const t = importMessages(locale);
  const words = {
    auto: { name: t.kindAuto, hint: t.kindAutoHint },
    responses: { name: t.kindResponses, hint: t.kindResponsesHint },
    branch_totals: { name: t.kindTotals, hint: t.kindTotalsHint },
  };
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <section class="card">
      <fieldset class="import-kinds">
        <legend class="field-label">{t.kind}</legend>
        {(['auto', ...answerKinds] as const).map((each) => (
          <label
            key={each}
            class={each === (kind ?? 'auto') ? 'import-kind import-kind-chosen' : 'import-kind'}
          >
            <input
              type="radio"
              name="kind"
              value={each}
              checked={each === (kind ?? 'auto')}
              onChange={() => onKind(each === 'auto' ? null : each)}
            />
            <span>
              <span class="import-kind-name">{words[each].name}</span>
              <span class="import-kind-hint">{words[each].hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has no keyboard; the button beside it has */}
      <div
        class={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <p class="drop-title">{t.dropTitle}</p>
        <button type="button" class="button button-primary" onClick={() => input.current?.click()}>
          {t.chooseFile}
        </button>
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson,text/csv,text/tab-separated-values,text/plain,application/json"
          tabIndex={-1}
          aria-label={t.chooseFile}
          onChange={(event) => take(event.currentTarget.files)}
        />
        <p class="card-hint">{t.dropHint}</p>
      </div>
      <TemplateList {...{ locale, branchId }} />
    </section>
  );
}
