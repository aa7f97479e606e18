import { describe, expect, it } from "vitest";
import { PERMISSION_IDS, type Permission } from "../../domain/permission.ts";
import { Look } from "../../testing/look.ts";
import { adminOf } from "../../testing/people.ts";
import { samlKey } from "../../testing/saml-provider.ts";
import { type Served, serve, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../testing/stores.ts";
import { addressOf } from "../api/contract/client.ts";
import { ENDPOINTS } from "../api/contract/contract.ts";
import type { Endpoint } from "../api/contract/endpoint.ts";
import { Surveys } from "../attack/surveys.ts";
import { approveScope } from "../drift/approve.ts";
import type { Comparison } from "../store/contract/drift.ts";

/** Who may do what, written down here a second time and by hand: the test must not ask the code that it tests. */
const MAY: { readonly [role: string]: readonly Permission[] } = {
  viewer: ["estate:read"],
  auditor: ["estate:read", "audit:read", "people:read"],
  editor: [
    "estate:read",
    "findings:triage",
    "findings:accept",
    "baselines:approve",
    "assets:mark",
    "sources:push",
    "sources:manage",
    "identity:decide",
    "jobs:manage",
  ],
  admin: PERMISSION_IDS,
};

const CALLERS = ["anonymous", "viewer", "auditor", "editor", "admin", "stranger", "revoked"] as const;
type CallerName = (typeof CALLERS)[number];

interface World {
  readonly served: Served;
  readonly tokens: { readonly [caller in CallerName]: string | undefined };
  /** Ids of things of an organisation, by the names that paths use. */
  ids(organisation: "acme" | "other"): Promise<{ readonly [group: string]: string }>;
  /** The id of an attack path of an organisation. */
  path(organisation: "acme" | "other"): Promise<string>;
}

/** One change, of an agent of this name. */
const comparisonOf = (name: string): Comparison => ({
  drifts: [
    {
      ...{ fingerprint: name, kind: "owner-changed", class: "review", because: "", classifiedBy: "rest" },
      ...{ severity: "low", effect: "alters", asset: { id: name, kind: "agent", name }, role: "source", subject: "" },
      ...{ says: "", before: "a", after: "b", evidence: [], about: null, assessed: true },
      attribution: { from: "unknown", why: "" },
    },
  ],
  gaps: [],
  couldTell: () => false,
  derived: { at: 0, number: 0, version: 1 },
});

/** Two organisations that are the same but for their words. */
async function world(stores: ReturnType<typeof storesOf>): Promise<World> {
  const clock = new Clock();
  const store = await stores.open({ clock });
  const served = serve(store, clock);
  const { signer } = served.platform;
  for (const organisation of ["acme", "other"]) {
    const estate = await estateWith(store, organisation, ["shop"]);
    const look = new Look()
      .package(`${organisation}-sdk`, { pinned: false }, [`${organisation}.py`])
      .asset("agent", `${organisation}-bot`)
      .asset("data-store", `${organisation}-orders`, { publicAccess: true, authentication: "none" })
      .asset("application", organisation)
      .link(`application:${organisation}`, "depends-on", `package:${organisation}-sdk`, `${organisation}.py`);
    await estate.ingest.push(look.push("shop", `${organisation}-run`), someone);
    const wish = { scope: { kind: "estate" }, reason: organisation, until: null, needsOther: false } as const;
    const baseline = await approveScope(wish, { estate, signer, now: clock.at, actor: someone });
    await estate.drift.record(baseline, comparisonOf(`${organisation}-bot`), someone);
    const admin = await adminOf(store, organisation);
    await estate.secondFactors.enrol(admin.id, "JBSWY3DPEHPK3PXP", someone);
    await estate.jobs.enqueue({ kind: "scan", payload: organisation });
    await estate.teams.put({ id: `${organisation}-team`, name: organisation, grants: [], members: [] }, someone);
    const told = {
      name: organisation,
      url: "http://127.0.0.1:1/",
      topics: ["finding.opened"],
      secret: "whsec_",
    } as const;
    const { id: hook } = await estate.webhooks.create(told, someone);
    await estate.webhooks.test(hook, someone);
    await estate.roles.put({ id: `${organisation}-role`, name: organisation, permissions: ["estate:read"] }, someone);
  }
  const surveys = new Surveys();
  const all = (role: string, organisation = "acme") =>
    tokenWith(store, organisation, [{ role, projects: "all" }], clock);
  const revoked = await all("admin");
  await store.within({ organisation: "acme", projects: "all" }).tokens.revoke(revoked.id, someone);
  return {
    served,
    tokens: {
      anonymous: undefined,
      viewer: (await all("viewer")).token,
      auditor: (await all("auditor")).token,
      editor: (await all("editor")).token,
      admin: (await all("admin")).token,
      stranger: (await all("admin", "other")).token,
      revoked: revoked.token,
    },
    path: async (organisation) => {
      const { reached } = await surveys.of(store.within({ organisation, projects: "all" }));
      return reached.flatMap(({ paths }) => paths)[0] ?? "";
    },
    ids: async (organisation) => {
      const estate = store.within({ organisation, projects: "all" });
      const agent = (await estate.assets.list({ kinds: ["agent"] })).items[0]?.id ?? "";
      const person = (await estate.people.list()).items[0]?.id ?? "";
      const { reached } = await surveys.of(estate);
      const hook = (await estate.webhooks.list())[0]?.id ?? "";
      return {
        assets: agent,
        "attack-paths": reached.flatMap(({ paths }) => paths)[0] ?? "",
        findings: (await estate.findings.list({})).items[0]?.id ?? "",
        baselines: (await estate.baselines.list())[0]?.id ?? "",
        drift: (await estate.drift.list({})).items[0]?.id ?? "",
        sources: "shop",
        runs: `${organisation}-run`,
        people: person,
        session: (await estate.sessions.list(person))[0]?.id ?? "",
        teams: `${organisation}-team`,
        roles: `${organisation}-role`,
        tokens: (await estate.tokens.list())[0]?.id ?? "",
        webhooks: hook,
        message: (await estate.webhooks.messages(hook)).items[0]?.id ?? "",
        rules: "package-not-pinned",
        jobs: (await estate.jobs.list())[0]?.id ?? "",
        "identity-decisions": "none",
      };
    },
  };
}

const CREDENTIAL = { id: "none", rawId: "none", type: "public-key" };
const SIGNED = { ...CREDENTIAL, response: { clientDataJSON: "e30", authenticatorData: "AA", signature: "AA" } };
const MADE = { ...CREDENTIAL, response: { clientDataJSON: "e30", attestationObject: "AA" } };

/** What a route that needs no particular thing is asked with, where it needs something. */
const ASKED: { readonly [endpoint: string]: { readonly query?: object; readonly body?: unknown } } = {
  "codeFrames.put": { body: { kept: false } },
  "findings.counts": { query: { by: "severity" } },
  "graph.diff": { query: { from: "0", to: "9000000000000" } },
  "changes.list": { query: { from: "0", to: "9000000000000" } },
  "changes.counts": { query: { from: "0", to: "9000000000000" } },
  "attackPaths.whatIf": { query: { cuts: "anonymous-read-of-store~none" } },
  "attackPaths.changes": { query: { from: "0" } },
  "attackPaths.changeCounts": { query: { from: "0" } },
  "assets.groups": { query: { by: "owner" } },
  "marks.put": { body: { criticality: "crown-jewel", entry: null, note: "" } },
  "baselines.propose": { body: { scope: { kind: "project", ref: "core" }, reason: "r" } },
  "baselines.intend": { body: { intended: "", reason: "r" } },
  "baselines.confirm": { body: { proposal: "none" } },
  "baselines.reject": { body: { proposal: "none", reason: "r" } },
  "baselinePolicy.put": { body: { approvals: false, blocking: false } },
  "drift.counts": { query: { by: "class" } },
  "drift.triage": { body: { drift: ["d"], decision: { action: "snooze", until: null, reason: "r" } } },
  "drift.raise": { body: { severity: "high", reason: "r" } },
  "drift.undo": { body: { reason: "r" } },
  "drift.accept": { body: { drift: ["d"], reason: "r" } },
  "posture.trend": { query: { from: "0", to: "9000000000000", points: "2" } },
  "findings.groups": { query: { by: "cause" } },
  "views.create": { body: { name: "Mine", page: "findings", query: "severity=high", shared: false } },
  "notices.read": { body: { until: 0 } },
  "firstSteps.show": { body: { putAway: true } },
  "assets.say": { body: { lifecycle: "production" } },
  "graph.query": { query: { q: "agent" } },
  "graph.way": { query: { from: "none", to: "none" } },
  "search.find": { query: { q: "bot" } },
  "findings.triage": { body: { findings: ["f"], decision: { action: "start" } } },
  "findings.judge": { body: { findings: ["f"], decision: { action: "dismiss", reason: "r" } } },
  "identity.decide": {
    body: { verdict: "same", a: { source: "s", local: "l" }, b: { source: "s", local: "m" }, reason: "r" },
  },
  "projects.create": { body: { id: "new", name: "New" } },
  "sources.register": { body: { id: "new", project: "core", kind: "directory", name: "New" } },
  "sources.move": { body: { project: "core" } },
  "sources.configure": { body: { origin: { kind: "push" }, schedule: null } },
  "sources.upload": { body: new Uint8Array([1]) },
  "jobs.start": { body: { kind: "expire-acceptances" } },
  "runs.push": {
    body: {
      tool: { name: "stance", version: "1" },
      target: { name: "shop", commit: null, files: 0, bytes: 0 },
      observations: [],
      runs: [],
      notExamined: [],
    },
  },
  "people.invite": { body: { email: "new@example.com", name: "New", grants: [] } },
  "people.update": { body: { name: "Renamed" } },
  "teams.put": { body: { name: "Team", grants: [], members: [] } },
  "roles.put": { body: { name: "Role", permissions: [] } },
  "tokens.create": {
    body: { name: "t", grants: [{ role: "viewer", projects: "all" }], expiresAt: Date.UTC(2026, 5, 1) },
  },
  "webhooks.create": { body: { name: "New", url: "https://hooks.example.com", topics: ["run.failed"] } },
  "webhooks.update": { body: { state: "off" } },
  "webhooks.rotate": { body: {} },
  "self.signIn": { body: { organisation: "acme", email: "nobody@example.com", password: "wrong" } },
  "self.redeem": { body: { link: "none", password: "long enough for this" } },
  "secondFactor.answer": { body: { pending: "none", code: "123456" } },
  "secondFactor.enrolAtSignIn": { body: { pending: "none" } },
  "secondFactor.confirmAtSignIn": { body: { pending: "none", code: "123456" } },
  "secondFactor.enrol": { body: {} },
  "secondFactor.confirm": { body: { code: "123456" } },
  "secondFactor.renewRecoveryCodes": { body: { code: "123456" } },
  "secondFactor.remove": { body: { code: "123456" } },
  "passkeys.askAtSignIn": { body: { organisation: "acme" } },
  "passkeys.signIn": { body: { response: SIGNED } },
  "passkeys.askInSecondStep": { body: { pending: "none" } },
  "passkeys.answer": { body: { pending: "none", response: SIGNED } },
  "passkeys.offer": { body: {} },
  "passkeys.add": { body: { pending: "none", name: "Key", response: MADE } },
  "passkeys.remove": { body: {} },
  "oidc.begin": { body: { organisation: "acme" } },
  "saml.begin": { body: { organisation: "acme" } },
  "saml.put": {
    body: {
      entityId: "https://id.example.com",
      signInUrl: "https://id.example.com/sso",
      certificates: [samlKey().certificate],
      domains: ["example.com"],
    },
  },
  "oidc.put": {
    body: { issuer: "https://id.example.com", clientId: "c", clientSecret: "s", domains: ["example.com"] },
  },
  "settings.putSignOn": { body: { secondFactorRequired: false } },
  "self.changePassword": { body: { current: "x", password: "long enough for this" } },
};

/** These answer what they are asked of oneself: for a service token there is nothing there. */
const OF_ONESELF = new Set([
  "self.signOut",
  "self.changePassword",
  "self.endSession",
  "views.remove",
  "secondFactor.enrol",
  "secondFactor.confirm",
  "secondFactor.renewRecoveryCodes",
  "secondFactor.remove",
  "passkeys.offer",
  "passkeys.add",
  "passkeys.remove",
]);

/** Allowed, but there is nothing there to do it with: no sightings to join, no decision to withdraw, no job that has stopped, no proposal, no asset that a change is of, nothing accepted. */
const CANNOT_NOW: { readonly [endpoint: string]: number } = {
  "baselines.confirm": 409,
  "baselines.reject": 409,
  "drift.raise": 409,
  "drift.undo": 409,
  "identity.decide": 404,
  "graph.way": 404,
  "identity.withdraw": 404,
  "jobs.resume": 409,
  "sources.scan": 409,
  "sources.upload": 409,
  "sources.cancelScan": 409,
  "oidc.remove": 404,
  "saml.remove": 404,
  "demo.load": 404,
  "demo.remove": 404,
};

interface Cell {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly caller: CallerName;
  /** Whose thing is asked for; null where the route names none. */
  readonly of: "acme" | "other" | null;
}

const CELLS: readonly Cell[] = ENDPOINTS.flatMap(({ name, endpoint }) =>
  CALLERS.flatMap((caller) =>
    (endpoint.path.includes("{") ? (["acme", "other"] as const) : [null]).map((of) => ({ name, endpoint, caller, of })),
  ),
);

const refusal = (cell: Cell): number | null => {
  const { needs } = cell.endpoint;
  if (cell.caller === "revoked") return 401;
  if (needs === "anyone") return null;
  if (cell.caller === "anonymous") return 401;
  if (needs === "signed-in") return null;
  const role = cell.caller === "stranger" ? "admin" : cell.caller;
  return MAY[role]?.includes(needs.permission) === true ? null : 403;
};

/** Things that both organisations call the same, so that asking for the other's is asking for one's own. */
const SAME_NAME = new Set(["sources", "rules", "baselines"]);

async function statusOf(
  { served, tokens, ids, path: pathOf }: World,
  { name, endpoint, caller, of }: Cell,
): Promise<number> {
  const things = await ids(of ?? "acme");
  const group = endpoint.path.split("/")[1] ?? "";
  const id = group === "me" ? things.session : group === "attack-paths" ? await pathOf(of ?? "acme") : things[group];
  const params = { id, session: things.session, message: things.message, run: `${caller}-run` };
  const { query, body } = ASKED[name] ?? {};
  const path = addressOf(endpoint.path, { params, query: query as { [name: string]: string } });
  const response = await served.ask(endpoint.method, path, { as: tokens[caller], body });
  if (endpoint.kind === "events") await response.body?.cancel();
  return response.status;
}

onEveryEngine("who may call what", (engine) => {
  const stores = storesOf(engine);

  it(`holds in ${CELLS.length} cells: ${ENDPOINTS.length} routes, ${CALLERS.length} callers, by collection and by id of either organisation`, async () => {
    const wrong: string[] = [];
    // What a permitted change took away must not be missing for the next caller.
    let place = await world(stores);
    for (const cell of CELLS) {
      const status = await statusOf(place, cell);
      if (cell.endpoint.method !== "GET" && status < 300) place = await world(stores);
      const expected = refusal(cell);
      const group = cell.endpoint.path.split("/")[1] ?? "";
      const own = cell.caller === "stranger" ? "other" : "acme";
      // What is put under an id of one's own choice is made; what is put under a thing's needs the thing.
      const makes = cell.endpoint.method === "PUT" && cell.endpoint.path.endsWith("}");
      const isForeign = cell.of !== null && cell.of !== own && !SAME_NAME.has(group) && !makes;
      const isRight =
        expected !== null
          ? status === expected
          : cell.endpoint.needs === "anyone" || OF_ONESELF.has(cell.name)
            ? status < 500
            : isForeign
              ? status === 404
              : status < 400 || (CANNOT_NOW[cell.name] ?? 0) === status;
      if (!isRight)
        wrong.push(
          `${cell.name} as ${cell.caller} of ${cell.of}: ${status}, expected ${expected ?? (isForeign ? 404 : "success")}`,
        );
    }
    expect(wrong).toEqual([]);
  }, 480_000);
});

describe("the matrix", () => {
  it("has something to ask every route with", () => {
    for (const { name, endpoint } of ENDPOINTS) {
      const needsBody = !endpoint.body.safeParse(undefined).success;
      expect(needsBody && ASKED[name]?.body === undefined, name).toBe(false);
    }
  });
});
