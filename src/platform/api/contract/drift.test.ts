import { describe, expect, it } from "vitest";
import { baselinePolicy, baselines } from "./baselines.ts";
import { ENDPOINTS } from "./contract.ts";
import { drift } from "./drift.ts";
import { type Endpoint, readPathOf } from "./endpoint.ts";

const own = [baselines, baselinePolicy, drift].flatMap((group) => Object.values(group) as Endpoint[]);
const others = ENDPOINTS.map(({ endpoint }) => endpoint).filter((endpoint) => !own.includes(endpoint));
const addressOf = ({ method, path }: Endpoint): string => `${method} ${path}`;

describe("the routes of drift", () => {
  it("share no address with each other or another route", () => {
    const taken = [...own, ...others].map(addressOf);
    expect(new Set(taken).size).toBe(taken.length);
  });

  it("name a path that is read for every change that If-Match may be about", () => {
    const readable = new Set(own.filter(({ method }) => method === "GET").map(({ path }) => path));
    const about = own.map(readPathOf).filter((path) => path !== null);
    expect(about.length).toBeGreaterThan(2);
    expect(about.filter((path) => !readable.has(path))).toEqual([]);
  });

  it("take only what they know", () => {
    expect(drift.list.query.safeParse({ classes: "blocking,review", sources: "shop" }).success).toBe(true);
    expect(drift.list.query.safeParse({ classes: "harmless" }).success).toBe(false);
    expect(baselines.propose.body.safeParse({ scope: { kind: "estate" }, reason: " " }).success).toBe(false);
    expect(baselines.propose.body.safeParse({ scope: { kind: "estate", ref: "x" }, reason: "r" }).success).toBe(false);
  });
});
