import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ImportReport } from '#shared/import/import-report.ts';
import type { Mapping } from '#shared/import/mapping.ts';
import type { ImportKind } from '#shared/import/target-field.ts';
import { DataFailure } from '../../data/data-failure.ts';
import { goToSignIn } from '../../data/session.ts';
import { type Failure, failureOf } from './failure.ts';
import { type Line, openImport, readImport, sendFile, stepThrough } from './import-calls.ts';
import { readSample, type Sample } from './read-sample.ts';
import { saveMapping } from './saved-mappings.ts';

/** Where the person is. Only what a step needs is in it, so no step can show what is not there. */
export type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'map'; readonly file: File; readonly sample: Sample; readonly about: About }
  | { readonly kind: 'checking'; readonly file: File; readonly sent: number; readonly line: Line }
  | { readonly kind: 'report'; readonly report: ImportReport }
  | {
      readonly kind: 'stepping';
      readonly report: ImportReport;
      readonly verb: Verb;
      readonly remaining: number | null;
    };

export type Verb = 'commit' | 'undo';

/** What the person said about the file. */
export interface About {
  readonly kind: ImportKind;
  readonly mapping: Mapping | null;
  readonly branchId: string | null;
  readonly createBranches: boolean;
}

export interface ImportState {
  readonly step: Step;
  readonly failure: Failure | null;
  /** Grows when the list of imports has changed. */
  readonly changes: number;
  choose(file: File, about: About, options?: Partial<Pick<Sample, 'encoding' | 'delimiter'>>): void;
  check(about: About & { readonly mapping: Mapping }): void;
  go(verb: Verb, report: ImportReport): void;
  open(batchId: string): void;
  backToMapping: (() => void) | null;
  cancel(): void;
  restart(): void;
}

/** The way of one file through the page. */
export function useImport(locale: Locale): ImportState {
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [changes, setChanges] = useState(0);
  const mapped = useRef<Extract<Step, { kind: 'map' }> | null>(null);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);

  const begin = useCallback(() => {
    underWay.current?.abort();
    const controller = new AbortController();
    underWay.current = controller;
    setFailure(null);
    return controller.signal;
  }, []);

  const fail = useCallback(
    (error: unknown, signal: AbortSignal, back: Step) => {
      setChanges((count) => count + 1);
      if (signal.aborted) return;
      if (error instanceof DataFailure && error.kind === 'session_expired') {
        goToSignIn(locale, { isExpired: true });
      }
      setFailure(failureOf(error, locale));
      setStep(back);
    },
    [locale],
  );

  async function choose(
    file: File,
    about: About,
    {
      encoding = 'auto',
      delimiter = null,
    }: { encoding?: Sample['encoding']; delimiter?: Sample['delimiter'] | null } = {},
  ) {
    const signal = begin();
    setStep({ kind: 'reading' });
    try {
      const sample = await readSample(file, encoding, delimiter);
      if (signal.aborted) return;
      mapped.current = { kind: 'map', file, sample, about };
      setStep(mapped.current);
    } catch (error) {
      mapped.current = null;
      fail(error, signal, { kind: 'choose' });
    }
  }

  async function check(about: About & { readonly mapping: Mapping }) {
    const at = mapped.current;
    if (!at) return;
    const { file, sample } = at;
    mapped.current = { ...at, about };
    const signal = begin();
    const { kind, mapping, branchId, createBranches } = about;
    saveMapping(kind, sample.columns, mapping);
    let now: Extract<Step, { kind: 'checking' }> = { kind: 'checking', file, sent: 0, line: {} };
    const tell = (news: Partial<typeof now>) => {
      now = { ...now, ...news };
      if (!signal.aborted) setStep(now);
    };
    tell({});
    let batchId: string | null = null;
    try {
      const clientToken = crypto.randomUUID();
      const fileName = file.name.slice(0, 255) || 'file.csv';
      const opening = { kind, fileName, clientToken, mapping, branchId, createBranches };
      batchId = await openImport(opening, locale);
      const onSent = (sent: number) => tell({ sent });
      const onLine = (line: Line) => tell({ line });
      const report = await sendFile(batchId, file, locale, onSent, onLine, signal);
      if (!signal.aborted) setStep({ kind: 'report', report });
      setChanges((count) => count + 1);
    } catch (error) {
      // Cancelled: what was staged is of no use to anybody. If this is lost, it can be given up later.
      if (signal.aborted && batchId) forget(batchId, locale);
      fail(error, signal, mapped.current);
    }
  }

  async function go(verb: Verb, report: ImportReport) {
    const signal = begin();
    setStep({ kind: 'stepping', report, verb, remaining: null });
    const onLine = ({ remaining }: Line) => {
      if (!signal.aborted && remaining !== undefined) {
        setStep({ kind: 'stepping', report, verb, remaining });
      }
    };
    try {
      const done = await stepThrough(report.batchId, verb, locale, onLine, signal);
      if (!signal.aborted) setStep({ kind: 'report', report: done });
      setChanges((count) => count + 1);
    } catch (error) {
      const now = await readImport(report.batchId, locale).catch(() => report);
      if (signal.aborted) setStep({ kind: 'report', report: now });
      fail(error, signal, { kind: 'report', report: now });
    }
  }

  async function open(batchId: string) {
    const signal = begin();
    mapped.current = null;
    setStep({ kind: 'reading' });
    try {
      const report = await readImport(batchId, locale);
      if (!signal.aborted) setStep({ kind: 'report', report });
    } catch (error) {
      fail(error, signal, { kind: 'choose' });
    }
  }

  function backTo(next: Step) {
    underWay.current?.abort();
    setFailure(null);
    setStep(next);
  }

  const at = mapped.current;
  return {
    step,
    failure,
    changes,
    choose,
    check,
    go,
    open,
    backToMapping: at && (() => backTo(at)),
    cancel: () => {
      // A commit or an undo stops between two steps and shows there what has been done.
      if (step.kind === 'stepping') underWay.current?.abort();
      else backTo(at ?? { kind: 'choose' });
    },
    restart: () => {
      mapped.current = null;
      backTo({ kind: 'choose' });
    },
  };
}

function forget(batchId: string, locale: Locale): void {
  const never = new AbortController().signal;
  stepThrough(batchId, 'undo', locale, () => undefined, never).catch(() => undefined);
}
