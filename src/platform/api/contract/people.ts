import { z } from "zod";
import { change, create, id, noReply, pageOf, paging, put, read, remove } from "./endpoint.ts";
import { grants, permission, slug, time, title } from "./shapes.ts";

const SEE = { permission: "people:read", whole: true } as const;
const MANAGE = { permission: "people:manage", whole: true } as const;
const one = z.strictObject({ id });
const email = z.string().max(254);
const password = z.string().min(12, "use 12 characters or more").max(1_000);

const person = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  state: z.enum(["invited", "active", "disabled"]),
  grants,
  createdAt: time,
});
const session = z.object({
  id: z.string(),
  person: z.string(),
  createdAt: time,
  seenAt: time,
  expiresAt: time,
  method: z.string(),
  address: z.string(),
  agent: z.string(),
  current: z.boolean(),
});
const link = z.object({ link: z.string().describe("shown once"), expiresAt: time });
const team = z.object({ id: slug, name: title, grants, members: z.array(z.string().max(60)).max(10_000) });
const role = z.object({ id: slug, name: title, permissions: z.array(permission).max(100) });
const token = z.object({
  id: z.string(),
  name: z.string(),
  grants,
  createdBy: z.string(),
  createdAt: time,
  expiresAt: time,
  revokedAt: time.nullable(),
  usedAt: time.nullable(),
});

/** A session that has begun. */
export const begun = z.object({ person: z.string(), name: z.string(), organisation: z.string(), expiresAt: time });
/** The password was right; `pending` goes on with this sign-in, until it ends. */
const secondStep = z.object({
  step: z.enum(["second-factor", "enrol"]),
  pending: z.string(),
  ways: z.array(z.enum(["code", "passkey"])).describe("with what it can be gone on with"),
  expiresAt: time,
});

/** Signing in and out, and what one may do. */
export const self = {
  get: read({
    path: "/me",
    needs: "signed-in",
    summary: "Tell who is calling, and what they may do where",
    reply: z.object({
      kind: z.enum(["user", "service"]),
      id: z.string(),
      name: z.string(),
      organisation: z.string(),
      grants,
      permissions: z.array(z.object({ permission, projects: z.union([z.literal("all"), z.array(z.string())]) })),
    }),
  }),
  ways: read({
    path: "/session/ways",
    needs: "anyone",
    summary: "Tell how one can sign in",
    query: z.strictObject({ organisation: slug.optional() }),
    reply: z.object({
      needsOrganisation: z.boolean().describe("there are several, and one must be named first"),
      oidc: z.boolean(),
      saml: z.boolean(),
    }),
  }),
  signIn: create({
    path: "/session",
    needs: "anyone",
    summary: "Sign in with a password; the answer sets a cookie, or says which second step is needed",
    body: z.strictObject({ organisation: slug.optional(), email, password: z.string().max(1_000) }),
    reply: z.discriminatedUnion("step", [begun.extend({ step: z.literal("done") }), secondStep]),
    status: 201,
  }),
  signOut: remove({
    path: "/session",
    needs: "signed-in",
    summary: "Sign out",
    reply: noReply,
    status: 204,
  }),
  redeem: create({
    path: "/links/redeem",
    needs: "anyone",
    summary: "Use a one-time link to choose a password",
    body: z.strictObject({ link: z.string().max(300), password }),
    reply: z.object({ email: z.string(), organisation: z.string() }),
  }),
  changePassword: put({
    path: "/me/password",
    needs: "signed-in",
    summary: "Change one's password; ends all sessions",
    body: z.strictObject({ current: z.string().max(1_000), password }),
    reply: noReply,
    status: 204,
  }),
  sessions: read({
    path: "/me/sessions",
    needs: "signed-in",
    summary: "List one's sessions, latest first",
    reply: z.array(session),
  }),
  endSession: remove({
    path: "/me/sessions/{id}",
    needs: "signed-in",
    summary: "End one of one's sessions",
    params: one,
    reply: noReply,
    status: 204,
  }),
};

