/** Everything a file of clinic records can bring; which kind takes which is in `plans/`. */
export const recordFields = [
  ...(['externalId', 'branchCode', 'visitNumber', 'customer', 'treatment'] as const),
  ...(['consultant', 'doctor', 'nurse', 'marketer', 'agent', 'owner', 'employee'] as const),
  ...(['arrivedAt', 'completedAt', 'visitType', 'campaignNumber', 'referrer'] as const),
  ...(['consultedAt', 'isFirstVisit', 'outcome', 'failureReason'] as const),
  ...(['sellers', 'shares', 'amount', 'paidAt', 'refundAmount', 'refundedAt'] as const),
  ...(['assignee', 'executor', 'followUpType', 'node', 'procedureNumber', 'dueAt'] as const),
  ...(['doneAt', 'isDone', 'plannedCount', 'doneCount', 'undoneCount'] as const),
  ...(['startedAt', 'consentSignedAt', 'noteDoneAt', 'revision', 'revisionOf'] as const),
  ...(['isPackageSession', 'sessions', 'complicationGrade', 'confirmedAt'] as const),
  ...(['checklistType', 'itemsTicked', 'itemsMandatory', 'tickedAt', 'checkedOn'] as const),
  ...(['inspector', 'pointsEarned', 'pointsPossible', 'hasCriticalFail', 'inspectedAt'] as const),
  ...(['chatChannel', 'firstMessageAt', 'firstReplyAt', 'replySeconds'] as const),
  ...(['needsResolution', 'isResolved', 'resolvedAt', 'reopenedAt', 'rating'] as const),
  ...(['handler', 'aboutEmployee', 'complaintGrade', 'complaintCategory', 'openedAt'] as const),
  ...(['firstTouchedAt', 'closedAt', 'isUpheld'] as const),
  ...(['phone', 'leadChannel', 'hasConsent', 'isValid', 'createdAt', 'contactedBy'] as const),
  ...(['contactedAt', 'contactOutcome', 'outcomeAt', 'firstArrivalAt'] as const),
  ...(['campaignName', 'cost', 'reach', 'fromDay', 'toDay'] as const),
  ...(['bookedBy', 'bookedAt', 'appointmentAt', 'appointmentStatus', 'cancelledAt'] as const),
  ...(['rubric', 'checkedAt'] as const),
] as const;

export type RecordField = (typeof recordFields)[number];
