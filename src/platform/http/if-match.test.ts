import { expect, it } from "vitest";
import { Look } from "../../testing/look.ts";
import { serve, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../testing/stores.ts";
import { openApi } from "../api/openapi.ts";

onEveryEngine("a change on the condition that nothing changed", (engine) => {
  const stores = storesOf(engine);
  const place = async () => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const estate = await estateWith(store, "acme", ["shop"]);
    await estate.projects.create({ id: "other", name: "Other" }, someone);
    const { ask: asking } = serve(store, clock);
    const { token: as } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
    const tagOf = async (path: string) => (await asking("GET", `/api/v1${path}`, { as })).headers.get("etag") ?? "";
    const ask = async (method: string, path: string, body?: unknown, tag?: string) => {
      const headers: { [name: string]: string } = tag === undefined ? {} : { "if-match": tag };
      return (await asking(method, `/api/v1${path}`, { as, body, headers })).status;
    };
    return { store, clock, estate, asking, as, ask, tagOf };
  };
  const team = (name: string) => ({ name, grants: [], members: [] });

  it("is made for one of those who saw the same, and tells the other", async () => {
    const { ask, tagOf, estate } = await place();
    expect(await ask("PUT", "/teams/red", team("Red"))).toBe(200);
    const tag = await tagOf("/teams/red");
    const both = await Promise.all(["One", "Two"].map((name) => ask("PUT", "/teams/red", team(name), tag)));
    expect(both.sort()).toEqual([200, 412]);
    const [{ name = "" } = {}] = await estate.teams.list();
    expect(await ask("PUT", "/teams/red", team("Late"), tag)).toBe(412);
    expect(await ask("PUT", "/teams/red", team("Late"), `W/${await tagOf("/teams/red")}`)).toBe(412);
    expect((await estate.teams.list())[0]?.name).toBe(name);
    expect(await ask("DELETE", "/teams/red", undefined, tag)).toBe(412);
    expect(await ask("DELETE", "/teams/red", undefined, `"other", ${await tagOf("/teams/red")}`)).toBe(204);
  });

  it("is made although others change something else meanwhile", async () => {
    const { ask, tagOf } = await place();
    await ask("PUT", "/teams/red", team("Red"));
    const tag = await tagOf("/teams/red");
    const others = ["a", "b", "c", "d"].map((id) => ask("PUT", `/teams/${id}`, team(id)));
    expect(await Promise.all([ask("PUT", "/teams/red", team("Redder"), tag), ...others])).toEqual(Array(5).fill(200));
  });

  it("is not made of what is not there yet, and needs no condition", async () => {
    const { ask, tagOf } = await place();
    expect(await ask("PUT", "/teams/new", team("New"), "*")).toBe(412);
    expect(await ask("PATCH", "/people/none", { name: "None" }, "*")).toBe(404);
    expect(await ask("PUT", "/teams/new", team("New"))).toBe(200);
    expect(await ask("PUT", "/teams/new", team("Newer"), "*")).toBe(200);
    const role = { name: "Reader", permissions: ["estate:read"] };
    expect(await ask("PUT", "/roles/reader", role)).toBe(200);
    expect(await ask("PUT", "/roles/reader", { ...role, name: "R" }, await tagOf("/roles/reader"))).toBe(200);
  });

  it("is there for people, sources and settings", async () => {
    const { ask, tagOf, estate } = await place();
    const ann = await estate.people.create({ email: "ann@example.com", name: "Ann", grants: [] }, someone);
    for (const [method, path, body] of [
      ["PATCH", `/people/${ann.id}`, { name: "Anne" }],
      ["PATCH", "/sources/shop", { project: "other" }],
      ["PUT", "/settings/sign-on", { secondFactorRequired: true }],
    ] as const) {
      const tag = await tagOf(path);
      expect(await ask(method, path, body, '"other"'), path).toBe(412);
      expect(await ask(method, path, body, tag), path).toBe(200);
      expect(await ask(method, path, body, tag), path).toBe(412);
    }
  });

  it("decides on a finding as it was seen", async () => {
    const { ask, tagOf, estate } = await place();
    const look = new Look().asset("application", "shop").package("openai", { pinned: false }, ["package.json"]);
    look.package("langchain", { pinned: false }, ["package.json"]);
    await estate.ingest.push(look.push("shop", "1"), someone);
    const [first = "", second = ""] = (await estate.findings.list({})).items.map(({ id }) => id);
    const tag = await tagOf(`/findings/${first}`);
    const start = { findings: [first], decision: { action: "start" } };
    const dismiss = { findings: [first], decision: { action: "dismiss", reason: "Not ours" } };
    const both = [ask("POST", "/findings/triage", start, tag), ask("POST", "/findings/judge", dismiss, tag)];
    expect((await Promise.all(both)).sort()).toEqual([200, 412]);
    expect(await ask("POST", "/findings/triage", { ...start, findings: [first, second] }, tag)).toBe(400);
  });
});

it("is told of where it can be asked for", () => {
  const { paths } = openApi("0") as {
    paths: { [path: string]: { [method: string]: { parameters: readonly { readonly name: string }[] } } };
  };
  const has = (path: string, method: string): boolean =>
    paths[`/api/v1${path}`]?.[method]?.parameters.some(({ name }) => name === "If-Match") ?? false;
  for (const path of ["/teams/{id}", "/roles/{id}", "/settings/oidc"]) expect(has(path, "put"), path).toBe(true);
  for (const path of ["/people/{id}", "/sources/{id}"]) expect(has(path, "patch"), path).toBe(true);
  expect([has("/findings/triage", "post"), has("/teams/{id}", "delete")]).toEqual([true, true]);
  expect([has("/teams/{id}", "get"), has("/people", "post"), has("/me/password", "put")]).toEqual([
    false,
    false,
    false,
  ]);
});
