import type { Kiosk } from '../flow/kiosk.ts';

interface Props {
  readonly kiosk: Kiosk;
  readonly actions: readonly (readonly [label: string, act: () => void])[];
  onFile(file: File): void;
}

const languages = [null, 'zh', 'en'] as const;

/** What staff may do: the language to return to, one button for each action, a file to take in. */
export function Actions({ kiosk: { words, tablet }, actions, onFile }: Props) {
  const choose = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    const file = field.files?.[0];
    if (file) onFile(file);
    field.value = '';
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div class="languages" role="group" aria-label={words.staffLanguage}>
        <span>{words.staffLanguage}</span>
        {languages.map((locale) => (
          <button
            key={locale}
            type="button"
            class="tool"
            aria-pressed={(tablet.view.home ?? null) === locale}
            onClick={() => void tablet.staff?.chooseHome(locale)}
          >
            {locale === null ? words.staffBranch : locale === 'zh' ? '中文' : 'English'}
          </button>
        ))}
      </div>
      <div class="actions">
        {actions.map(([label, act]) => (
          <button key={label} type="button" class="card" onClick={act}>
            {label}
          </button>
        ))}
        <label class="card file">
          {words.staffImport}
          <input class="visually-hidden" type="file" accept=".json" onChange={choose} />
        </label>
      </div>
    </>
  );
}
