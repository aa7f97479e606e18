import { expect, it } from "vitest";
import { type Dice, diceOf, type Schema, valueFor } from "../../testing/from-schema.ts";
import { Look } from "../../testing/look.ts";
import { adminOf } from "../../testing/people.ts";
import { serve, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../testing/stores.ts";
import { problem } from "../api/contract/problem.ts";
import { openApi } from "../api/openapi.ts";

/** How many requests; the whole ten thousand with STANCE_FUZZ=10000. */
const REQUESTS = Number(process.env.STANCE_FUZZ ?? 1_500);
const SEED = 20_261_126;

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly body: Schema | null;
}

/** Every operation, as the published description tells it: the fuzzer knows nothing else. */
function operations(): readonly Operation[] {
  const { paths } = JSON.parse(JSON.stringify(openApi("0"))) as {
    paths: { [path: string]: { [method: string]: { parameters: Operation["parameters"]; requestBody?: unknown } } };
  };
  return Object.entries(paths).flatMap(([path, of]) =>
    Object.entries(of).map(([method, { parameters, requestBody }]) => ({
      path,
      method: method.toUpperCase(),
      parameters,
      body: bodySchema(requestBody),
    })),
  );
}

function bodySchema(requestBody: unknown): Schema | null {
  const content = (requestBody as { content?: { [type: string]: { schema: Schema } } } | undefined)?.content;
  return content?.["application/json"]?.schema ?? null;
}

const ENDLESS = "/api/v1/events";

/** A request for an operation. Ids are now and then those of things that are there. */
function requestFor(operation: Operation, known: readonly string[], dice: Dice) {
  const value = (schema: Schema, where: string): string =>
    where === "path" && dice(2) === 0 ? (known[dice(known.length)] ?? "") : String(valueFor(schema, dice));
  const query = new URLSearchParams();
  let { path } = operation;
  for (const { name, in: where, schema } of operation.parameters) {
    if (where === "path") path = path.replace(`{${name}}`, encodeURIComponent(value(schema, where).toWellFormed()));
    else if (where === "query" && dice(3) === 0) query.append(name, value(schema, where).toWellFormed());
  }
  const body = operation.body === null ? undefined : valueFor(operation.body, dice);
  const headers = {
    ...(dice(4) === 0 ? { "if-none-match": '"x"' } : {}),
    ...(dice(4) === 0 ? { "idempotency-key": `k${dice(20)}` } : {}),
  };
  return { path: `${path}${query.size === 0 ? "" : `?${query}`}`, body, headers };
}

onEveryEngine("requests made from the description of the API", (engine) => {
  const stores = storesOf(engine);

  it(`never make the server fail: ${REQUESTS} of them`, async () => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const estate = await estateWith(store, "acme", ["shop"]);
    await estate.ingest.push(
      new Look().package("shared", { pinned: false }).asset("agent", "bot").push("shop", "r1"),
      someone,
    );
    await adminOf(store, "acme");
    const { token } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
    const served = serve(store, clock);
    const dice = diceOf(SEED);
    const all = operations().filter(({ path }) => path !== ENDLESS);
    const known = [
      "shop",
      "r1",
      "core",
      (await estate.assets.list({})).items[0]?.id ?? "",
      (await estate.people.list()).items[0]?.id ?? "",
    ];
    const statuses: { [status: number]: number } = {};
    for (let count = 0; count < REQUESTS; count += 1) {
      clock.at += 1_000;
      const operation = all[dice(all.length)] as Operation;
      const { path, body, headers } = requestFor(operation, known, dice);
      const response = await served.ask(operation.method, path, {
        as: dice(10) === 0 ? undefined : token,
        body,
        headers,
      });
      const text = await response.text();
      const shown = `${operation.method} ${path.slice(0, 300)} ${JSON.stringify(body)?.slice(0, 600)} → ${response.status} ${text.slice(0, 300)}`;
      statuses[response.status] = (statuses[response.status] ?? 0) + 1;
      if (response.status >= 500) expect.fail(`${shown}\n${JSON.stringify(served.logged.at(-2))}`);
      expect(text, shown).not.toMatch(/\bat .+\.ts:\d|node:internal|SQLITE|node_modules/);
      if (response.status >= 400) {
        expect(response.headers.get("content-type"), shown).toBe("application/problem+json");
        expect(problem.safeParse(JSON.parse(text)).success, shown).toBe(true);
      }
    }
    // A fuzzer that is always turned away at the door tests nothing.
    expect((statuses[200] ?? 0) + (statuses[201] ?? 0) + (statuses[204] ?? 0)).toBeGreaterThan(REQUESTS / 10);
    expect(statuses[400] ?? 0).toBeGreaterThan(REQUESTS / 10);
  }, 600_000);
});
