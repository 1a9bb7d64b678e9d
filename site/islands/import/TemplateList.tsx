import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { recordExample } from '#shared/import/records/record-template.ts';
import { type ImportKind, importKinds, isRecordKind } from '#shared/import/target-field.ts';
import { templateRows } from '#shared/import/template.ts';
import { downloadCsv, toCsv } from '../../data/csv.ts';
import { downloadWorkbook } from '../../data/download-workbook.ts';
import { fetchExampleFill } from '../../data/example-fill.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';
import { kindHint, kindName } from './kind-words.ts';

interface Props {
  locale: Locale;
  /** Whose people stand in the examples. */
  branchId: string | null;
}

/** A template and an example of every kind. The examples name people of the branch: they can be imported as they are. */
export function TemplateList({ locale, branchId }: Props) {
  const t = importMessages(locale);
  const action = useAction(locale);
  const name = (kind: ImportKind, what: string) => `${kindName(kind, locale)}-${what}`;
  const exampleOf = async (kind: ImportKind) =>
    isRecordKind(kind)
      ? recordExample(kind, locale, await fetchExampleFill(branchId))
      : templateRows(kind, locale);
  const csv = (kind: ImportKind, what: string, rows: readonly (readonly string[])[]) =>
    downloadCsv(`${name(kind, what)}.csv`, toCsv(rows));
  return (
    <details class="import-more import-templates">
      <summary>{t.templates}</summary>
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
      <ul class="template-list">
        {importKinds.map((kind) => (
          <li key={kind}>
            <div>
              <p class="import-kind-name">{kindName(kind, locale)}</p>
              <p class="import-kind-hint">{kindHint(kind, locale)}</p>
            </div>
            <div class="template-buttons">
              <button
                type="button"
                class="button button-small"
                aria-label={`${t.template} ${kindName(kind, locale)}`}
                onClick={() => csv(kind, t.templateFile, templateRows(kind, locale))}
              >
                {t.templateFile}
              </button>
              <button
                type="button"
                class="button button-small"
                aria-label={`${t.exampleCsv} ${kindName(kind, locale)}`}
                onClick={() =>
                  void action.run(async () => csv(kind, t.exampleFile, await exampleOf(kind)))
                }
              >
                {t.exampleCsv}
              </button>
              <button
                type="button"
                class="button button-small"
                aria-label={`${t.exampleWorkbook} ${kindName(kind, locale)}`}
                onClick={() =>
                  void action.run(async () =>
                    downloadWorkbook(`${name(kind, t.exampleFile)}.xlsx`, await exampleOf(kind)),
                  )
                }
              >
                {t.exampleWorkbook}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
