import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { systemMessages } from '#shared/i18n/system.ts';
import { type CsvCell, downloadCsv, toCsv } from '../../data/csv.ts';
import { downloadPicture } from '../../data/download-picture.ts';
import { MenuButton } from './MenuButton.tsx';

interface Props {
  locale: Locale;
  /** The finding, not the name of the chart. */
  title: string;
  hint: ComponentChildren;
  legend: readonly string[];
  /** The same numbers to be read. */
  table: ComponentChildren;
  /** The same numbers as a file; `meiping-NAME.csv` and `.png`. */
  fileName: string;
  file: () => readonly (readonly CsvCell[])[];
  /** The picture, an SVG with a role and a label of its own. */
  drawing: ComponentChildren;
}

/** A chart with its finding as title, its table behind a toggle, and both as files. */
export function ChartFrame(props: Props) {
  const { locale, title, hint, legend, table, fileName, file, drawing } = props;
  const t = systemMessages(locale);
  const [isTable, setIsTable] = useState(false);
  const figure = useRef<HTMLDivElement>(null);
  const savePicture = () => {
    const chart = figure.current?.querySelector('svg');
    if (chart) void downloadPicture(`meiping-${fileName}.png`, title, chart);
  };
  const saveFile = () => downloadCsv(`meiping-${fileName}.csv`, toCsv(file()));
  return (
    <section class="card chart-frame">
      <div class="card-head">
        <div>
          <h2>{title}</h2>
          <p class="card-hint numeric">{hint}</p>
        </div>
      </div>
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section class="chart-table" tabIndex={0} aria-label={title}>
          {table}
        </section>
      ) : (
        <div class="chart-canvas" ref={figure}>
          {drawing}
        </div>
      )}
      <div class="chart-foot">
        <p class="chart-legend">
          {!isTable && legend.map((each) => <span key={each}>{each}</span>)}
        </p>
        <div class="chart-actions no-print">
          <button
            type="button"
            class="button button-small"
            aria-pressed={isTable}
            onClick={() => setIsTable(!isTable)}
          >
            {isTable ? t.showChart : t.showTable}
          </button>
          <MenuButton
            label={t.download}
            items={[
              ...(isTable ? [] : [{ text: t.downloadPng, onChoose: savePicture }]),
              { text: t.downloadCsv, onChoose: saveFile },
            ]}
          />
        </div>
      </div>
    </section>
  );
}
