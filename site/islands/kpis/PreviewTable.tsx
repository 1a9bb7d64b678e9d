import { kpiEditorMessages } from '#shared/i18n/kpi-editor.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Preview } from '../../data/kpi-preview.ts';
import { IntervalBar } from '../system/IntervalBar.tsx';

interface Props {
  locale: Locale;
  preview: Preview;
  /** What the slices are told apart by. */
  head: string;
}

/** Slices with value, interval and n; the bars share one axis. */
export function PreviewTable({ locale, preview: { lines, axis }, head }: Props) {
  const t = kpiEditorMessages(locale);
  return (
    <table class="preview-table numeric">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t.value}</th>
          <th scope="col" class="preview-interval">
            {t.interval}
          </th>
          <th scope="col">{t.n}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, value, n, interval, remark, drawn }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              {value && <strong>{value}</strong>}
              {remark && <span class="card-hint"> {remark}</span>}
            </td>
            <td class="preview-interval">
              {axis && drawn && <IntervalBar {...axis} {...drawn} />}
              {interval && <span class="card-hint">{interval}</span>}
            </td>
            <td>{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
