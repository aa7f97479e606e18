import type { Handler } from "../../http/exchange.ts";
import type { Contract } from "../contract/contract.ts";
import type { Endpoint } from "../contract/endpoint.ts";
import { attackPaths, marks } from "./attack.ts";
import { demo } from "./demo.ts";
import { baselinePolicy, baselines, drift } from "./drift.ts";
import { assets, changes, findings, graph, identity, search } from "./estate.ts";
import type { HandlersOf } from "./handlers.ts";
import { notices } from "./notices.ts";
import { oidc } from "./oidc.ts";
import { audit, events, jobs, rules, techniques } from "./operations.ts";
import { passkeys } from "./passkeys.ts";
import { people, roles, teams, tokens } from "./people.ts";
import { posture } from "./posture.ts";
import { saml } from "./saml.ts";
import { self } from "./self.ts";
import { codeFrames, secondFactor, settings } from "./sign-on.ts";
import { projects, runs, sources } from "./sources.ts";
import { upkeep } from "./upkeep.ts";
import { views } from "./views.ts";
import { firstSteps, visits } from "./visits.ts";
import { webhooks } from "./webhooks.ts";

/** A handler for every route: one that is missing does not compile. */
const HANDLERS: { readonly [Group in keyof Contract]: HandlersOf<Group> } = {
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
};

/** The handler of an endpoint by its name, as `assets.list`. */
export function handlerOf(name: string): Handler<Endpoint> {
  const [group = "", route = ""] = name.split(".");
  const handlers = HANDLERS[group as keyof Contract] as unknown as { readonly [route: string]: Handler<Endpoint> };
  return handlers[route] as Handler<Endpoint>;
}
