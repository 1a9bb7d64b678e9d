import { useMemo, useState } from 'preact/hooks';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { needsDateOrder } from '#shared/import/date-order.ts';
import { dateValues, guessMapping } from '#shared/import/guess-mapping.ts';
import { type Mapping, missingFields } from '#shared/import/mapping.ts';
import { isRecordKind } from '#shared/import/target-field.ts';
import type { Branch } from '../../data/branch.ts';
import { FieldList } from './FieldList.tsx';
import { KindChoice } from './KindChoice.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { fieldName } from './problem-words.ts';
import { ReadingOptions } from './ReadingOptions.tsx';
import type { ReadingChoice } from './read-sample.ts';
import { ScopeForm } from './ScopeForm.tsx';
import { SourceForm } from './SourceForm.tsx';
import { savedMapping } from './saved-mappings.ts';
import type { KnownAbout, Step } from './use-import.ts';
import { ValueForm } from './ValueForm.tsx';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
  isHq: boolean;
  step: Extract<Step, { kind: 'map' }>;
  onReread: (about: KnownAbout, options: Partial<ReadingChoice>) => void;
  onCheck: (about: KnownAbout & { mapping: Mapping }) => void;
  onOther: () => void;
}

/** The beginning of the file, what its columns are taken for, and whose it is. */
export function MappingDesk({ locale, branches, isHq, step, onReread, onCheck, onOther }: Props) {
  const t = importMessages(locale);
  const { file, sample, about } = step;
  const [kind, setKind] = useState(about.kind);
  const saved = useMemo(() => savedMapping(kind, sample.columns), [kind, sample]);
  const [mapping, setMapping] = useState<Mapping>(
    () => about.mapping ?? { ...guessMapping(kind, sample), ...saved },
  );
  const [scope, setScope] = useState({
    branchId: about.branchId,
    createBranches: about.createBranches,
  });
  const dates = dateValues(mapping, sample);
  const isOrderNeeded = needsDateOrder(dates);
  const lacks = missingFields(kind, mapping).map((choice) =>
    choice.map((field) => fieldName(kind, field, locale)).join(t.or),
  );
  const isBranchUnsaid =
    kind === 'branch_totals' && scope.branchId === null && !mapping.columns.branchCode;
  const missing = [
    ...(isBranchUnsaid ? [t.branchCode] : []),
    ...lacks,
    ...(isOrderNeeded && mapping.dateOrder === null ? [t.dateOrder] : []),
  ];
  const change = (changes: Partial<Mapping>) => setMapping({ ...mapping, ...changes });

  return (
    <>
      <PreviewTable {...{ locale, file, sample }} onOther={onOther}>
        <ReadingOptions
          {...{ locale, sample }}
          onChange={(options) => onReread({ ...about, kind, ...scope }, options)}
        />
      </PreviewTable>
      <section class="card">
        <div class="card-head">
          <div>
            <h2>{t.mappingTitle}</h2>
            <p class="card-hint">{saved ? t.mappingSaved : t.mappingHint}</p>
          </div>
        </div>
        <KindChoice
          {...{ locale, kind }}
          onKind={(chosen) => {
            setKind(chosen);
            setMapping({
              ...guessMapping(chosen, sample),
              ...savedMapping(chosen, sample.columns),
            });
          }}
        />
        <SourceForm
          {...{ locale, kind, mapping }}
          columns={sample.columns}
          branchId={scope.branchId}
          onTake={setMapping}
        />
        <FieldList {...{ locale, kind, sample, mapping }} onChange={change} />
        <ValueForm {...{ locale, kind, mapping, dates, isOrderNeeded }} onChange={change} />
      </section>
      <ScopeForm
        {...{ locale, branches, isHq, scope }}
        mayCreate={!isRecordKind(kind)}
        onChange={setScope}
      />
      <div class="import-actions">
        <button
          type="button"
          class="button button-primary"
          disabled={missing.length > 0}
          aria-describedby="import-missing"
          onClick={() =>
            onCheck({
              kind,
              mapping,
              ...scope,
              createBranches: scope.createBranches && !isRecordKind(kind),
            })
          }
        >
          {t.check}
        </button>
        <p id="import-missing" class="import-missing" role="status">
          {missing.length > 0 && t.missing({ names: missing.join(locale === 'zh' ? '、' : ', ') })}
        </p>
      </div>
    </>
  );
}
