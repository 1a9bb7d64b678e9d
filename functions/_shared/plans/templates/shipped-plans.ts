import type { Plan } from '../plan.ts';
import { consultantPlan } from './consultant-plan.ts';
import { doctorPlan } from './doctor-plan.ts';
import { marketingPlan } from './marketing-plan.ts';
import { nursePlan } from './nurse-plan.ts';
import { servicePlan } from './service-plan.ts';

/** The five plans a new chain begins with, one per role. */
export const shippedPlans: readonly Plan[] = [
  consultantPlan,
  doctorPlan,
  nursePlan,
  marketingPlan,
  servicePlan,
];
