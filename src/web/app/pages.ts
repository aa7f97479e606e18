import type { Permission } from "../../domain/permission.ts";

/** The pages in the order of the navigation: what one must hold to see it, and the letter that goes there after `g`. */
export const PAGES = [
  ["/", "Overview", "estate:read", "o"],
  ["/inventory", "Inventory", "estate:read", "i"],
  ["/findings", "Findings", "estate:read", "f"],
  ["/paths", "Attack paths", "estate:read", "t"],
  ["/graph", "Graph", "estate:read", "r"],
  ["/drift", "Drift", "estate:read", "d"],
  ["/baselines", "Baselines", "estate:read", "b"],
  ["/changes", "Changes", "estate:read", "c"],
  ["/unseen", "What we cannot see", "estate:read", "u"],
  ["/sources", "Sources", "estate:read", "s"],
  ["/access", "Access", "people:read", "p"],
  ["/webhooks", "Webhooks", "settings:manage", "w"],
  ["/upkeep", "Health", "settings:manage", "h"],
  ["/audit", "Audit log", "audit:read", "a"],
] as const satisfies readonly (readonly [path: string, title: string, permission: Permission, letter: string])[];