export const people = {
  list: read({
    path: "/people",
    needs: SEE,
    summary: "List people by address",
    query: z.strictObject(paging),
    reply: pageOf(person),
    kind: "page",
  }),
  get: read({ path: "/people/{id}", needs: SEE, summary: "Get a person", params: one, reply: person }),
  invite: create({
    path: "/people",
    needs: MANAGE,
    summary: "Add a person; the answer holds a one-time link to choose a password",
    body: z.strictObject({ email, name: title, grants }),
    reply: person.extend({ invitation: link }),
    status: 201,
    showsSecret: true,
  }),
  update: change({
    path: "/people/{id}",
    needs: MANAGE,
    summary: "Change a person's name, roles or state",
    params: one,
    body: z.strictObject({
      name: title.optional(),
      grants: grants.optional(),
      state: z.enum(["active", "disabled"]).optional(),
    }),
    reply: person,
  }),
  link: create({
    path: "/people/{id}/link",
    needs: MANAGE,
    summary: "Make a new one-time link for a person who lost the password",
    params: one,
    reply: link,
    status: 201,
    showsSecret: true,
  }),
  sessions: read({
    path: "/people/{id}/sessions",
    needs: MANAGE,
    summary: "List the sessions of a person",
    params: one,
    reply: z.array(session),
  }),
  endSession: remove({
    path: "/people/{id}/sessions/{session}",
    needs: MANAGE,
    summary: "End a session of a person",
    params: z.strictObject({ id, session: id }),
    reply: noReply,
    status: 204,
  }),
  resetSecondFactor: remove({
    path: "/people/{id}/second-factor",
    needs: MANAGE,
    summary: "Take second factor and passkeys of a person away who lost them; ends the sessions",
    params: one,
    reply: noReply,
    status: 204,
  }),
};

export const teams = {
  list: read({ path: "/teams", needs: SEE, summary: "List teams", reply: z.array(team) }),
  get: read({ path: "/teams/{id}", needs: SEE, summary: "Get a team", params: one, reply: team }),
  put: put({
    path: "/teams/{id}",
    needs: MANAGE,
    summary: "Make a team, or replace all of it",
    params: one,
    body: team.omit({ id: true }).strict(),
    reply: team,
  }),
  remove: remove({
    path: "/teams/{id}",
    needs: MANAGE,
    summary: "Remove a team",
    params: one,
    reply: noReply,
    status: 204,
  }),
};

export const roles = {
  list: read({
    path: "/roles",
    needs: SEE,
    summary: "List built-in and own roles",
    reply: z.array(role.extend({ builtIn: z.boolean() })),
  }),
  get: read({
    path: "/roles/{id}",
    needs: SEE,
    summary: "Get a role",
    params: one,
    reply: role.extend({ builtIn: z.boolean() }),
  }),
  put: put({
    path: "/roles/{id}",
    needs: MANAGE,
    summary: "Make a role, or replace all of it",
    params: one,
    body: role.omit({ id: true }).strict(),
    reply: role,
  }),
  remove: remove({
    path: "/roles/{id}",
    needs: MANAGE,
    summary: "Remove a role of one's own",
    params: one,
    reply: noReply,
    status: 204,
  }),
};

export const tokens = {
  list: read({ path: "/tokens", needs: MANAGE, summary: "List service tokens", reply: z.array(token) }),
  create: create({
    path: "/tokens",
    needs: MANAGE,
    summary: "Make a service token; the answer shows it once",
    body: z.strictObject({ name: title, grants: grants.min(1), expiresAt: time }),
    reply: token.extend({ token: z.string().describe("shown once") }),
    status: 201,
    showsSecret: true,
  }),
  revoke: remove({
    path: "/tokens/{id}",
    needs: MANAGE,
    summary: "Revoke a service token",
    params: one,
    reply: noReply,
    status: 204,
  }),
};
