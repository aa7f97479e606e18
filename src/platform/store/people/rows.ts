import { randomBytes } from "node:crypto";
import type { Grant, Permission, Role } from "../../../domain/permission.ts";
import type { ServiceToken, Session } from "../contract/credentials.ts";
import type { Person } from "../contract/people.ts";
import type { Row } from "../engine/tables.ts";

const ID_BYTES = 9;

/** Names a credential; no secret. */
export const newId = (): string => randomBytes(ID_BYTES).toString("hex");

export const grantsIn = (text: string): readonly Grant[] => JSON.parse(text) as Grant[];

export const personOf = (row: Row<"person">): Person => ({
  id: row.person,
  email: row.email,
  name: row.name,
  state: row.state as Person["state"],
  grants: grantsIn(row.grants),
  createdAt: row.created_at,
});

export const roleOf = (row: Row<"custom_role">): Role => ({
  id: row.role,
  name: row.name,
  permissions: JSON.parse(row.permissions) as Permission[],
});

export const sessionOf = (row: Row<"session">): Session => ({
  id: row.session,
  person: row.person,
  createdAt: row.created_at,
  seenAt: row.seen_at,
  expiresAt: row.expires_at,
  method: row.method,
  address: row.address,
  agent: row.agent,
});

export const tokenOf = (row: Row<"service_token">): ServiceToken => ({
  id: row.token,
  name: row.name,
  grants: grantsIn(row.grants),
  createdBy: row.created_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  usedAt: row.used_at,
});
