import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { FileProblem } from '#shared/import/file-problem.ts';
import { guessKind } from '#shared/import/guess-kind.ts';
import type { ImportReport } from '#shared/import/import-report.ts';
import type { Mapping } from '#shared/import/mapping.ts';
import type { ImportKind } from '#shared/import/target-field.ts';
import { DataFailure } from '../../data/data-failure.ts';
import { goToSignIn } from '../../data/session.ts';
import { type Failure, failureOf } from './failure.ts';
import { type Line, openImport, readImport, sendFile, stepThrough } from './import-calls.ts';
import { type ReadingChoice, readSample, type Sample } from './read-sample.ts';
import { saveMapping } from './saved-mappings.ts';

/** Where the person is. Only what a step needs is in it, so no step can show what is not there. */
export type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'sheet';
      readonly file: File;
      readonly sheets: readonly string[];
      readonly about: About;
    }
  | {
      readonly kind: 'map';
      readonly file: File;
      readonly sample: Sample;
      readonly about: KnownAbout;
    }
  | { readonly kind: 'checking'; readonly file: File; readonly sent: number; readonly line: Line }
  | { readonly kind: 'report'; readonly report: ImportReport }
  | {
      readonly kind: 'stepping';
      readonly report: ImportReport;
      readonly verb: Verb;
      readonly remaining: number | null;
      /** How much of the figures that follow has been worked out. */
      readonly derived: number | null;
    };

export type Verb = 'commit' | 'undo';

/** What the person said about the file. */
export interface About {
  /** Null: to be recognised by the header. */
  readonly kind: ImportKind | null;
  readonly mapping: Mapping | null;
  readonly branchId: string | null;
  readonly createBranches: boolean;
}

/** With the kind that was recognised or chosen. */
export type KnownAbout = About & { readonly kind: ImportKind };

export interface ImportState {
  readonly step: Step;
  readonly failure: Failure | null;
  /** Grows when the list of imports has changed. */
  readonly changes: number;
  choose(file: File, about: About, options?: Partial<ReadingChoice>): void;
  check(about: KnownAbout & { readonly mapping: Mapping }): void;
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
    { encoding = 'auto', delimiter = null, sheet = null }: Partial<ReadingChoice> = {},
  ) {
    const signal = begin();
    setStep({ kind: 'reading' });
    try {
      const sample = await readSample(file, { encoding, delimiter, sheet });
      if (signal.aborted) return;
      const kind = about.kind ?? guessKind(sample.columns) ?? 'responses';
      mapped.current = { kind: 'map', file, sample, about: { ...about, kind } };
      setStep(mapped.current);
    } catch (error) {
      mapped.current = null;
      const sheets = sheetsOf(error);
      if (sheets && !signal.aborted) setStep({ kind: 'sheet', file, sheets, about });
      else fail(error, signal, { kind: 'choose' });
    }
  }

  async function check(about: KnownAbout & { readonly mapping: Mapping }) {
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
    let now = { kind: 'stepping' as const, report, verb, remaining: null, derived: null };
    const tell = (news: Partial<Extract<Step, { kind: 'stepping' }>>) => {
      now = { ...now, ...news } as typeof now;
      if (!signal.aborted) setStep(now);
    };
    tell({});
    const onLine = ({ remaining, deriving }: Line) => {
      if (remaining !== undefined) tell({ remaining });
      if (deriving) tell({ remaining: 0, derived: deriving.share });
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

/** The sheets of a workbook of which a person must choose one. */
function sheetsOf(error: unknown): readonly string[] | null {
  if (!(error instanceof FileProblem) || error.code !== 'file_has_several_sheets') return null;
  const { sheets } = error.details;
  return Array.isArray(sheets) ? sheets : null;
}
