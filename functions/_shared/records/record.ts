import { z } from 'zod';
import { AppointmentContentSchema } from './kinds/appointment.ts';
import { CampaignContentSchema } from './kinds/campaign.ts';
import { ChatContentSchema } from './kinds/chat.ts';
import { ChecklistContentSchema } from './kinds/checklist.ts';
import { ComplaintContentSchema } from './kinds/complaint.ts';
import { ComplicationContentSchema } from './kinds/complication.ts';
import { ConsultationContentSchema } from './kinds/consultation.ts';
import { DealContentSchema } from './kinds/deal.ts';
import { FollowUpContentSchema } from './kinds/follow-up.ts';
import { InspectionContentSchema, QualityCheckContentSchema } from './kinds/inspection.ts';
import { LeadContentSchema } from './kinds/lead.ts';
import { ProcedureContentSchema } from './kinds/procedure.ts';
import { VisitContentSchema } from './kinds/visit.ts';
import { CustomerRefSchema, ExternalIdSchema, MomentSchema, OwnIdSchema } from './moment.ts';
import type { RecordKind } from './record-kind.ts';

/** The content of each kind, as it is stored. */
export const contentSchemas = {
  visit: VisitContentSchema,
  consultation: ConsultationContentSchema,
  deal: DealContentSchema,
  follow_up: FollowUpContentSchema,
  procedure: ProcedureContentSchema,
  complication: ComplicationContentSchema,
  checklist: ChecklistContentSchema,
  inspection: InspectionContentSchema,
  chat: ChatContentSchema,
  complaint: ComplaintContentSchema,
  lead: LeadContentSchema,
  campaign: CampaignContentSchema,
  appointment: AppointmentContentSchema,
  quality_check: QualityCheckContentSchema,
} as const satisfies Record<RecordKind, z.ZodType>;

export type { RecordKind };

export const recordKinds = Object.keys(contentSchemas) as RecordKind[];

/** What every record says. A branch left out is found from the posting of its employee. */
const head = {
  externalId: ExternalIdSchema,
  branchId: OwnIdSchema.nullable(),
  /** Who is answerable for it; further people stand in the content. */
  employeeId: OwnIdSchema.nullable(),
  /** The external id of its visit. */
  visitId: ExternalIdSchema.nullable(),
  customerRef: CustomerRefSchema.nullable(),
  occurredAt: MomentSchema,
};

function kindSchema<Kind extends RecordKind>(kind: Kind) {
  return z.strictObject({ kind: z.literal(kind), ...head, content: contentSchemas[kind] });
}

/** One record of a clinic's own systems, of any kind. */
export const ClinicRecordSchema = z.discriminatedUnion('kind', [
  kindSchema('visit'),
  kindSchema('consultation'),
  kindSchema('deal'),
  kindSchema('follow_up'),
  kindSchema('procedure'),
  kindSchema('complication'),
  kindSchema('checklist'),
  kindSchema('inspection'),
  kindSchema('chat'),
  kindSchema('complaint'),
  kindSchema('lead'),
  kindSchema('campaign'),
  kindSchema('appointment'),
  kindSchema('quality_check'),
]);

export type ClinicRecord = z.infer<typeof ClinicRecordSchema>;
export type RecordOf<Kind extends RecordKind> = Extract<ClinicRecord, { kind: Kind }>;
