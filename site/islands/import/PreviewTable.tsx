import type { ComponentChildren } from 'preact';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { repeatedText } from '#shared/import/repeated-headers.ts';
import type { Sample } from './read-sample.ts';

interface Props {
  locale: Locale;
  file: File;
  sample: Sample;
  onOther: () => void;
  children: ComponentChildren;
}

const shownRows = 5;

/** The first rows as they were read, so that a wrong encoding or separator is seen at once. */
export function PreviewTable({ locale, file, sample, onOther, children }: Props) {
  const t = importMessages(locale);
  const rows = sample.rows.slice(0, shownRows);
  return (
    <section class="card">
      <div class="card-head">
        <div>
          <h2 class="file-name">{file.name}</h2>
          <p class="card-hint numeric">
            {t.columnCount({ n: sample.columns.length })} · {t.previewHint({ n: rows.length })}
          </p>
        </div>
        <button type="button" class="button button-small" onClick={onOther}>
          {t.chooseOther}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrolled by keyboard too */}
      <section class="table-scroll" tabIndex={0} aria-label={file.name}>
        <table class="table preview-table">
          <thead>
            <tr>
              <th scope="col" class="cell-number">
                {t.line}
              </th>
              {sample.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                <td class="cell-number cell-quiet numeric">{line}</td>
                {sample.columns.map((column, place) => (
                  <td key={column}>{cells[place]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sample.repeated.length > 0 && (
        <p class="card-hint">
          {t.repeatedHeaders({ names: sample.repeated.map(repeatedText).join(' · ') })}
        </p>
      )}
      {children}
    </section>
  );
}
