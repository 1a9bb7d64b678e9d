/*
 * Hold a file of known answers against the library:
 *   node test/vectors/run.ts FILE
 * Prints every mismatch and every field that was not checked, then "N passed, M failed".
 * Exits with 1 when anything failed.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import process from 'node:process';
import { checkVector } from './check-vector.ts';
import { lookForTablesIn } from './table.ts';
import { parseVectors } from './vector.ts';

const [file, ...others] = process.argv.slice(2);
if (file === undefined || others.length > 0) {
  console.error(`usage: node ${basename(import.meta.filename)} FILE`);
  process.exit(2);
}
const folder = dirname(resolve(file));
lookForTablesIn(resolve(folder, '../data'), resolve(folder, 'data'), folder);

let passed = 0;
let failed = 0;
for (const vector of parseVectors(readFileSync(file, 'utf8'))) {
  const { mismatches, unchecked } = checkVector(vector);
  for (const reason of unchecked) console.log(`not checked  ${vector.name}  ${reason}`);
  for (const { field, expected, got, tolerance } of mismatches) {
    const values = `expected ${JSON.stringify(expected)}  got ${JSON.stringify(got)}`;
    console.log(`FAILED  ${vector.name}  ${field}  ${values}  tolerance ${tolerance}`);
  }
  if (mismatches.length === 0) passed += 1;
  else failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
