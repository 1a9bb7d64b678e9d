import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Step } from './use-import.ts';

interface Props {
  locale: Locale;
  step: Extract<Step, { kind: 'sheet' }>;
  onSheet: (sheet: string) => void;
  onOther: () => void;
}

/** A workbook with several sheets: which one. */
export function SheetChoice({ locale, step, onSheet, onOther }: Props) {
  const t = importMessages(locale);
  return (
    <section class="card">
      <div class="card-head">
        <div>
          <h2>{t.sheetTitle}</h2>
          <p class="card-hint file-name">{step.file.name}</p>
        </div>
        <button type="button" class="button button-small" onClick={onOther}>
          {t.chooseOther}
        </button>
      </div>
      <div class="import-sheets">
        {step.sheets.map((sheet) => (
          <button key={sheet} type="button" class="button" onClick={() => onSheet(sheet)}>
            {sheet}
          </button>
        ))}
      </div>
    </section>
  );
}
