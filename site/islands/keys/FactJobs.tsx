import { useCallback, useEffect, useState } from 'preact/hooks';
import { keysMessages } from '#shared/i18n/keys.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import { type FactJob, fetchFactJobs } from '../../data/fact-jobs.ts';
import { failureOf } from '../import/failure.ts';
import { type JobResult, reprocess } from '../import/import-calls.ts';
import { ProgressBar } from '../import/ProgressBar.tsx';
import { Notice } from '../system/Notice.tsx';
import { JobList } from './JobList.tsx';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
  isHq: boolean;
}

/** Work the figures out anew on purpose, and see what that changed. */
export function FactJobs({ locale, branches, isHq }: Props) {
  const t = keysMessages(locale);
  const [name, setName] = useState('');
  const [branchId, setBranchId] = useState(isHq ? null : (branches[0]?.id ?? null));
  const [from, setFrom] = useState(() => firstOfLastMonth(new Date()));
  const [share, setShare] = useState<number | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [result, setResult] = useState<JobResult | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [jobs, setJobs] = useState<readonly FactJob[]>([]);
  const refresh = useCallback(() => fetchFactJobs().then(setJobs, () => undefined), []);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  async function start() {
    setIsRunning(true);
    setResult(null);
    setProblem(null);
    setShare(null);
    try {
      const onLine = ({ deriving }: { deriving?: { share: number } }) =>
        deriving && setShare(deriving.share);
      setResult(await reprocess({ name: name.trim(), branchId, from }, locale, onLine));
      setName('');
    } catch (error) {
      setProblem(failureOf(error, locale).message);
    }
    setIsRunning(false);
    await refresh();
  }
  return (
    <section class="card">
      <div class="card-head">
        <div>
          <h2>{t.jobsTitle}</h2>
          <p class="card-hint">{t.jobsText}</p>
        </div>
      </div>
      <form
        class="import-fields"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <label class="field">
          <span class="field-label">{t.jobName}</span>
          <input
            class="input"
            maxLength={100}
            value={name}
            placeholder={t.jobExample}
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
        <label class="field">
          <span class="field-label">{t.jobFrom}</span>
          <input
            class="input"
            type="date"
            required
            min="2000-01-01"
            value={from}
            onInput={(event) => setFrom(event.currentTarget.value)}
          />
        </label>
        <button
          type="submit"
          class="button import-source-save"
          disabled={name.trim() === '' || from === '' || isRunning}
        >
          {t.jobStart}
        </button>
      </form>
      <div class="key-job" aria-live="polite">
        {isRunning && <ProgressBar label={t.jobRunning} share={share} />}
        {result && <Notice tone="plain">{t.jobDone({ ...result })}</Notice>}
        {problem && <Notice tone="error">{problem}</Notice>}
      </div>
      <JobList {...{ locale, jobs, branches }} />
    </section>
  );
}

function firstOfLastMonth(today: Date): string {
  const first = new Date(Date.UTC(today.getFullYear(), today.getMonth() - 1, 1));
  return first.toISOString().slice(0, 10);
}
