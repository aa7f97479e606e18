import { generateKeyPairSync } from "node:crypto";
import { Surveys } from "../../src/platform/attack/surveys.ts";
import { signerOf } from "../../src/platform/audit/key-file.ts";
import { createApp } from "../../src/platform/http/app.ts";
import { policyOf } from "../../src/platform/outbound/policy.ts";
import { listen } from "../../src/platform/serve/server.ts";
import { openStore } from "../../src/platform/store/open-store.ts";
import { tokenWith } from "../../src/testing/served.ts";
import { Clock, judging, someone } from "../../src/testing/stores.ts";
import { ORGANISATION } from "./fill.ts";
import { pushOf, SIZED } from "./looks.ts";

/** Who asks: someone who sees everything, and people of one project each. */
export type Who = "all" | (typeof SIZED)[number];

/** What the process that serves tells first. */
export interface Begun {
  readonly port: number;
  readonly tokens: { readonly [who in Who]: string };
}

/** What it tells when asked for `usage` or `push`. */
export interface Usage {
  /** Milliseconds of the processor, since it began. */
  readonly cpu: number;
  readonly peakMiB: number;
  /** Milliseconds of a push that changes nothing; where one was asked for. */
  readonly pushed?: number;
}

/** The platform over a store, in a process of its own, so that its processor time and memory are told apart: `node bench/store/serve.ts AT`. */
const store = await openStore({ at: process.argv[2] ?? "", judging });
const clock = new Clock();
clock.at = Date.now();
const viewer = async (projects: "all" | readonly string[]): Promise<string> =>
  (await tokenWith(store, ORGANISATION, [{ role: "viewer", projects }], clock)).token;
const app = createApp({
  store,
  surveys: new Surveys(),
  signer: signerOf(generateKeyPairSync("ed25519").privateKey),
  now: Date.now,
  log: () => {},
  origin: "http://localhost",
  trustedProxies: [],
  outbound: policyOf({ hosts: [], ports: "all", http: false }),
  allowedPaths: [],
});
const { port } = await listen(app, "127.0.0.1", 0);
const tokens: [Who, string][] = [["all", await viewer("all")]];
for (const project of SIZED) tokens.push([project, await viewer([project])]);
process.send?.({ port, tokens: Object.fromEntries(tokens) } as Begun);
process.on("message", async (asked) => {
  let pushed = {};
  if (asked === "push") {
    const begin = performance.now();
    const run = `again-${Date.now()}`;
    await store.within({ organisation: ORGANISATION, projects: "all" }).ingest.push(pushOf(0, run), someone);
    pushed = { pushed: performance.now() - begin };
  }
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpu: (user + system) / 1_000, peakMiB: process.resourceUsage().maxRSS / 1_024, ...pushed };
  process.send?.(usage);
});
