import { resourceTypes, schemas, serviceProvider } from "./discovery.ts";
import { groups } from "./groups.ts";
import type { Answer, Scene } from "./scene.ts";
import { users } from "./users.ts";

/** One route of SCIM 2.0 (RFC 7644, 3.2). */
export interface ScimRoute {
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly serve: (scene: Scene) => Promise<Answer>;
}

/** Under this path all is SCIM's, errors too. */
export const SCIM = "/scim/v2";

const kept = (kind: "Users" | "Groups", of: typeof users | typeof groups): readonly ScimRoute[] => [
  { name: `scim.list${kind}`, method: "GET", path: `/${kind}`, serve: of.list },
  { name: `scim.create${kind}`, method: "POST", path: `/${kind}`, serve: of.create },
  { name: `scim.get${kind}`, method: "GET", path: `/${kind}/{id}`, serve: of.get },
  { name: `scim.replace${kind}`, method: "PUT", path: `/${kind}/{id}`, serve: of.replace },
  { name: `scim.patch${kind}`, method: "PATCH", path: `/${kind}/{id}`, serve: of.patch },
  { name: `scim.remove${kind}`, method: "DELETE", path: `/${kind}/{id}`, serve: of.remove },
];

const shown = (kind: "Schemas" | "ResourceTypes", of: typeof schemas): readonly ScimRoute[] => [
  { name: `scim.list${kind}`, method: "GET", path: `/${kind}`, serve: of.list },
  { name: `scim.get${kind}`, method: "GET", path: `/${kind}/{id}`, serve: of.get },
];

export const SCIM_ROUTES: readonly ScimRoute[] = [
  ...kept("Users", users),
  ...kept("Groups", groups),
  ...shown("Schemas", schemas),
  ...shown("ResourceTypes", resourceTypes),
  { name: "scim.serviceProvider", method: "GET", path: "/ServiceProviderConfig", serve: serviceProvider },
];
