/** The kinds of records a clinic's own systems export; `record.ts` holds the schema of each. */
export const recordKindNames = [
  ...(['visit', 'consultation', 'deal', 'follow_up', 'procedure', 'complication'] as const),
  ...(['checklist', 'inspection', 'chat', 'complaint', 'lead', 'campaign'] as const),
  ...(['appointment', 'quality_check'] as const),
] as const;

export type RecordKind = (typeof recordKindNames)[number];
