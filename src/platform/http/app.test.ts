import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { Look } from "../../testing/look.ts";
import { ORIGIN, serve, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, judging, SQLITE, someone, storesOf } from "../../testing/stores.ts";
import { openStore } from "../store/open-store.ts";

const stores = storesOf(SQLITE);

async function place(projects: "all" | readonly string[] = "all", role = "editor") {
  const clock = new Clock();
  const store = await stores.open({ clock });
  const estate = await estateWith(store, "acme", ["shop"]);
  await estate.projects.create({ id: "hidden", name: "Hidden" }, someone);
  await estate.sources.register({ id: "vault", project: "hidden", kind: "directory", name: "Vault" }, someone);
  await estate.ingest.push(new Look().asset("agent", "plain").asset("agent", "=cmd()").push("shop", "1"), someone);
  await estate.ingest.push(new Look().asset("agent", "secret").push("vault", "2"), someone);
  const served = serve(store, clock);
  const { token } = await tokenWith(store, "acme", [{ role, projects }], clock);
  const ask = (method: string, path: string, body?: unknown, headers?: { readonly [name: string]: string }) =>
    served.ask(method, `/api/v1${path}`, { as: token, body, headers });
  return { ...served, clock, store, estate, token, ask };
}

it("answers a list in pages, and whole as lines and as a table that no spreadsheet runs", async () => {
  const { ask } = await place();
  const first = (await (await ask("GET", "/assets?limit=2")).json()) as { items: { name: string }[]; next: string };
  const second = (await (await ask("GET", `/assets?limit=2&after=${first.next}`)).json()) as typeof first;
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(["=cmd()", "plain", "secret"]);
  expect(second.next).toBeNull();
  const lines = await (await ask("GET", "/assets?limit=1&format=ndjson")).text();
  expect(
    lines
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).name),
  ).toEqual(["=cmd()", "plain", "secret"]);
  const table = await ask("GET", "/assets?limit=1&format=csv");
  expect(table.headers.get("content-disposition")).toBe('attachment; filename="assets.csv"');
  const [heading, ...rows] = (await table.text()).trimEnd().split("\r\n");
  expect(heading).toBe("id,kind,name,role,validFrom,sources,open,worst,owner,stage,criticality,exposure,provider");
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain(",'=cmd(),");
});

it("shows people of one project nothing of another, in lists, counts, searches, graphs and exports", async () => {
  const { ask } = await place(["core"], "viewer");
  const paths = [
    "/assets",
    "/assets?format=csv",
    "/assets?format=ndjson",
    "/graph",
    "/search?q=secret",
    "/runs",
    "/sources",
  ];
  for (const path of [...paths, "/changes?from=0&to=9000000000000"])
    expect(await (await ask("GET", path)).text(), path).not.toMatch(/secret|vault|Vault/);
  expect(await (await ask("GET", "/assets/counts")).json()).toEqual({ agent: 2 });
  expect((await ask("GET", "/people")).status).toBe(403);
});

it("lets nobody act beyond the projects of his role", async () => {
  const { ask } = await place(["core"]);
  const body = { id: "mine", project: "hidden", kind: "directory", name: "Mine" };
  expect((await ask("POST", "/sources", body)).status).toBe(404);
  expect((await ask("POST", "/sources", { ...body, project: "core" })).status).toBe(201);
  expect((await ask("GET", "/audit")).status).toBe(403);
});

it("tells what is wrong with a request, and where", async () => {
  const { ask } = await place();
  const wrong = await ask("GET", "/findings?severities=dreadful&limit=0");
  expect(wrong.status).toBe(400);
  expect(wrong.headers.get("content-type")).toBe("application/problem+json");
  expect(await wrong.json()).toMatchObject({
    type: "/problems/invalid-request",
    errors: [{ at: "query.severities.0" }, { at: "query.limit" }],
  });
  expect((await ask("GET", "/assets?colour=red")).status).toBe(400);
  expect((await ask("POST", "/sources", "{")).status).toBe(400);
  expect((await ask("POST", "/sources", "x=1", { "content-type": "text/plain" })).status).toBe(415);
  expect((await ask("GET", "/assets?after=nonsense")).status).toBe(400);
  const other = await ask("DELETE", "/assets");
  expect([other.status, other.headers.get("allow")]).toEqual([405, "GET"]);
  expect((await ask("GET", "/nothing")).status).toBe(404);
});

