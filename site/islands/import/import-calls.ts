import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import type {
  DerivingProgress,
  ImportReport,
  ReadingProgress,
  SteppingProgress,
} from '#shared/import/import-report.ts';
import type { Mapping } from '#shared/import/mapping.ts';
import type { ImportKind } from '#shared/import/target-field.ts';
import { loadConfig } from '../../data/config.ts';
import { DataFailure } from '../../data/data-failure.ts';
import { currentSession } from '../../data/session.ts';
import { type AnsweredProblem, ImportCutOff, ImportRefused } from './failure.ts';
import { lineReader } from './line-reader.ts';

export interface Opening {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly clientToken: string;
  readonly mapping: Mapping;
  readonly branchId: string | null;
  readonly createBranches: boolean;
}

/** One line of a streamed answer. */
export interface Line
  extends Partial<ReadingProgress>,
    Partial<SteppingProgress>,
    Partial<DerivingProgress> {
  readonly report?: ImportReport;
  readonly problem?: AnsweredProblem;
  readonly job?: JobResult;
}

export interface JobResult {
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
}

async function addressed(path: string, locale: Locale) {
  const [{ supabaseUrl }, session] = await Promise.all([loadConfig(), currentSession()]);
  if (!session) throw new DataFailure('session_expired');
  return {
    url: `${supabaseUrl}/functions/v1/import-records${path}`,
    headers: {
      authorization: `Bearer ${session.access_token}`,
      'accept-language': languageTag(locale),
    },
  };
}

async function ask<Answer>(path: string, locale: Locale, body?: Opening): Promise<Answer> {
  const { url, headers } = await addressed(path, locale);
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : undefined,
  }).catch(() => {
    throw new DataFailure('unreachable');
  });
  const value: unknown = await answer.json().catch(() => null);
  if (answer.ok) return value as Answer;
  throw refusal(value);
}

export async function openImport(opening: Opening, locale: Locale): Promise<string> {
  return (await ask<{ batchId: string }>('', locale, opening)).batchId;
}

export function readImport(batchId: string, locale: Locale): Promise<ImportReport> {
  return ask<ImportReport>(`/${batchId}`, locale);
}

/** Commit or undo; `onLine` hears of each step. Stopping between two steps loses nothing. */
export async function stepThrough(
  batchId: string,
  verb: 'commit' | 'undo',
  locale: Locale,
  onLine: (line: Line) => void,
  signal: AbortSignal,
): Promise<ImportReport> {
  const last = lastOf(onLine);
  await postAndListen(`/${batchId}/${verb}`, null, locale, last.hear, signal);
  return last.report();
}

/** Derive figures anew; `onLine` hears how far it is. */
export async function reprocess(
  job: { readonly name: string; readonly branchId: string | null; readonly from: string },
  locale: Locale,
  onLine: (line: Line) => void,
): Promise<JobResult> {
  let last: Line = {};
  const hear = (line: Line) => {
    last = line;
    onLine(line);
  };
  await postAndListen('/reprocess', job, locale, hear, new AbortController().signal);
  if (last.problem) throw new ImportRefused(last.problem);
  if (!last.job) throw new ImportCutOff();
  return last.job;
}

/** Ask for something that answers line by line while it is done. */
async function postAndListen(
  path: string,
  body: object | null,
  locale: Locale,
  hear: (line: Line) => void,
  signal: AbortSignal,
): Promise<void> {
  const { url, headers } = await addressed(path, locale);
  const content = body
    ? { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } }
    : { headers };
  try {
    const answer = await fetch(url, { method: 'POST', signal, ...content });
    if (!answer.ok) throw refusal(await answer.json().catch(() => null));
    const reader = answer.body?.getReader();
    const decoder = new TextDecoder();
    const read = lineReader<Line>(hear);
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      read(decoder.decode(next.value, { stream: true }));
    }
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportCutOff();
  }
}

/**
 * Send the file. By XMLHttpRequest, because it tells how much has gone out: browsers hold back the
 * lines of an answer until the whole request is sent. The server takes no more than it has read,
 * so what has gone out is what has been read.
 */
export async function sendFile(
  batchId: string,
  file: File,
  locale: Locale,
  onSent: (bytes: number) => void,
  onLine: (line: Line) => void,
  signal: AbortSignal,
): Promise<ImportReport> {
  const { url, headers } = await addressed(`/${batchId}/file`, locale);
  const last = lastOf(onLine);
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest();
    let seen = 0;
    const read = lineReader<Line>(last.hear);
    const readOn = () => {
      if (request.status !== 200) return;
      read(request.responseText.slice(seen));
      seen = request.responseText.length;
    };
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onprogress = readOn;
    request.onload = () => {
      readOn();
      if (request.status === 200) resolve();
      else reject(refusal(parsed(request.responseText)));
    };
    request.onerror = () => reject(new DataFailure('unreachable'));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
  return last.report();
}

function lastOf(onLine: (line: Line) => void) {
  let last: Line = {};
  return {
    hear(line: Line) {
      last = line;
      onLine(line);
    },
    report(): ImportReport {
      if (last.problem) throw new ImportRefused(last.problem);
      if (!last.report) throw new ImportCutOff();
      return last.report;
    },
  };
}

function refusal(value: unknown): Error {
  const isProblem = typeof value === 'object' && value !== null && 'message' in value;
  return isProblem ? new ImportRefused(value as AnsweredProblem) : new DataFailure('server');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
