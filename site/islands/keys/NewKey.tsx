import { useState } from 'preact/hooks';
import { keysMessages } from '#shared/i18n/keys.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type RecordKind, recordKindNames } from '#shared/records/record-kind.ts';
import { createApiKey } from '../../data/api-keys.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import { kindName } from '../import/kind-words.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
  isHq: boolean;
  onMade: (name: string, token: string) => Promise<void>;
}

/** What a new key is called, whose it is and what it may send. */
export function NewKey({ locale, branches, isHq, onMade }: Props) {
  const t = keysMessages(locale);
  const action = useAction(locale);
  const [name, setName] = useState('');
  const [branchId, setBranchId] = useState(isHq ? null : (branches[0]?.id ?? null));
  const [kinds, setKinds] = useState<readonly RecordKind[]>([]);
  const toggle = (kind: RecordKind) =>
    setKinds(kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]);
  const create = () =>
    action.run(async () => onMade(name.trim(), await createApiKey(branchId, name.trim(), kinds)));
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t.newTitle}</h2>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <div class="import-fields">
          <label class="field">
            <span class="field-label">{t.name}</span>
            <input
              class="input"
              required
              maxLength={60}
              value={name}
              placeholder={t.nameExample}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <label class="field">
            <span class="field-label">{t.branch}</span>
            <select
              class="select"
              value={branchId ?? ''}
              disabled={!isHq && branches.length < 2}
              onChange={(event) => setBranchId(event.currentTarget.value || null)}
            >
              {isHq && <option value="">{t.wholeChain}</option>}
              {branches.map((branch) => (
                <option key={branch.id} value={branch.id}>
                  {branchName(branch, locale)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <fieldset class="import-choice">
          <legend class="field-label">{t.kinds}</legend>
          <div class="key-kinds">
            {recordKindNames.map((kind) => (
              <label key={kind} class="import-radio">
                <input
                  type="checkbox"
                  checked={kinds.includes(kind)}
                  onChange={() => toggle(kind)}
                />
                {kindName(kind, locale)}
              </label>
            ))}
          </div>
          <p class="card-hint">{t.kindsHint}</p>
        </fieldset>
        {action.problem && (
          <Notice tone="error">
            <p>{action.problem}</p>
          </Notice>
        )}
        <div class="import-actions">
          <button
            type="submit"
            class="button button-primary"
            disabled={name.trim() === '' || action.isBusy}
          >
            {t.create}
          </button>
        </div>
      </form>
    </section>
  );
}
