import type { Mapping } from '#shared/import/mapping.ts';
import type { ImportKind } from '#shared/import/target-field.ts';

const place = 'meiping.import.mappings';
const kept = 20;

type Saved = readonly (readonly [string, Pick<Mapping, 'columns' | 'constants' | 'areShares'>])[];

/** The mapping last used for a file with the same header. A month is of one file and not kept. */
export function savedMapping(kind: ImportKind, columns: readonly string[]) {
  return read().find(([key]) => key === keyOf(kind, columns))?.[1];
}

export function saveMapping(kind: ImportKind, columns: readonly string[], mapping: Mapping): void {
  const key = keyOf(kind, columns);
  const { month: _, ...constants } = mapping.constants;
  const entry = { columns: mapping.columns, constants, areShares: mapping.areShares };
  const others = read().filter(([other]) => other !== key);
  try {
    localStorage.setItem(place, JSON.stringify([[key, entry], ...others].slice(0, kept)));
  } catch {
    // Full or forbidden storage: the next file is guessed anew.
  }
}

function keyOf(kind: ImportKind, columns: readonly string[]): string {
  return JSON.stringify([kind, ...columns]);
}

function read(): Saved {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(saved) ? (saved as Saved) : [];
  } catch {
    return [];
  }
}
