import { deflateSync } from "node:zlib";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { deriveAll } from "../../testing/drift/derived.ts";
import { Look } from "../../testing/look.ts";
import { signedIn } from "../../testing/people.ts";
import { ORIGIN, type Served, serve, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../testing/stores.ts";
import type { Contract, ReplyOf } from "../api/contract/contract.ts";
import { verifyApproved } from "../audit/approved-state.ts";
import type { Push } from "../store/contract/ingest.ts";
import type { Estate, Store } from "../store/contract/store.ts";
import { openPostgresql } from "../store/engine/postgresql/engine.ts";
import { openSqlite } from "../store/engine/sqlite/engine.ts";

type Drift<Name extends keyof Contract["drift"]> = ReplyOf<Contract["drift"][Name]>;
type Baselines<Name extends keyof Contract["baselines"]> = ReplyOf<Contract["baselines"][Name]>;
type Item = Drift<"list">["items"][number];

/** What the shop has: an agent that asks before it refunds. */
const shop = ({ approval = true, model = "gpt-4o", tools = ["refund"] } = {}): Look => {
  const look = new Look().asset("agent", "desk", { framework: "langchain", humanApproval: approval, maxSteps: 5 });
  look.asset("model", model, { provider: "openai" }, { identities: [`model:openai/${model}`] });
  look.link("agent:desk", "uses", `model:${model}`);
  for (const tool of tools) {
    look.asset("tool", tool, { capabilities: ["moves-money"], codeSignals: [], requiresApproval: approval });
    look.link("agent:desk", "uses", `tool:${tool}`);
  }
  return look;
};

const looking = (push: Push, commit: string): Push => ({
  ...push,
  target: { ...push.target, commit: commit.repeat(40) },
});

/** Puts another text where the versions' are, as somebody with the database in hand can. */
async function tamper(at: string, text: string): Promise<void> {
  const database = /^postgres/.test(at) ? await openPostgresql(at) : openSqlite(at);
  await database.write((rows) => sql`update baseline_version set content = ${deflateSync(text)}`.execute(rows));
  await database.close();
}

onEveryEngine("drift over the API", (engine) => {
  const stores = storesOf(engine);

  interface World {
    /** Where the store is. */
    readonly at: string;
    readonly estate: Estate;
    readonly store: Store;
    readonly clock: Clock;
    readonly served: Served;
    readonly token: string;
    ask<Answer>(method: string, path: string, body?: unknown, as?: string): Promise<Answer>;
    get<Answer>(path: string, as?: string): Promise<Answer>;
    /** A run a minute later, and the comparison that follows it. */
    push(push: Push): Promise<void>;
    derive(): Promise<number>;
    list(query?: string): Promise<readonly Item[]>;
  }

  async function world(): Promise<World> {
    const clock = new Clock();
    const at = await engine.address();
    const store = await stores.open({ clock, at });
    const estate = await estateWith(store, "acme", ["shop"]);
    await estate.projects.create({ id: "other", name: "Other" }, someone);
    await estate.sources.register({ id: "bank", project: "other", kind: "directory", name: "bank" }, someone);
    await estate.ingest.push(looking(shop().push("shop", "run-1"), "a"), someone);
    const served = serve(store, clock);
    const { token } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
    const ask = async <Answer>(method: string, path: string, body?: unknown, as = token): Promise<Answer> => {
      const response = await served.ask(method, `/api/v1${path}`, { as, body });
      expect(response.status, `${method} ${path}: ${await response.clone().text()}`).toBeLessThan(300);
      return (await response.json()) as Answer;
    };
    const derive = () => {
      clock.at += 1_000;
      return deriveAll(store, clock.now, served.platform.signer.publicKey);
    };
    return {
      ...{ at, estate, store, clock, served, token, ask, derive },
      get: (path, as) => ask("GET", path, undefined, as),
      push: async (push) => {
        clock.at += 60_000;
        await estate.ingest.push(push, someone);
        await derive();
      },
      list: async (query = "") => (await ask<Drift<"list">>("GET", `/drift?limit=1000&${query}`)).items,
    };
  }

  const approve = ({ ask }: World, scope: object = { kind: "estate" }) =>
    ask<Baselines<"propose">>("POST", "/baselines", { scope, reason: "Reviewed on Monday." });

  it("is judged by what is intended, which is signed with the baseline and renews nothing", async () => {
    const place = await world();
    const { ask, get, list, push, derive } = place;
    const { id } = await approve(place);
    await push(looking(shop({ model: "claude-5" }).push("shop", "run-2"), "b"));
    const before = await list();
    expect(before.length).toBeGreaterThan(0);
    const until = new Date(place.clock.at + 3_600_000).toISOString();
    const window = `{ from: "2020-01-01T00:00:00Z", until: "${until}", reason: Upgrade }`;
    const intended = `intended:\n  models: ["gpt-*"]\n  guardrails:\n    - { on: ["*"] }\ndrift:\n  windows:\n    - ${window}\n`;
    const said = await ask<Baselines<"intend">>("PUT", `/baselines/${id}/intended`, { intended, reason: "Agreed." });
    expect(said).toMatchObject({ current: { version: 2, said: intended, drift: [] }, problem: null });
    expect((await get<Baselines<"get">>(`/baselines/${id}`)).intended).toBe(intended);
    expect((await list()).map((item) => item.id)).toEqual(before.map((item) => item.id));
    await derive();
    expect(await list("kinds=model-changed")).toMatchObject([
      { class: "blocking", because: "claude-5 is not among the models of the intended configuration" },
    ]);
    const { items } = await get<Drift<"notAssessed">>("/drift/not-assessed?limit=100");
    expect(items).toContainEqual(expect.objectContaining({ assetName: "desk", subject: "guardrails" }));
    // What came in the window stays expected when it is over.
    const harmless = { capabilities: [], codeSignals: [], requiresApproval: true };
    const looks = (): Look =>
      shop({ model: "claude-5" }).asset("tool", "look", harmless).link("agent:desk", "uses", "tool:look");
    await push(looking(looks().push("shop", "run-3"), "c"));
    expect(await list("kinds=tool-added")).toMatchObject([
      { class: "expected", because: "maintenance window: Upgrade" },
    ]);
    place.clock.at += 2 * 86_400_000;
    await push(looking(looks().asset("agent", "mail", {}).push("shop", "run-4"), "d"));
    expect(await list("kinds=tool-added")).toMatchObject([{ class: "expected" }]);
    // A demand that nobody sees met hides no other change from being taken back.
    await push(looking(shop().push("shop", "run-5"), "e"));
    expect(await list("kinds=model-changed,tool-added")).toEqual([]);
    // Approving again keeps what is intended.
    await approve(place);
    expect((await get<Baselines<"get">>(`/baselines/${id}`)).intended).toBe(intended);
    const wrong = await place.served.ask("PUT", `/api/v1/baselines/${id}/intended`, {
      as: place.token,
      body: { intended: "intended: { modls: [x] }", reason: "x" },
    });
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining("modls")]);
    expect(await get(`/baselines/${id}/verify`)).toMatchObject({ sound: true });
  });

  it("keeps the class that a change had when it came, whatever is accepted later, until other words are said", async () => {
    const place = await world();
    const { ask, list, push, clock } = place;
    const { id } = await approve(place);
    const tool = { capabilities: [], codeSignals: [], requiresApproval: true };
    const looks = (model = "gpt-4o"): Look =>
      shop({ model }).asset("tool", "look", tool).link("agent:desk", "uses", "tool:look");
    const classOf = async (kind: string) => (await list(`kinds=${kind}`)).find((item) => item.kind === kind)?.class;
    // It came before the window was open.
    await push(looking(shop({ model: "claude-5" }).push("shop", "run-2"), "b"));
    const [from, until] = [1_000, 3_600_000].map((later) => new Date(clock.at + later).toISOString());
    const window = `{ from: "${from}", until: "${until}", reason: Upgrade }`;
    const say = (windows: string) =>
      ask("PUT", `/baselines/${id}/intended`, { intended: `drift:\n  windows: [${windows}]\n`, reason: "Agreed." });
    await say(window);
    await push(looking(looks("claude-5").push("shop", "run-3"), "c"));
    expect([await classOf("tool-added"), await classOf("model-changed")]).toEqual(["expected", "review"]);
    clock.at += 2 * 86_400_000;
    await push(looking(looks("claude-5").asset("agent", "mail", {}).push("shop", "run-4"), "d"));
    expect([await classOf("tool-added"), await classOf("actor-added")]).toEqual(["expected", "review"]);
    const mail = (await list("kinds=actor-added")).map((item) => item.id);
    await ask("POST", "/drift/accept", { drift: mail, reason: "We need the mail." });
    await place.derive();
    expect([await classOf("tool-added"), await classOf("actor-added")]).toEqual(["expected", undefined]);
    await ask("POST", `/drift/${mail[0]}/undo`, { reason: "Not yet." });
    await place.derive();
    expect([await classOf("tool-added"), await classOf("actor-added")]).toEqual(["expected", "review"]);
    await say("");
    await place.derive();
    expect(await classOf("tool-added")).toBe("review");
  });

  it("holds a demanded owner against whoever people said owns it", async () => {
    const place = await world();
    const { ask, get, list, derive, clock, estate } = place;
    const { id } = await approve(place);
    const [desk] = (await estate.assets.list({ kinds: ["agent"] })).items;
    const own = async (owner: string | null) => {
      clock.at += 60_000;
      await ask("PATCH", `/assets/${desk?.id}/said`, { owner });
      await derive();
    };
    const intended = 'intended:\n  owners:\n    - { of: ["agent"], by: ["Desk*"] }\n';
    await ask("PUT", `/baselines/${id}/intended`, { intended, reason: "Agreed." });
    await derive();
    const open = async () => (await get<Drift<"notAssessed">>("/drift/not-assessed?limit=100")).items;
    expect(await open()).toContainEqual(
      expect.objectContaining({ assetName: "desk", subject: "owner", reason: expect.stringContaining("nobody said") }),
    );
    await own("Desk team");
    expect([await list("kinds=owner-missing"), await open()]).toEqual([[], []]);
    await own("Bank team");
    const told = await list("kinds=owner-missing");
    expect(told).toMatchObject([
      { class: "blocking", says: "Agent desk is owned by Bank team, and must be owned by Desk*." },
    ]);
    // Accepting it signs who owns it now; another acceptance would not.
    await ask("POST", "/drift/accept", { drift: told.map((item) => item.id), reason: "The bank took it over." });
    await derive();
    expect(await list("kinds=owner-missing")).toEqual([]);
    await own("Somebody");
    expect(await list("kinds=owner-missing")).toHaveLength(1);
    await own(null);
    expect(await list("kinds=owner-missing")).toHaveLength(1);
    expect(await open()).toContainEqual(expect.objectContaining({ assetName: "desk", subject: "owner" }));
    expect(await get(`/baselines/${id}/verify`)).toMatchObject({ sound: true });
  });

  it("keeps what is intended when a change is accepted, and when that is undone", async () => {
    const place = await world();
    const { ask, get, list, push } = place;
    const { id } = await approve(place);
    const say = (intended: string) =>
      ask<Baselines<"intend">>("PUT", `/baselines/${id}/intended`, { intended, reason: "Agreed." });
    const told = async () => {
      const { current, intended } = await get<Baselines<"get">>(`/baselines/${id}`);
      return [current?.version, intended];
    };
    const [first, second] = ['intended: { models: ["gpt-*"] }\n', 'intended: { models: ["claude-*"] }\n'];
    await say(first);
    await push(looking(shop({ tools: ["refund", "wire"] }).push("shop", "run-2"), "b"));
    const all = (await list()).map((item) => item.id);
    await ask("POST", "/drift/accept", { drift: all, reason: "We need to wire." });
    expect(await told()).toEqual([3, first]);
    await say(second);
    expect((await list("states=accepted")).map((item) => item.id).sort()).toEqual([...all].sort());
    await ask("POST", `/drift/${all[0]}/undo`, { reason: "Not like this." });
    expect(await told()).toEqual([5, second]);
    await place.derive();
    expect((await list()).map((item) => item.id).sort()).toEqual([...all].sort());
    await say("");
    expect(await told()).toEqual([6, null]);
    expect(await get(`/baselines/${id}/verify`)).toMatchObject({ sound: true });
    const actions = (await place.estate.audit.entries({ limit: 1_000 })).items.map(({ action }) => action);
    const [approved, intend] = ["baseline.approve", "baseline.intend"];
    expect(actions.filter((action) => action.startsWith("baseline"))).toEqual([
      ...[approved, intend, "baseline.accept", intend, "baseline.undo", intend],
    ]);
  });

  it("goes from an approval over a change to a decision, all of it in the audit log", async () => {
    const place = await world();
    const { estate, ask, get, list, push, derive, token, served } = place;
    const baseline = await approve(place);
    expect(baseline).toMatchObject({
      scope: { kind: "estate", ref: null, project: null },
      current: { version: 1, state: "confirmed", previous: null, drift: [] },
      ...{ proposed: null, problem: null },
    });
    expect(await derive()).toBe(1);
    expect(await list()).toEqual([]);
    await push(looking(shop({ tools: ["refund", "wire"] }).push("shop", "run-2"), "b"));
    const [item] = (await list("kinds=tool-added")) as [Item];
    expect(item).toMatchObject({
      ...{ class: "blocking", severity: "critical", assetName: "desk", before: null, after: "wire", state: "open" },
      attribution: { from: "run", run: "run-2", source: "shop", commit: "b".repeat(40), pushedBy: { name: "Someone" } },
      ...{ sources: ["shop"], assessed: true, kindTitle: "A tool or skill came or went" },
    });
    expect(item.says).toMatch(/^Agent "?desk"? may now call tool "?wire"?/);
    const { open } = await get<Drift<"summary">>("/drift/summary");
    expect(open.blocking + open.review + open.expected).toBe((await list()).length);

    const detail = await get<Drift<"get">>(`/drift/${item.id}`);
    expect(detail.revert).toMatchObject({
      kind: "command",
      text: `git checkout ${"a".repeat(40)} -- src/app.py`,
      source: "shop",
    });

    const until = place.clock.at + 86_400_000;
    const snooze = { drift: [item.id], decision: { action: "snooze", until, reason: "Ana is on it." } };
    expect(await ask("POST", "/drift/triage", snooze)).toEqual({ changed: [item.id], refused: [] });
    expect((await list(`awakeAt=${place.clock.at}`)).map(({ id }) => id)).not.toContain(item.id);
    expect((await get<Drift<"summary">>("/drift/summary")).snoozed).toBe(1);

    const wish = { severity: "high", reason: "Nobody asked for it." };
    const { finding } = await ask<Drift<"raise">>("POST", `/drift/${item.id}/finding`, wish);
    const raised = await get<ReplyOf<Contract["findings"]["get"]>>(`/findings/${finding}`);
    expect(raised).toMatchObject({ change: item.id, severity: "high", message: `${item.kindTitle}: ${wish.reason}` });
    expect((await get<Drift<"get">>(`/drift/${item.id}`)).finding).toEqual({
      id: finding,
      state: "open",
      severity: "high",
    });
    const twice = await served.ask("POST", `/api/v1/drift/${item.id}/finding`, { as: token, body: wish });
    expect(twice.status).toBe(409);

    const all = (await list()).map(({ id }) => id);
    const accepted = await ask<Drift<"accept">>("POST", "/drift/accept", { drift: all, reason: "We need to wire." });
    expect(accepted).toEqual({ changed: expect.arrayContaining(all), refused: [], proposals: [] });
    await derive();
    expect(await list()).toEqual([]);
    expect((await list("states=accepted")).find(({ id }) => id === item.id)).toMatchObject({
      ...{ version: 2, decision: { action: "accept", reason: "We need to wire." }, snoozedUntil: null },
    });
    const history = await get<Drift<"history">>(`/drift/${item.id}/history`);
    expect(history.map(({ action }) => action)).toEqual(["opened", "snooze", "raised", "accepted"]);

    await push(looking(shop({ tools: ["wire"] }).push("shop", "run-3"), "c"));
    const [lost] = (await list("kinds=tool-added")) as [Item];
    expect(lost).toMatchObject({ before: "refund", after: null, state: "open" });
    await push(looking(shop({ tools: ["refund", "wire"] }).push("shop", "run-4"), "d"));
    expect(await list()).toEqual([]);
    expect((await get<Drift<"get">>(`/drift/${lost.id}`)).state).toBe("reverted");

    const actions = (await estate.audit.entries({ limit: 1_000 })).items.map(({ action }) => action);
    expect(actions.filter((action) => /^(drift|baseline)/.test(action))).toEqual([
      ...[
        "baseline.approve",
        "drift.derive",
        "drift.snooze",
        "drift.raise",
        "baseline.accept",
        "drift.derive",
        "drift.derive",
      ],
    ]);
    const csv = await served.ask("GET", "/api/v1/drift?format=csv&states=open,accepted,reverted", { as: token });
    const rows = await list("states=open,accepted,reverted");
    expect((await csv.text()).trimEnd().split("\r\n")).toHaveLength(rows.length + 1);
    for (const by of ["class", "kind", "state", "severity", "baseline"]) {
      const counts = await get<Drift<"counts">>(`/drift/counts?by=${by}&states=open,accepted,reverted`);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    }
    const verified = await get<Baselines<"verify">>(`/baselines/${baseline.id}/verify`);
    expect(verified).toMatchObject({ sound: true, versions: [{ version: 2 }, { version: 1 }] });
  });

  it("never takes what a source could not look at for gone, nor a change that it cannot see for taken back", async () => {
    const place = await world();
    await approve(place);
    await place.derive();
    await place.push(shop({ tools: ["refund", "wire"] }).push("shop", "run-2"));
    const before = await place.list();
    expect(before.length).toBeGreaterThan(0);
    const blind = new Look().failed().push("shop", "run-3");
    await place.push(blind);
    const after = await place.list();
    expect(after.map(({ id, state, assessed }) => [id, state, assessed])).toEqual(
      before.map(({ id }) => [id, "open", false]),
    );
    const { items } = await place.get<Drift<"notAssessed">>("/drift/not-assessed");
    expect(items).toContainEqual(
      expect.objectContaining({ source: "shop", subject: "source-code", assets: 3, reason: "it failed" }),
    );
    expect((await place.get<Drift<"summary">>("/drift/summary")).notAssessed).toBe(items.length);
    const refused = await place.ask<Drift<"accept">>("POST", "/drift/accept", {
      drift: before.map(({ id }) => id),
      reason: "Fine.",
    });
    expect(refused.changed).toEqual([]);
    expect(refused.refused[0]?.why).toContain("could not tell");
    await place.push(new Look().notExamined("src").push("shop", "run-4"));
    expect((await place.list()).every(({ assessed }) => !assessed)).toBe(true);
    const gaps = await place.get<Drift<"notAssessed">>("/drift/not-assessed?sources=shop");
    expect(gaps.items.map(({ subject, reason }) => [subject, reason])).toEqual([["src", "timed-out: slow"]]);
    await place.push(shop().push("shop", "run-5"));
    expect(await place.list()).toEqual([]);
    expect((await place.list("states=reverted")).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    expect((await place.get<Drift<"notAssessed">>("/drift/not-assessed")).items).toEqual([]);
  });

  it("refuses a state of which a byte was changed or that another key signed, and says so everywhere", async () => {
    const place = await world();
    const { id } = await approve(place);
    await place.derive();
    await place.push(shop({ tools: ["refund", "wire"] }).push("shop", "run-2"));
    const open = await place.list();
    const response = await place.served.ask("GET", `/api/v1/baselines/${id}/export`, { as: place.token });
    const text = await response.text();
    expect(verifyApproved(text, place.served.platform.signer.publicKey).sound).toBe(true);
    const stranger = { ...place, served: serve(place.store, place.clock) };
    const theirs = await stranger.served.ask("GET", `/api/v1/baselines/${id}`, { as: place.token });
    expect(((await theirs.json()) as Baselines<"get">).problem).toMatch(/^it is signed by [0-9a-f]{16}, and/);
    await tamper(place.at, text.replace("Reviewed on Monday.", "Reviewed on Sunday."));
    const [shown] = await place.get<Baselines<"list">>("/baselines");
    expect(shown?.problem).toContain("was changed");
    const { refused } = await place.get<Drift<"summary">>("/drift/summary");
    expect(refused).toEqual([{ baseline: id, name: "The whole estate", problem: shown?.problem }]);
    expect((await place.get<Baselines<"verify">>(`/baselines/${id}/verify`)).sound).toBe(false);
    const exported = await place.served.ask("GET", `/api/v1/baselines/${id}/export`, { as: place.token });
    expect(exported.status).toBe(409);
    // What was known stays; nothing is taken for reverted because the state cannot be read.
    await place.push(shop().push("shop", "run-3"));
    expect((await place.list()).map((item) => item.id)).toEqual(open.map((item) => item.id));
    const ids = { drift: open.map((item) => item.id), reason: "Fine." };
    const answer = await place.ask<Drift<"accept">>("POST", "/drift/accept", ids);
    expect(answer.refused[0]?.why).toContain("the baseline is refused");
    expect((await approve(place)).problem).toBeNull();
    await place.derive();
    expect((await place.get<Drift<"summary">>("/drift/summary")).refused).toEqual([]);
  });

  it("waits for a second person where the organisation wants two, and no token is one", async () => {
    const place = await world();
    const [ana, ben] = [
      await signedIn(place.store, "acme", { name: "Ana" }),
      await signedIn(place.store, "acme", { name: "Ben" }),
    ];
    const by = async (person: typeof ana, path: string, body: unknown, method = "POST"): Promise<[number, unknown]> => {
      const headers = { cookie: `${person.name}=${person.value}`, origin: ORIGIN };
      const response = await place.served.ask(method, `/api/v1${path}`, { body, headers });
      return [response.status, await response.json()];
    };
    await place.ask("PUT", "/settings/baselines", { approvals: true, blocking: true });
    const wish = { scope: { kind: "estate" }, reason: "Reviewed." };
    expect((await place.served.ask("POST", "/api/v1/baselines", { as: place.token, body: wish })).status).toBe(403);
    const [status, proposed] = (await by(ana, "/baselines", wish)) as [number, Baselines<"propose">];
    expect([status, proposed.current, proposed.proposed?.state]).toEqual([201, null, "proposed"]);
    const body = { proposal: proposed.proposed?.proposal };
    const confirm = `/baselines/${proposed.id}/confirm`;
    expect((await by(ana, confirm, body))[0]).toBe(403);
    expect((await place.served.ask("POST", `/api/v1${confirm}`, { as: place.token, body })).status).toBe(403);
    const [, confirmed] = (await by(ben, confirm, body)) as [number, Baselines<"confirm">];
    expect(confirmed).toMatchObject({
      current: { version: 1, proposedBy: { name: "Ana" }, decidedBy: { name: "Ben" } },
      ...{ proposed: null, problem: null },
    });
    expect((await by(ben, confirm, body))[0]).toBe(409);
    await place.derive();
    await place.push(shop({ tools: ["refund", "wire"] }).push("shop", "run-2"));
    const drift = (await place.list()).map(({ id }) => id);
    const [, first] = (await by(ana, "/drift/accept", { drift, reason: "Needed." })) as [number, Drift<"accept">];
    expect(first.proposals).toHaveLength(1);
    expect((await place.list()).map(({ proposal }) => proposal)).toEqual(drift.map(() => first.proposals[0]?.proposal));
    const rejection = { ...first.proposals[0], reason: "Not yet.", baseline: undefined };
    expect((await by(ben, `/baselines/${proposed.id}/reject`, rejection))[0]).toBe(200);
    expect((await place.list()).map(({ proposal }) => proposal)).toEqual(drift.map(() => null));
    const [, again] = (await by(ana, "/drift/accept", { drift, reason: "Needed." })) as [number, Drift<"accept">];
    expect((await by(ben, confirm, { proposal: again.proposals[0]?.proposal }))[0]).toBe(200);
    await place.derive();
    expect(await place.list()).toEqual([]);
    const undo = `/drift/${drift[0]}/undo`;
    const reason = { reason: "Too early." };
    expect((await place.served.ask("POST", `/api/v1${undo}`, { as: place.token, body: reason })).status).toBe(403);
    const [, undone] = (await by(ana, undo, reason)) as [number, Drift<"undo">];
    const waits = { proposal: undone.proposals[0]?.proposal };
    expect(await place.list()).toEqual([]);
    expect((await by(ana, confirm, waits))[0]).toBe(403);
    expect((await by(ben, confirm, waits))[0]).toBe(200);
    await place.derive();
    expect((await place.list()).map(({ id }) => id).sort()).toEqual([...drift].sort());
    const wholeAt = async () =>
      (await place.get<{ estate: { wholeAt: string } }>(`/baselines/${proposed.id}/export`)).estate.wholeAt;
    const approvedAt = await wholeAt();
    place.clock.at += 60_000;
    const intended = 'intended: { models: ["gpt-*"] }';
    const says = `/baselines/${proposed.id}/intended`;
    const [, saying] = (await by(ana, says, { intended, reason: "Agreed." }, "PUT")) as [number, Baselines<"intend">];
    expect(saying).toMatchObject({ current: { version: 3 }, proposed: { version: 4, said: intended } });
    expect((await place.get<Baselines<"get">>(`/baselines/${proposed.id}`)).intended).toBeNull();
    expect((await by(ben, confirm, { proposal: saying.proposed?.proposal }))[0]).toBe(200);
    expect((await place.get<Baselines<"get">>(`/baselines/${proposed.id}`)).intended).toBe(intended);
    expect(await wholeAt()).toBe(approvedAt);
    expect((await place.list()).map(({ id }) => id).sort()).toEqual([...drift].sort());
    expect(await place.get(`/baselines/${proposed.id}/verify`)).toMatchObject({ sound: true });
  });

  it("shows people of one project their baselines, and nothing of another's", async () => {
    const place = await world();
    const bank = new Look().asset("agent", "secret-desk", { humanApproval: true });
    await place.push(bank.push("bank", "run-b1"));
    const core = await tokenWith(place.store, "acme", [{ role: "editor", projects: ["core"] }], place.clock);
    const whole = await place.served.ask("POST", "/api/v1/baselines", {
      ...{ as: core.token, body: { scope: { kind: "estate" }, reason: "Mine." } },
    });
    expect(whole.status).toBe(403);
    for (const scope of [
      { kind: "project", ref: "other" },
      { kind: "source", ref: "bank" },
    ]) {
      const body = { scope, reason: "Mine." };
      expect((await place.served.ask("POST", "/api/v1/baselines", { as: core.token, body })).status).toBe(404);
    }
    const own = await place.ask<Baselines<"propose">>(
      ...(["POST", "/baselines", { scope: { kind: "project", ref: "core" }, reason: "Ours." }, core.token] as const),
    );
    const foreign = await approve(place, { kind: "project", ref: "other" });
    await approve(place);
    await place.derive();
    await place.push(shop({ tools: ["refund", "wire"] }).push("shop", "run-2"));
    await place.push(new Look().asset("agent", "secret-desk", { humanApproval: false }).push("bank", "run-b2"));
    const seen = (await place.get<Drift<"list">>("/drift", core.token)).items;
    expect(new Set(seen.map(({ baseline }) => baseline))).toEqual(new Set([own.id]));
    expect((await place.list()).length).toBeGreaterThan(seen.length);
    const hidden = (await place.list(`baselines=${foreign.id}`))[0]?.id;
    const shown = [
      seen,
      await place.get("/baselines", core.token),
      await place.get("/drift/summary", core.token),
      await place.get("/drift/counts?by=baseline", core.token),
      ...(await Promise.all(seen.map(({ id }) => place.get(`/drift/${id}`, core.token)))),
    ];
    expect(JSON.stringify(shown)).not.toMatch(/secret|run-b2|bank/);
    for (const path of [`/drift/${hidden}`, `/drift/${hidden}/history`, `/baselines/${foreign.id}`])
      expect((await place.served.ask("GET", `/api/v1${path}`, { as: core.token })).status).toBe(404);
    const answer = await place.ask<Drift<"accept">>(
      ...(["POST", "/drift/accept", { drift: [hidden], reason: "Ours." }, core.token] as const),
    );
    expect(answer.refused).toEqual([{ id: hidden, why: "no such change" }]);
  });
});
