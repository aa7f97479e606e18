/** What a person or a service may do, in the words of routes and roles. */
export const PERMISSIONS = {
  "estate:read": "see assets, relationships, findings, runs and what was not examined, search and export them",
  "findings:triage":
    "start work on findings, assign them, set due dates, snooze them and changes; say who owns assets and where they are in their life",
  "findings:accept": "accept a risk, call a finding a false positive, take either back",
  "baselines:approve": "approve states that changes are measured by, confirm or reject proposals, accept changes",
  "assets:mark": "say how critical an asset is, and that an attack can begin there",
  "sources:push": "send what a scan saw",
  "sources:manage": "register and schedule sources, start their scans, move and remove them",
  "identity:decide": "say that two sightings are one asset, or are not",
  "projects:manage": "make projects",
  "jobs:manage": "see, cancel and resume work in the background",
  "audit:read": "read and export the audit log",
  "people:read": "see people, teams, roles and what they may do",
  "people:manage": "invite people, give them roles, make teams, custom roles and service tokens, end sessions",
  "settings:manage": "configure sign-on and secrets, and see the state of the installation",
} as const;
export type Permission = keyof typeof PERMISSIONS;
export const PERMISSION_IDS = Object.keys(PERMISSIONS) as Permission[];

/** A named set of permissions. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
}

const VIEWER: readonly Permission[] = ["estate:read"];
const ANALYST: readonly Permission[] = [...VIEWER, "findings:triage"];
const EDITOR: readonly Permission[] = [
  ...ANALYST,
  "findings:accept",
  "baselines:approve",
  "assets:mark",
  "sources:push",
  "sources:manage",
  "identity:decide",
  "jobs:manage",
];

/** The roles that every organisation has. */
export const BUILT_IN_ROLES: readonly Role[] = [
  { id: "viewer", name: "Viewer", permissions: VIEWER },
  { id: "auditor", name: "Auditor", permissions: [...VIEWER, "audit:read", "people:read"] },
  { id: "analyst", name: "Analyst", permissions: ANALYST },
  { id: "editor", name: "Editor", permissions: EDITOR },
  { id: "admin", name: "Admin", permissions: PERMISSION_IDS },
];

/** A role held over some projects, or over the whole organisation. */
export interface Grant {
  readonly role: string;
  readonly projects: "all" | readonly string[];
}

/**
 * Over which projects the grants give a permission; null = over none. A role that is not known gives nothing. Grants add up.
 */
export function reachOf(
  grants: readonly Grant[],
  roles: readonly Role[],
  permission: Permission,
): Grant["projects"] | null {
  const holding = grants.filter((grant) =>
    roles.some((role) => role.id === grant.role && role.permissions.includes(permission)),
  );
  if (holding.length === 0) return null;
  if (holding.some((grant) => grant.projects === "all")) return "all";
  return [...new Set(holding.flatMap((grant) => grant.projects))].sort();
}

/** Every permission that the grants give somewhere. */
export const permissionsOf = (grants: readonly Grant[], roles: readonly Role[]): Permission[] =>
  PERMISSION_IDS.filter((permission) => reachOf(grants, roles, permission) !== null);

/** Whether one reach holds all of another. */
export function coversReach(whole: Grant["projects"] | null, part: Grant["projects"]): boolean {
  if (whole === "all") return true;
  return whole !== null && part !== "all" && part.every((project) => whole.includes(project));
}
