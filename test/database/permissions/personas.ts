import type { Role } from '#shared/permissions/matrix.ts';
import { anon, chen, mei, type Person, stranger, wang, zhao } from '../../people.ts';

/** Who stands for a role of the matrix. All but head office belong to Jing'an; Xuhui is “other”. */
export const personas: Record<Role, Person> = {
  anon,
  stranger,
  employee: chen,
  manager: mei,
  lead: wang,
  hq: zhao,
};
