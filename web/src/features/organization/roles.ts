export const roles = ['viewer', 'manager', 'admin'] as const;

export type OrgRole = (typeof roles)[number];
