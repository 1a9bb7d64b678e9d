import type { RecordKind } from '../../records/record-kind.ts';
import { appointmentPlan } from './plans/appointment.ts';
import { campaignPlan } from './plans/campaign.ts';
import { chatPlan } from './plans/chat.ts';
import { checklistPlan } from './plans/checklist.ts';
import { complaintPlan } from './plans/complaint.ts';
import { complicationPlan } from './plans/complication.ts';
import { consultationPlan } from './plans/consultation.ts';
import { dealPlan } from './plans/deal.ts';
import { followUpPlan } from './plans/follow-up.ts';
import { inspectionPlan, qualityCheckPlan } from './plans/inspection.ts';
import { leadPlan } from './plans/lead.ts';
import { procedurePlan } from './plans/procedure.ts';
import { visitPlan } from './plans/visit.ts';
import type { RecordPlan } from './record-plan.ts';

/** How each kind is read. */
export const recordPlans: Readonly<Record<RecordKind, RecordPlan>> = {
  visit: visitPlan,
  consultation: consultationPlan,
  deal: dealPlan,
  follow_up: followUpPlan,
  procedure: procedurePlan,
  complication: complicationPlan,
  checklist: checklistPlan,
  inspection: inspectionPlan,
  chat: chatPlan,
  complaint: complaintPlan,
  lead: leadPlan,
  campaign: campaignPlan,
  appointment: appointmentPlan,
  quality_check: qualityCheckPlan,
};
