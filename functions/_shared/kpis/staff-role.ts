/** The five roles that are appraised, in the order in which plans are listed. */
export const staffRoles = ['consultant', 'doctor', 'nurse', 'marketing', 'service'] as const;

export type StaffRole = (typeof staffRoles)[number];
