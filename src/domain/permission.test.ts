import { expect, it } from "vitest";
import { BUILT_IN_ROLES, coversReach, type Grant, permissionsOf, reachOf } from "./permission.ts";

const grants: readonly Grant[] = [
  { role: "viewer", projects: "all" },
  { role: "editor", projects: ["web"] },
  { role: "analyst", projects: ["data", "web"] },
  { role: "no-such-role", projects: "all" },
];

it("adds grants up, each over its own projects", () => {
  expect(reachOf(grants, BUILT_IN_ROLES, "estate:read")).toBe("all");
  expect(reachOf(grants, BUILT_IN_ROLES, "findings:triage")).toEqual(["data", "web"]);
  expect(reachOf(grants, BUILT_IN_ROLES, "findings:accept")).toEqual(["web"]);
  expect(reachOf(grants, BUILT_IN_ROLES, "audit:read")).toBeNull();
  expect(permissionsOf(grants, BUILT_IN_ROLES)).not.toContain("people:manage");
});

it("compares reaches", () => {
  expect(coversReach("all", ["web"])).toBe(true);
  expect(coversReach(["web"], "all")).toBe(false);
  expect(coversReach(["web"], ["web", "data"])).toBe(false);
  expect(coversReach(null, [])).toBe(false);
});
