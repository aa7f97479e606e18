import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { z } from "zod";
import { type OtlpReceiver, otlpReceiver, type ReceivedSpan } from "../../testing/otlp-receiver.ts";
import { platformOf, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, judging, masterKeys, SQLITE, someone } from "../../testing/stores.ts";
import { createApp } from "../http/app.ts";
import type { Log } from "../http/platform.ts";
import { CLOSED } from "../outbound/policy.ts";
import { openStore } from "../store/open-store.ts";
import { defineKind, JobError } from "../work/kind.ts";
import { runJob } from "../work/run-job.ts";
import { telemetryFrom } from "./telemetry.ts";
import { NO_TRACING } from "./tracing.ts";

const MAIN = resolve(import.meta.dirname, "../cli/main.ts");
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const PARENT = "00f067aa0ba902b7";
const SERVER = 2;
const CLIENT = 3;
const CONSUMER = 5;
const FAILED = 2;

let receiver: OtlpReceiver;
beforeAll(async () => {
  receiver = await otlpReceiver();
});
afterAll(() => receiver.close());
afterEach(() => {
  vi.unstubAllEnvs();
});

const silent: Log = () => {};

/** A platform that is observed; `close` sends what was told and gives the spans since. */
async function observed() {
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.address);
  const before = receiver.spans.length;
  const telemetry = await telemetryFrom(process.env, "1.2.3", silent);
  const clock = new Clock();
  clock.at = Date.now();
  const { tracing } = telemetry;
  const store = await openStore({ at: await SQLITE.address(), judging, masters: masterKeys(), tracing });
  const estate = await estateWith(store, "acme", []);
  const app = createApp({ ...platformOf(store), tracing });
  const { token } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
  const ask = (method: string, path: string, body?: object, headers: { [name: string]: string } = {}) =>
    app.request(path, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const close = async (): Promise<readonly ReceivedSpan[]> => {
    await store.close();
    await telemetry.close();
    return receiver.spans.slice(before);
  };
  return { store, estate, tracing, token, ask, close };
}

it("tells of a request by the template of its route, of its transactions as parts, and goes on with who asked", async () => {
  const { ask, close } = await observed();
  const headers = { traceparent: `00-${TRACE}-${PARENT}-01` };
  const body = { name: "Red", grants: [], members: [] };
  expect((await ask("PUT", "/api/v1/teams/red", body, headers)).status).toBe(200);
  const spans = await close();
  const request = spans.find(({ kind }) => kind === SERVER);
  expect(request).toMatchObject({ name: "PUT /api/v1/teams/{id}", traceId: TRACE, parentSpanId: PARENT });
  expect(request?.attributes).toEqual({
    "http.request.method": "PUT",
    "http.route": "/api/v1/teams/{id}",
    "http.response.status_code": 200,
    "url.scheme": "http",
  });
  const writes = spans.filter(({ kind }) => kind === CLIENT);
  expect(writes.length).toBeGreaterThan(0);
  for (const write of writes)
    expect(write).toMatchObject({
      traceId: TRACE,
      attributes: { "db.system.name": "sqlite", "db.operation.name": "write" },
    });
  expect(writes.some(({ parentSpanId }) => parentSpanId === request?.spanId)).toBe(true);
  expect(receiver.resources.at(-1)).toEqual({ "service.name": "stance", "service.version": "1.2.3" });
});

it("begins anew where what names the asker does not hold", async () => {
  const { ask, close } = await observed();
  const wrong = [
    "nonsense",
    `00-${"0".repeat(32)}-${PARENT}-01`,
    `00-${TRACE}-${"0".repeat(16)}-01`,
    `ff-${TRACE}-${PARENT}-01`,
  ];
  for (const traceparent of wrong) await ask("GET", "/api/v1/me", undefined, { traceparent });
  const requests = (await close()).filter(({ kind }) => kind === SERVER);
  expect(requests).toHaveLength(wrong.length);
  for (const { traceId, parentSpanId = "" } of requests) {
    expect(traceId).not.toBe(TRACE);
    expect(parentSpanId).toBe("");
  }
  expect(new Set(requests.map(({ traceId }) => traceId)).size).toBe(wrong.length);
});

it("takes no sample of who asks that none be taken", async () => {
  const { ask, close } = await observed();
  await ask("GET", "/api/v1/me", undefined, { traceparent: `00-${TRACE}-${PARENT}-00` });
  expect(await close()).toEqual([]);
});

it("says nothing of what people wrote, named or asked for", async () => {
  const { ask, token, estate, close } = await observed();
  const before = receiver.bodies.length;
  await estate.people.create({ email: "secret-ann@example.com", name: "Secret Ann", grants: [] }, someone);
  await ask("GET", "/api/v1/search?q=secret-query");
  await ask("PUT", "/api/v1/teams/secret-team", { name: "Secret name", grants: [], members: [] });
  await ask("GET", "/api/v1/assets/secret-id", undefined, { "user-agent": "secret-agent", cookie: "a=secret-cookie" });
  await ask("GET", "/secret-path/secret?secret=1");
  await ask("SECRET-METHOD".toLowerCase(), "/api/v1/me");
  await ask("POST", "/api/v1/session", { email: "secret@example.com", password: "secret-password" });
  const spans = await close();
  expect(spans.filter(({ kind }) => kind === SERVER)).toHaveLength(6);
  const told = receiver.bodies.slice(before).join("\n");
  expect(told).not.toMatch(/secret/i);
  expect(told).not.toContain(token);
  expect(told).not.toContain("acme");
  expect(spans.map(({ name }) => name)).toContain("HTTP");
});

