import { z } from 'zod';

/**
 * What caps a total whatever else was done well (一票否决): G1 serious adverse event with
 * responsibility, G2 operation without signed consent, G3 customer privacy disclosed, G4 falsified
 * data, G5 practice beyond the licence. Entered by head office with evidence, always appealable.
 */
export const vetoCauses = ['G1', 'G2', 'G3', 'G4', 'G5'] as const;

export const VetoSchema = z.strictObject({
  id: z.string().min(1),
  employeeId: z.string().min(1),
  cause: z.enum(vetoCauses),
  occurredOn: z.iso.date(),
});

export type Veto = z.infer<typeof VetoSchema>;

/** A vetoed total is at most this: 59.99. */
export const vetoCapBp = 5999;
