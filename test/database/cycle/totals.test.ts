import { expect, it } from 'vitest';
import { employees } from '../harness/ids.ts';
import { makePeriod } from '../harness/periods.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('a total', (surface) => {
  it('that the engine could not give is none, and never zero', () =>
    surface.rollBack(async (stage) => {
      const period = await makePeriod(stage, 'preview');
      await stage.query(
        `update public.appraisals set engine_bp = null, content = content || '{"totalBp": null}'
         where period_id = $1 and employee_id = $2`,
        [period, employees.chen],
      );
      const [row] = await stage.query(
        `select total_bp from public.appraisals where period_id = $1 and employee_id = $2`,
        [period, employees.chen],
      );
      expect(row).toEqual({ total_bp: null });
    }));
});
