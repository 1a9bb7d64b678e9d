import { kpiEditorMessages } from '#shared/i18n/kpi-editor.ts';
import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import { describeKpi } from '#shared/kpis/describe-kpi.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';

interface Props {
  locale: Locale;
  kpi: Kpi;
  kpis: ReadonlyMap<string, Kpi>;
}

const languages = ['zh', 'en'] as const;

/** The sentence that is generated from the choices, in both languages at once. */
export function KpiSentence({ locale, kpi, kpis }: Props) {
  const t = kpiEditorMessages(locale);
  const name = { zh: t.inChinese, en: t.inEnglish };
  return (
    <section class="card kpi-sentence" aria-live="polite">
      <h2>{t.sentence}</h2>
      {languages.map((language) => (
        <div key={language}>
          <span class="card-hint">{name[language]}</span>
          <p lang={languageTag(language)}>
            <strong>{kpi.name[language]}</strong> {describeKpi(kpi, language, kpis)}
          </p>
        </div>
      ))}
    </section>
  );
}
