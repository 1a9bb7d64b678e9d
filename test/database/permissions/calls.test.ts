import { expect, it } from 'vitest';
import { type CallEntry, type CallName, calls } from '#shared/permissions/calls.ts';
import { roles } from '#shared/permissions/matrix.ts';
import { isProblemCode } from '#shared/problems/catalogue.ts';
import { type Person, service } from '../../people.ts';
import { refusal, rollBack, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { callSamples, type Target } from './call-samples.ts';
import { personas } from './personas.ts';

/*
 * One test a cell of the calls: what is allowed is done, what is denied is refused with the code of
 * the matrix, and what is hidden is refused in the same words as what does not exist.
 */
onEverySurface('calls that a role makes', (surface) => {
  for (const [name, entry] of Object.entries(calls) as [CallName, CallEntry][]) {
    for (const role of roles) {
      const extent = entry.cells[role] ?? 'none';
      it(`${name}: ${role} may call it for ${extent}`, () =>
        surface.rollBack(async (stage) => {
          const attempt = (target: Target) => call(stage, personas[role], name, target);
          if (extent !== 'none') await attempt('jingan');
          if (extent === 'all') await attempt('xuhui');
          if (extent === 'none' && (role === 'anon' || Object.keys(entry.cells).length === 0)) {
            expect(await refusal(attempt('jingan'))).toMatchObject({
              code: '42501',
              message: `permission denied for function ${name}`,
            });
          } else if (extent === 'none' || extent === 'branch') {
            const hidden = await refusal(attempt(extent === 'none' ? 'jingan' : 'xuhui'));
            expect(hidden.message).toBe(entry.refusal);
            expect(await refusal(attempt('absent'))).toEqual(hidden);
          }
        }));
    }

    it(`${name}: the service ${entry.isForService ? 'may' : 'may not'} call it`, () =>
      surface.rollBack(async (stage) => {
        const attempt = call(stage, service, name, 'jingan');
        if (entry.isForService) await attempt;
        else expect(await refusal(attempt)).toMatchObject({ code: '42501' });
      }));

    if (entry.cells.hq !== 'all' || !entry.remarks?.includes('sameAnswer')) continue;
    it(`${name}: head office is told by a code that an id is absent`, () =>
      surface.rollBack(async (stage) => {
        const { message } = await refusal(call(stage, personas.hq, name, 'absent'));
        expect(isProblemCode(message)).toBe(true);
      }));
  }
});

function call(stage: Stage, person: Person, name: CallName, target: Target) {
  return rollBack(stage, async (inside) => {
    const { sql, parameters } = await callSamples[name](inside, target);
    return inside.as(person, (db) => db.query(sql, parameters));
  });
}
