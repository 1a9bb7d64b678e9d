import type { Month } from '#shared/calendar/month.ts';
import { analysisMessages } from '#shared/i18n/analysis.ts';
import { kpiLibraryMessages } from '#shared/i18n/kpi-library.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { staffRoles } from '#shared/kpis/staff-role.ts';
import {
  type AnalysisChoice,
  type AnalysisCut,
  possibleCuts,
  spans,
} from '../../data/analysis/analysis-choice.ts';
import type { SliceName } from '../../data/analysis/fetch-analysis.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import { MonthPicker } from '../system/MonthPicker.tsx';

type Changes = Record<string, string | null>;

interface Props {
  locale: Locale;
  choice: AnalysisChoice;
  kpis: readonly Kpi[];
  branches: readonly Branch[];
  treatments: readonly SliceName[];
  current: Month;
  seesChain: boolean;
  isHq: boolean;
  onChange: (changes: Changes) => void;
}

/** Everything that is chosen stands in the address. A choice with one answer is not offered. */
export function AnalysisPickers(props: Props) {
  const { locale, choice, kpis, branches, treatments, current, seesChain, isHq, onChange } = props;
  const t = analysisMessages(locale);
  const words = kpiLibraryMessages(locale);
  const cutWords: Record<AnalysisCut, string> = {
    branch: t.byBranch,
    person: t.byPerson,
    role: t.byRole,
    treatment: t.byTreatment,
  };
  const { kpi, role, cut, branch, span, month, treatmentId } = choice;
  return (
    <>
      <Choice
        label={t.role}
        value={role ?? ''}
        options={[['', t.team], ...staffRoles.map((each) => [each, words[each]] as const)]}
        onChange={(next) => onChange({ role: next || null, kpi: null, person: null })}
      />
      <Choice
        label={t.kpi}
        value={kpi.id}
        options={kpis
          .filter((each) => each.role === role)
          .map((each) => [each.id, each.name[locale]] as const)}
        onChange={(next) => onChange({ kpi: next, person: null })}
      />
      {(seesChain || branches.length > 1) && (
        <Choice
          label={words.team}
          value={branch?.code ?? ''}
          options={[
            ['', isHq || branches.length === 1 ? t.wholeChain : t.ownBranches],
            ...branches.map((each) => [each.code, branchName(each, locale)] as const),
          ]}
          onChange={(next) => onChange({ branch: next || null, by: null, person: null })}
        />
      )}
      <Choice
        label={t.by}
        value={cut}
        options={possibleCuts(kpi, branch).map((each) => [each, cutWords[each]] as const)}
        onChange={(next) => onChange({ by: next, person: null })}
      />
      {treatments.length > 0 && cut !== 'treatment' && (
        <Choice
          label={t.treatment}
          value={treatmentId ?? ''}
          options={[
            ['', t.allTreatments],
            ...treatments.map(
              (each) => [each.id, locale === 'zh' ? each.nameZh : each.nameEn] as const,
            ),
          ]}
          onChange={(next) => onChange({ treatment: next || null })}
        />
      )}
      {kpi.window.kind !== 'rolling' && (
        <Choice
          label={t.months}
          value={String(span)}
          options={spans.map((n) => [String(n), t.lastMonths({ n })] as const)}
          onChange={(next) => onChange({ span: next === '1' ? null : next })}
        />
      )}
      <MonthPicker
        {...{ locale, month, current }}
        onChange={(next) => onChange({ month: next === current ? null : next })}
      />
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <select
      class="select analysis-choice"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}
