import type { z } from "zod";
import { attackPaths, marks } from "./attack.ts";
import { baselinePolicy, baselines } from "./baselines.ts";
import { drift } from "./drift.ts";
import type { Endpoint } from "./endpoint.ts";
import { assets, changes, findings, graph, identity, search } from "./estate.ts";
import { notices } from "./notices.ts";
import { oidc } from "./oidc.ts";
import { audit, events, jobs, rules, techniques } from "./operations.ts";
import { passkeys } from "./passkeys.ts";
import { people, roles, self, teams, tokens } from "./people.ts";
import { posture } from "./posture.ts";
import { saml } from "./saml.ts";
import { codeFrames, secondFactor, settings } from "./sign-on.ts";
import { demo, projects, runs, sources } from "./sources.ts";
import { upkeep } from "./upkeep.ts";
import { views } from "./views.ts";
import { firstSteps, visits } from "./visits.ts";
import { webhooks } from "./webhooks.ts";

/** Every route of the API, by group and name. Handlers, client and OpenAPI are derived from it. */
export const contract = {
  self,
  secondFactor,
  passkeys,
  settings,
  codeFrames,
  oidc,
  saml,
  assets,
  findings,
  graph,
  changes,
  posture,
  attackPaths,
  marks,
  baselines,
  baselinePolicy,
  drift,
  views,
  notices,
  visits,
  firstSteps,
  search,
  identity,
  projects,
  demo,
  sources,
  runs,
  people,
  teams,
  roles,
  tokens,
  webhooks,
  audit,
  jobs,
  upkeep,
  events,
  rules,
  techniques,
} satisfies { readonly [group: string]: { readonly [name: string]: Endpoint } };

export type Contract = typeof contract;

/** What a handler gets and a caller gives. */
export type ParamsOf<E> = E extends Endpoint<infer P> ? z.output<P> : never;
export type QueryOf<E> = E extends Endpoint<infer _P, infer Q> ? z.output<Q> : never;
export type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B> ? z.output<B> : never;
export type ReplyOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never;
export type QueryInput<E> = E extends Endpoint<infer _P, infer Q> ? z.input<Q> : never;
export type BodyInput<E> = E extends Endpoint<infer _P, infer _Q, infer B> ? z.input<B> : never;

/** Every endpoint with its name, in the order of the contract. */
export const ENDPOINTS: readonly { readonly name: string; readonly endpoint: Endpoint }[] = Object.entries(
  contract,
).flatMap(([group, of]) => Object.entries(of).map(([name, endpoint]) => ({ name: `${group}.${name}`, endpoint })));
