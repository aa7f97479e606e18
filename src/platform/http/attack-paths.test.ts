import { expect, it } from "vitest";
import { Look } from "../../testing/look.ts";
import { type Served, serve, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../testing/stores.ts";
import type { Contract, ReplyOf } from "../api/contract/contract.ts";
import type { Estate, Store } from "../store/contract/store.ts";

type Reply<Name extends keyof Contract["attackPaths"]> = ReplyOf<Contract["attackPaths"][Name]>;

const OPEN = { publicAccess: true, authentication: "none" } as const;

/** A store that anyone reads, and an agent of which nobody looked who may talk to it. */
const shopLook = (): Look =>
  new Look()
    .asset("data-store", "orders", OPEN, { paths: ["main.tf"] })
    .asset("agent", "desk", { framework: "langchain", humanApproval: false })
    .asset("tool", "refund", { capabilities: ["moves-money"], codeSignals: [], requiresApproval: false })
    .link("agent:desk", "uses", "tool:refund");

onEveryEngine("attack paths over the API", (engine) => {
  const stores = storesOf(engine);

  interface World {
    readonly estate: Estate;
    readonly store: Store;
    readonly clock: Clock;
    readonly served: Served;
    get<Answer>(path: string, as?: string): Promise<Answer>;
    readonly token: string;
  }

  /** Project core sees the shop; project other sees a bank, whose words are all secret, and one store that both see. */
  async function world(): Promise<World> {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const estate = await estateWith(store, "acme", ["shop"]);
    await estate.projects.create({ id: "other", name: "Other" }, someone);
    await estate.sources.register({ id: "bank", project: "other", kind: "directory", name: "bank" }, someone);
    const shared = { identities: ["aws-arn:shared"], paths: ["shared.tf"] };
    await estate.ingest.push(shopLook().asset("data-store", "shared", {}, shared).push("shop", "run-1"), someone);
    const bank = new Look()
      .asset("data-store", "secret-ledger", OPEN, { paths: ["secret.tf"] })
      .asset("data-store", "shared", OPEN, { ...shared, paths: ["secret-shared.tf"] });
    await estate.ingest.push(bank.push("bank", "run-2"), someone);
    const served = serve(store, clock);
    const { token } = await tokenWith(store, "acme", [{ role: "editor", projects: "all" }], clock);
    const get = async <Answer>(path: string, as = token): Promise<Answer> => {
      const response = await served.ask("GET", `/api/v1${path}`, { as });
      expect(response.status, path).toBe(200);
      return (await response.json()) as Answer;
    };
    return { estate, store, clock, served, get, token };
  }

  it("are ranked, certain ones apart, with numbers that equal the rows they count", async () => {
    const { get, served, token } = await world();
    const { targets, byTarget, steps } = await get<Reply<"summary">>("/attack-paths/summary");
    const { items } = await get<Reply<"targets">>("/attack-paths/targets");
    expect(items.filter(({ certain }) => certain).map(({ assetName }) => assetName)).toEqual(
      expect.arrayContaining(["orders", "secret-ledger", "shared"]),
    );
    expect(items.find(({ assetName }) => assetName === "refund")).toMatchObject({
      certain: false,
      entries: expect.arrayContaining(["user"]),
    });
    for (const [certain, count] of [
      ["yes", targets.certain],
      ["no", targets.uncertain],
    ] as const)
      expect((await get<Reply<"targets">>(`/attack-paths/targets?certain=${certain}`)).items).toHaveLength(count);
    expect(byTarget.reduce((sum, of) => sum + of.certain + of.uncertain, 0)).toBe(items.length);
    expect(steps).toBeGreaterThan(50);
    expect(items.map(({ certain }) => certain)).toEqual(
      items
        .map(({ certain }) => certain)
        .sort()
        .reverse(),
    );
    const first = await get<Reply<"targets">>("/attack-paths/targets?limit=2");
    const rest = await get<Reply<"targets">>(`/attack-paths/targets?limit=1000&after=${first.next}`);
    expect([...first.items, ...rest.items]).toEqual(items);
    const csv = await served.ask("GET", "/api/v1/attack-paths?format=csv&limit=1", { as: token });
    const paths = await get<Reply<"list">>("/attack-paths?limit=1000");
    expect((await csv.text()).trimEnd().split("\r\n")).toHaveLength(paths.items.length + 1);
    for (const wrong of ["after=x", "certain=perhaps", "entries=moon"])
      expect((await served.ask("GET", `/api/v1/attack-paths/targets?${wrong}`, { as: token })).status).toBe(400);
  });

  it("are told hop by hop, each with what it rests on, how it is done and what cuts it", async () => {
    const { get } = await world();
    const { items } = await get<Reply<"targets">>("/attack-paths/targets?severities=high&certain=yes");
    const orders = items.find(({ assetName, target }) => assetName === "orders" && target === "reads-store");
    const path = await get<Reply<"get">>(`/attack-paths/${orders?.path}`);
    expect(path.sentence).toBe("Anyone on the internet reads the store: orders.");
    expect(path.hops.map(({ step, after, entry }) => [step, after, entry])).toEqual([
      ["stranger-reaches-public-resource", [], "internet"],
      ["anonymous-read-of-store", [0], null],
    ]);
    const [, last] = path.hops;
    expect(last?.evidence[0]).toMatchObject({ path: "main.tf", line: 1, source: "shop" });
    expect(last?.controls[0]?.title).not.toBe(last?.controls[0]?.id);
    expect(last?.fix).toContain("orders");
    const refund = (await get<Reply<"list">>("/attack-paths?certain=no")).items.find(
      ({ assetName }) => assetName === "refund",
    );
    const uncertain = await get<Reply<"get">>(`/attack-paths/${refund?.id}`);
    expect(uncertain.hops[0]?.unknown).toEqual(["who may talk to it was not looked at"]);
  });

  it("are cut by fixes exactly as far as it is told beforehand", async () => {
    const { get } = await world();
    const { fixes, sought, isCertain } = await get<Reply<"fixes">>("/attack-paths/fixes");
    const { targets } = await get<Reply<"summary">>("/attack-paths/summary");
    expect([sought, isCertain]).toEqual([targets.certain, true]);
    let left = targets.certain;
    for (const [place, { id, cuts, alone }] of fixes.entries()) {
      const made = fixes.slice(0, place + 1).map((fix) => encodeURIComponent(fix.id));
      left -= cuts;
      const all = await get<Reply<"whatIf">>(`/attack-paths/what-if?cuts=${made.join(",")}`);
      expect(all.after.certain).toBe(left);
      expect(all.gone.length + all.lessCertain.length).toBe(targets.certain - left);
      const one = await get<Reply<"whatIf">>(`/attack-paths/what-if?cuts=${encodeURIComponent(id)}`);
      expect(one.after.certain).toBe(targets.certain - alone);
    }
    expect(fixes.length).toBeGreaterThan(0);
    const nothing = await get<Reply<"whatIf">>("/attack-paths/what-if?cuts=no-step~no-asset");
    expect([nothing.ignored, nothing.after]).toEqual([["no-step~no-asset"], targets]);
  });

  it("show people of one project nothing of another: no path, no count, no name", async () => {
    const { store, clock, get } = await world();
    const { token } = await tokenWith(store, "acme", [{ role: "viewer", projects: ["core"] }], clock);
    const paths = await get<Reply<"list">>("/attack-paths", token);
    const shown = [
      paths,
      ...(await Promise.all(paths.items.map(({ id }) => get<unknown>(`/attack-paths/${id}`, token)))),
      await get<unknown>("/attack-paths/targets", token),
      await get<unknown>("/attack-paths/fixes", token),
      await get<unknown>("/attack-paths/changes?from=0", token),
      await get<unknown>("/attack-paths/what-if?cuts=anonymous-read-of-store~x", token),
    ];
    expect(JSON.stringify(shown)).toContain("orders");
    expect(JSON.stringify(shown)).not.toContain("secret");
    // Only the bank read that anyone may read the store that both see.
    expect(paths.items.filter(({ assetName, certain }) => assetName === "shared" && certain)).toEqual([]);
    const own = await get<Reply<"summary">>("/attack-paths/summary", token);
    const all = await get<Reply<"summary">>("/attack-paths/summary");
    expect(own.targets.certain).toBeLessThan(all.targets.certain);
    expect(own.assets).toBe(4);
  });

  it("are those of the estate as it is now, and are compared with those of an earlier day", async () => {
    const { estate, clock, get } = await world();
    const before = clock.at + 60_000;
    clock.at += 86_400_000;
    const look = new Look().asset("data-store", "orders", { ...OPEN, publicAccess: false }, { paths: ["main.tf"] });
    await estate.ingest.push(look.asset("data-store", "newer", OPEN).push("shop", "run-3"), someone);
    const names = async (query: string) =>
      (await get<Reply<"targets">>(`/attack-paths/targets?targets=reads-store${query}`)).items.map(
        (row) => row.assetName,
      );
    expect(await names("")).toEqual(["newer", "secret-ledger", "shared"]);
    expect(await names(`&at=${before}`)).toEqual(["orders", "secret-ledger", "shared"]);
    const { items } = await get<Reply<"changes">>(`/attack-paths/changes?from=${before}`);
    expect(items.filter(({ target }) => target === "reads-store").map((row) => [row.change, row.assetName])).toEqual([
      ["added", "newer"],
      ["gone", "orders"],
    ]);
    const finding = (await estate.findings.list({})).items[0];
    if (finding !== undefined) await estate.findings.decide([finding.id], { action: "start" }, someone);
    expect(await names("")).toEqual(["newer", "secret-ledger", "shared"]);
  });

  it("begin at any asset for its blast radius, which leaves the asset itself out", async () => {
    const { estate, get, served, token } = await world();
    const id = async (name: string) => (await estate.assets.list({})).items.find((asset) => asset.name === name)?.id;
    const radius = await get<Reply<"blastRadius">>(`/assets/${await id("desk")}/blast-radius`);
    expect(radius.reached.map(({ assetName, target, certain }) => [assetName, target, certain])).toEqual([
      ["refund", "moves-money", true],
    ]);
    expect(radius.reached[0]?.story[0]).toBe("an attacker holds desk");
    expect(radius.targets).toMatchObject({ certain: 1, uncertain: 0 });
    expect((await get<Reply<"blastRadius">>(`/assets/${await id("orders")}/blast-radius`)).reached).toEqual([]);
    expect((await served.ask("GET", "/api/v1/assets/none/blast-radius", { as: token })).status).toBe(404);
  });

  it("take what people say of assets by hand, and the audit log keeps who said it", async () => {
    const { estate, store, clock, get, served, token } = await world();
    const id = (await estate.assets.list({ kinds: ["agent"] })).items[0]?.id;
    const tool = (await estate.assets.list({ kinds: ["tool"] })).items[0]?.id;
    const mark = (of: string | undefined, body: object, as = token) =>
      served.ask("PUT", `/api/v1/assets/${of}/mark`, { as, body });
    const put = (body: object, as = token) => mark(id, body, as);
    const jewel = { criticality: "crown-jewel", entry: "internet", note: "It signs our releases." };
    expect((await put(jewel)).status).toBe(200);
    expect(await get(`/assets/${id}/mark`)).toMatchObject(jewel);
    expect((await mark(tool, { ...jewel, entry: null })).status).toBe(200);
    const { items } = await get<Reply<"list">>("/attack-paths?targets=crown-jewel-invoke&entries=internet");
    expect(items[0]).toMatchObject({ assetName: "refund", severity: "critical", certain: true });
    const moves = (await get<Reply<"list">>("/attack-paths?targets=moves-money&certain=yes")).items;
    expect(moves.map(({ entries }) => entries)).toEqual([["internet"]]);
    const [entry] = (await estate.audit.entries()).items.slice(-1);
    expect(entry).toMatchObject({ action: "asset.mark", subject: `asset:${tool}` });
    const viewer = await tokenWith(store, "acme", [{ role: "viewer", projects: "all" }], clock);
    expect((await put(jewel, viewer.token)).status).toBe(403);
    const stranger = await tokenWith(store, "acme", [{ role: "editor", projects: ["other"] }], clock);
    expect((await put(jewel, stranger.token)).status).toBe(404);
    expect(await get("/asset-marks", stranger.token)).toEqual([]);
    for (const of of [id, tool])
      expect((await mark(of, { criticality: null, entry: null, note: "" })).status).toBe(200);
    expect(await get("/asset-marks")).toEqual([]);
    expect((await get<Reply<"list">>("/attack-paths?targets=moves-money&certain=yes")).items).toEqual([]);
  });
});