it("says nothing of a fault of its own but the number under which the log has it", async () => {
  const clock = new Clock();
  const store = await openStore({ at: await SQLITE.address(), judging, now: clock.now });
  await estateWith(store, "acme", []);
  const { token } = await tokenWith(store, "acme", [{ role: "viewer", projects: "all" }], clock);
  const { ask, logged } = serve(store, clock);
  await store.close();
  const failed = await ask("GET", "/api/v1/assets", { as: token });
  expect(failed.status).toBe(500);
  const problem = (await failed.json()) as { instance: string };
  expect(JSON.stringify(problem)).not.toMatch(/sqlite|database|\.ts/i);
  const fault = logged.find(([level]) => level === "error");
  expect(`/requests/${fault?.[2].id}`).toBe(problem.instance);
});

it("answers with a tag, and with nothing when the caller has it", async () => {
  const { ask, estate } = await place();
  const tag = (await ask("GET", "/assets")).headers.get("etag") ?? "";
  const again = await ask("GET", "/assets", undefined, { "if-none-match": `"other", ${tag}` });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  await estate.ingest.push(new Look().asset("agent", "new").push("shop", "3"), someone);
  expect((await ask("GET", "/assets", undefined, { "if-none-match": tag })).status).toBe(200);
});

it("does a request with an idempotency key once", async () => {
  const { ask, estate } = await place();
  const body = { id: "mine", project: "core", kind: "directory", name: "Mine" };
  const key = { "idempotency-key": "k1" };
  const first = await ask("POST", "/sources", body, key);
  const second = await ask("POST", "/sources", body, key);
  expect([first.status, second.status, second.headers.get("idempotency-replayed")]).toEqual([201, 201, "true"]);
  expect(await second.text()).toBe(await first.text());
  expect((await ask("POST", "/sources", { ...body, id: "other" }, key)).status).toBe(422);
  expect(await estate.sources.list()).toHaveLength(3);
  const refused = { "idempotency-key": "k2" };
  expect((await ask("POST", "/sources", { ...body, project: "none" }, refused)).status).toBe(404);
  expect((await ask("POST", "/sources", { ...body, id: "third" }, { "idempotency-key": "k2" })).status).toBe(201);
});

it("takes a run once, packed or not, and refuses what is not an observation", async () => {
  const { ask, app, token } = await place();
  const { id: _id, source: _source, ...push } = new Look().asset("agent", "pushed").push("shop", "4");
  const packed = await app.request("/api/v1/sources/shop/runs/r4", {
    method: "PUT",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "content-encoding": "gzip" },
    body: gzipSync(JSON.stringify(push)),
  });
  expect(await packed.json()).toMatchObject({ run: "r4", assets: { added: 1, gone: 2 }, repeated: false });
  expect(await (await ask("PUT", "/sources/shop/runs/r4", push)).json()).toMatchObject({ repeated: true });
  const broken = { ...push, observations: [{ ...push.observations[0], assets: [{ key: 7 }] }] };
  expect((await ask("PUT", "/sources/shop/runs/r5", broken)).status).toBe(400);
  const bomb = gzipSync(Buffer.alloc(4 << 20, " "));
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", "content-encoding": "gzip" };
  const refused = await app.request("/api/v1/findings/triage", { method: "POST", headers, body: bomb });
  expect(refused.status).toBe(413);
});

it("tells everyone of the organisation that something changed, and not what", async () => {
  const { app, token, estate } = await place(["core"], "viewer");
  const controller = new AbortController();
  const response = await app.request("/api/v1/events", {
    headers: { authorization: `Bearer ${token}` },
    signal: controller.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe(": following\n\n");
  await estate.ingest.push(new Look().asset("agent", "later").push("vault", "5"), someone);
  const told = (await reader?.read())?.value ?? "";
  expect(JSON.parse(told.slice("data: ".length))).toMatchObject({ topic: "estate" });
  expect(told).not.toContain("later");
  controller.abort();
});

it("lets each caller ask so often and no more", async () => {
  const { app, clock } = await place();
  const statuses = new Set<number>();
  for (let count = 0; count < 70; count += 1) {
    const response = await app.request("/api/v1/session", {
      method: "POST",
      headers: { "content-type": "application/json", origin: ORIGIN },
      body: "{}",
    });
    statuses.add(response.status);
    if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect(statuses).toEqual(new Set([400, 429]));
  clock.at += 10_000;
  expect((await app.request("/api/v1/me")).status).toBe(401);
});
