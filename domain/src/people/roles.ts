/** Roles a member may hold, several at once. A guest is no role: an invitation on one case. */
export const roles = [
  'cadre',
  'unit',
  'handler',
  'head',
  'committee',
  'secretary',
  'deputy',
  'supervisor',
  'superior',
  'assessor',
  'publisher',
  'admin',
] as const;

export type Role = (typeof roles)[number];
