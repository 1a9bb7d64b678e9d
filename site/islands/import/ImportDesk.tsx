import { useState } from 'preact/hooks';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import type { ImportKind } from '#shared/import/target-field.ts';
import type { Branch } from '../../data/branch.ts';
import { Notice } from '../system/Notice.tsx';
import { PageHeader } from '../system/PageHeader.tsx';
import { CheckProgress } from './CheckProgress.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { MappingDesk } from './MappingDesk.tsx';
import { PastImports } from './PastImports.tsx';
import { ReportDesk } from './ReportDesk.tsx';
import { SheetChoice } from './SheetChoice.tsx';
import { StepBar } from './StepBar.tsx';
import { type About, useImport } from './use-import.ts';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
  isHq: boolean;
}

/** The whole way of a file, one step at a time, with the earlier files below. */
export function ImportDesk({ locale, branches, isHq }: Props) {
  const t = importMessages(locale);
  const state = useImport(locale);
  const [kind, setKind] = useState<ImportKind | null>(null);
  const { step, failure } = state;
  const about: About = {
    kind,
    mapping: null,
    branchId: isHq ? null : (branches[0]?.id ?? null),
    createBranches: false,
  };
  return (
    <div class="import">
      <PageHeader title={t.title} subtitle={t.subtitle}>
        <a class="button" href={pagePath(locale, 'keys')}>
          {t.toKeys}
        </a>
      </PageHeader>
      <StepBar locale={locale} step={step} />
      {failure && (
        <Notice tone="error">
          <p>
            {[failure.where, failure.message].filter(Boolean).join(locale === 'zh' ? '：' : ': ')}
          </p>
          {failure.hint && <p>{failure.hint}</p>}
        </Notice>
      )}
      {step.kind === 'choose' && (
        <ChooseFile
          {...{ locale, kind }}
          branchId={branches[0]?.id ?? null}
          onKind={setKind}
          onFile={(file) => state.choose(file, about)}
        />
      )}
      {step.kind === 'sheet' && (
        <SheetChoice
          {...{ locale, step }}
          onSheet={(sheet) => state.choose(step.file, step.about, { sheet })}
          onOther={state.restart}
        />
      )}
      {step.kind === 'reading' && (
        <div class="card skeleton-import" role="status">
          {t.loading}
        </div>
      )}
      {step.kind === 'map' && (
        <MappingDesk
          key={`${step.file.name} ${step.sample.encoding} ${step.sample.delimiter} ${step.sample.sheet}`}
          {...{ locale, branches, isHq, step }}
          onReread={(about, options) => state.choose(step.file, about, options)}
          onCheck={state.check}
          onOther={state.restart}
        />
      )}
      {step.kind === 'checking' && <CheckProgress {...{ locale, step }} onCancel={state.cancel} />}
      {(step.kind === 'report' || step.kind === 'stepping') && (
        <ReportDesk {...{ locale, step, state }} />
      )}
      {(step.kind === 'choose' || step.kind === 'report') && (
        <PastImports {...{ locale }} changes={state.changes} onOpen={state.open} />
      )}
    </div>
  );
}