it("tells of jobs, and of what failed without its words", async () => {
  const { store, estate, tracing, close } = await observed();
  const around = {
    store,
    now: Date.now,
    log: silent,
    outbound: CLOSED,
    allowedPaths: [],
    judgedBy: () => "v1",
    tracing,
  };
  const kinds = [
    defineKind({
      ...{ kind: "greet", title: "Greet", payload: z.string(), startedBy: null, attempts: 1 },
      run: async ({ payload, estate: own }) => {
        if (payload === "nobody") throw new JobError("secret words");
        await own.projects.create({ id: "made", name: "Made" }, someone);
        return "done";
      },
    }),
  ];
  for (const payload of ["you", "nobody"]) {
    await estate.jobs.enqueue({ kind: "greet", payload });
    const job = await store.queue.claim("test", { kinds: ["greet"], lease: 60_000 });
    if (job !== null) await runJob(job, kinds, around, { lease: 60_000, beat: 60_000 }, new AbortController().signal);
  }
  const spans = await close();
  const jobs = spans.filter(({ kind }) => kind === CONSUMER);
  expect(jobs.map(({ name, attributes, status }) => [name, attributes["stance.job.outcome"], status.code])).toEqual([
    ["job greet", "done", 0],
    ["job greet", "failed", FAILED],
  ]);
  expect(spans.some(({ kind, parentSpanId }) => kind === CLIENT && parentSpanId === jobs[0]?.spanId)).toBe(true);
  expect(receiver.bodies.at(-1)).not.toContain("secret words");
});

it("is off where nothing says where to, or it is turned off", async () => {
  for (const environment of [{}, { OTEL_EXPORTER_OTLP_ENDPOINT: "" }])
    expect((await telemetryFrom(environment, "1", silent)).tracing).toBe(NO_TRACING);
  const off = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.address, OTEL_SDK_DISABLED: "true" };
  expect((await telemetryFrom(off, "1", silent)).tracing).toBe(NO_TRACING);
});

it("goes on, and says so in the log, where nobody takes what is told", async () => {
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9");
  vi.stubEnv("OTEL_EXPORTER_OTLP_TIMEOUT", "500");
  const logged: string[] = [];
  const telemetry = await telemetryFrom(process.env, "1", (_level, event) => void logged.push(event));
  const start = { name: "x", kind: "server", attributes: {} } as const;
  expect(await telemetry.tracing.span(start, async () => 7)).toBe(7);
  await telemetry.close();
  expect(logged).toEqual(["telemetry-not-sent"]);
}, 30_000);

const folder = mkdtempSync(join(tmpdir(), "stance-telemetry-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Says which packages of telemetry are loaded, but for the words of its interface, which come with prom-client. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  registerHooks({ resolve(name, context, next) {
    if (name.includes("@opentelemetry/") && name !== "@opentelemetry/api") console.error("LOADED " + name);
    return next(name, context);
  } });`)}`;

/** A command of its own, until it says something or ends. */
async function command(words: readonly string[], environment: NodeJS.ProcessEnv, until = /^$/) {
  const child = spawn(process.execPath, ["--import", WATCH, MAIN, ...words], {
    env: { ...process.env, NO_COLOR: "1", ...environment },
  });
  const said = { out: "", err: "" };
  child.stderr.on("data", (chunk) => (said.err += String(chunk)));
  const ended = new Promise<void>((done) => child.on("close", () => done()));
  const ready = new Promise<void>((done) =>
    child.stdout.on("data", (chunk) => {
      said.out += String(chunk);
      if (until.test(said.out)) done();
    }),
  );
  await Promise.race([ready, ended]);
  return { said, child, ended };
}

it("is loaded by a server that is observed, and by nothing else", async () => {
  const help = await command(["--help"], { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.address });
  await help.ended;
  expect(help.said.out).toContain("stance scan");
  expect(help.said.err).not.toContain("LOADED");
  const serve = ["serve", "--port", "0", "--data", folder, "--quiet", "--no-work"];
  const quiet = await command(serve, { OTEL_EXPORTER_OTLP_ENDPOINT: "" }, /is at http/);
  quiet.child.kill("SIGTERM");
  await quiet.ended;
  expect(quiet.said.err).not.toContain("LOADED");
  const before = receiver.spans.length;
  const told = await command(serve, { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.address }, /is at http:\S+\n/);
  const [, origin = ""] = /is at (http:\S+)/.exec(told.said.out) ?? [];
  await fetch(`${origin}/api/v1/session/ways`);
  told.child.kill("SIGTERM");
  await told.ended;
  expect(told.said.err).toContain("LOADED @opentelemetry/sdk-trace");
  expect(receiver.spans.slice(before).map(({ name }) => name)).toContain("GET /api/v1/session/ways");
}, 60_000);
