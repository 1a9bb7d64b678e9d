import type { z } from 'zod';
import type { Locale } from '../_shared/i18n/locale.ts';
import {
  type FieldReason,
  fieldReasons,
  isFieldReason,
} from '../_shared/problems/field-reasons.ts';
import { replaceLoneSurrogates } from '../_shared/schemas/replace-lone-surrogates.ts';

/** One refused field: where it stands, a stable reason, and the reason as a sentence. */
export type FieldFault = {
  readonly path: string;
  readonly reason: FieldReason;
  readonly message: string;
};

/** Enough to mend a body by; a hostile body must not be answered by one of its own size. */
const maxFaults = 20;
const maxPathLength = 120;

/**
 * What is wrong with a body, field by field, in the asker's language.
 *
 * @example
 * describeIssues(error.issues, 'en'); // [{ path: 'responses[0].nps', reason: 'too_large', message: 'must be at most 10' }]
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  locale: Locale,
): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  for (const issue of issues) {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.slice(0, maxFaults).map((key) => [...issue.path, key])
        : [issue.path];
    const { reason, limit } = reasonOf(issue);
    const message = fieldReasons[reason][locale].replace('{limit}', () => limit);
    for (const path of paths) faults.push({ path: writePath(path), reason, message });
    if (faults.length >= maxFaults) break;
  }
  return faults.slice(0, maxFaults);
}

function reasonOf(issue: z.core.$ZodIssue): { reason: FieldReason; limit: string } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { reason: 'missing', limit: '' }
        : { reason: 'wrong_type', limit: issue.expected };
    case 'unrecognized_keys':
      return { reason: 'unknown_field', limit: '' };
    case 'invalid_format':
      return { reason: 'wrong_format', limit: issue.format };
    case 'invalid_value':
      return { reason: 'not_allowed', limit: issue.values.map(String).join(', ') };
    case 'invalid_union': {
      // told apart by one field, which is all that is wrong
      const { discriminator, options, input } = issue as typeof issue & { options?: unknown[] };
      if (discriminator === undefined || options === undefined) break;
      const isSaid = (input as Record<string, unknown>)[discriminator] !== undefined;
      return isSaid
        ? { reason: 'not_allowed', limit: options.map(String).join(', ') }
        : { reason: 'missing', limit: '' };
    }
    case 'too_big':
      return { reason: crossing(issue.origin, 'large', 'long', 'many'), limit: `${issue.maximum}` };
    case 'too_small':
      return { reason: crossing(issue.origin, 'small', 'short', 'few'), limit: `${issue.minimum}` };
    case 'custom': {
      const reason: unknown = issue.params?.reason;
      const limit = `${issue.params?.limit ?? ''}`;
      return { reason: isFieldReason(reason) ? reason : 'wrong_format', limit };
    }
  }
  return { reason: 'wrong_format', limit: issue.code };
}

function crossing<Number extends string, Text extends string, List extends string>(
  origin: string,
  ofNumber: Number,
  ofText: Text,
  ofList: List,
): `too_${Number | Text | List}` {
  if (origin === 'string') return `too_${ofText}`;
  return origin === 'array' || origin === 'set' ? `too_${ofList}` : `too_${ofNumber}`;
}

function writePath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return replaceLoneSurrogates(text.slice(0, maxPathLength));
}
