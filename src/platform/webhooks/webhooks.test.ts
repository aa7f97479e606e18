import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TOPIC_IDS, type Topic } from "../../domain/webhook.ts";
import { approveEstate } from "../../testing/approved.ts";
import { deriveAll } from "../../testing/drift/derived.ts";
import { Look } from "../../testing/look.ts";
import { serve, tokenWith } from "../../testing/served.ts";
import { laxPolicy, listenOnLoopback, ssrfForms } from "../../testing/ssrf-forms.ts";
import { Clock, estateWith, onEveryEngine, SQLITE, someone, storesOf } from "../../testing/stores.ts";
import { type Receiver, signaturesOf, webhookReceiver } from "../../testing/webhook-receiver.ts";
import { createApp } from "../http/app.ts";
import type { Store } from "../store/contract/store.ts";
import { KINDS } from "../work/kinds.ts";
import { startWorkers } from "../work/workers.ts";
import { sendMessage } from "./send.ts";
import { signedHeaders } from "./sign.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

let receiver: Receiver;
beforeAll(async () => {
  receiver = await webhookReceiver();
});
afterAll(() => receiver.close());

interface Shown {
  readonly id: string;
  readonly secret: string;
  readonly state: string;
  readonly failingSince: number | null;
  readonly oldSecretUntil: number | null;
}

/** A platform with a webhook for some topics, and a way to do the jobs that send. */
async function place(store: Store, clock: Clock, topics: readonly Topic[] = TOPIC_IDS) {
  receiver.got.length = 0;
  receiver.answer = 204;
  const estate = await estateWith(store, "acme", ["shop"]);
  const served = serve(store, clock);
  const { token } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
  const ask = async <Reply>(method: string, path: string, body?: object, status = 200): Promise<Reply> => {
    const response = await served.ask(method, `/api/v1${path}`, { as: token, body });
    expect(response.status, await response.clone().text()).toBe(status);
    return (status === 204 ? null : response.json()) as Promise<Reply>;
  };
  const wanted = { name: "Chat", url: receiver.url, topics };
  const hook = await ask<Shown>("POST", "/webhooks", wanted, 201);
  /** Sends what waits, each message once. Returns how that ended. */
  const work = async (): Promise<readonly string[]> => {
    const outcomes: string[] = [];
    for (;;) {
      // Instants of changes run ahead of a clock that stands still.
      clock.at += 1_000;
      const job = await store.queue.claim("w", { kinds: ["send-webhook"], lease: 60_000 });
      if (job === null) return outcomes;
      const { message } = job.payload as { message: string };
      const isLast = job.attempts >= job.maxAttempts;
      const { outcome, why } = await sendMessage(estate, message, served.platform, isLast);
      outcomes.push(outcome);
      if (outcome === "failed") await store.queue.fail(job, why ?? "");
      else await store.queue.complete(job, null);
    }
  };
  const push = (id: string, look: Look) => estate.ingest.push(look.push("shop", id), someone);
  const log = async () => JSON.stringify((await estate.audit.entries({ limit: 1_000 })).items);
  const messages = async () => (await estate.webhooks.messages(hook.id)).items;
  const said = () => receiver.got.map(({ body }) => JSON.parse(body) as { type: string; data: { count: number } });
  return { estate, served, token, ask, hook, work, push, log, messages, said };
}

/** A shop that depends on packages, none of them pinned. */
const loose = (...names: readonly string[]): Look => {
  const look = new Look().asset("application", "shop");
  for (const name of names)
    look.package(name, { pinned: false }).link("application:shop", "depends-on", `package:${name}`, "src/app.py");
  return look;
};
const nothing = (): Look => new Look();

it("signs as Standard Webhooks does, by its own example", () => {
  const signed = signedHeaders("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330_999, '{"test": 2432232314}', [
    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  ]);
  expect(signed).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

onEveryEngine("webhooks", (engine) => {
  const stores = storesOf(engine);
  const begun = async (topics?: readonly Topic[]) => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    return { store, clock, ...(await place(store, clock, topics)) };
  };

  it("tell findings and assets as they come and go, signed, each once", async () => {
    const { hook, work, push, said, messages } = await begun();
    await push("1", loose("left-pad"));
    expect(await work()).toEqual(["delivered", "delivered"]);
    await push("2", nothing());
    await push("3", loose("left-pad"));
    expect(await work()).toEqual(["delivered", "delivered", "delivered", "delivered"]);
    expect(await work()).toEqual([]);
    expect(said().map(({ type }) => type)).toEqual(
      expect.arrayContaining(["finding.opened", "asset.appeared", "finding.fixed", "asset.gone", "finding.reopened"]),
    );
    expect(said().find(({ type }) => type === "finding.opened")).toMatchObject({
      timestamp: expect.stringMatching(/^2026-01-01T/),
      data: {
        organisation: "acme",
        count: 1,
        items: [{ rule: "package-not-pinned", asset: { kind: "package", name: "left-pad" } }],
      },
    });
    for (const got of receiver.got) {
      expect([got.headers["content-type"], signaturesOf(got, hook.secret)]).toEqual(["application/json", 1]);
      expect(signaturesOf(got, "whsec_AAAA")).toBe(0);
      expect(got.body).not.toContain("app.py");
    }
    expect(new Set(receiver.got.map(({ headers }) => headers["webhook-id"])).size).toBe(6);
    expect((await messages()).map(({ state, status }) => [state, status])).toEqual(Array(6).fill(["delivered", 204]));
  });

  it("tell what was asked for alone, of their organisation alone, and of what was committed alone", async () => {
    const { store, estate, work, push, said } = await begun(["finding.fixed", "run.failed"]);
    const other = await estateWith(store, "other", ["shop"]);
    await other.ingest.push(nothing().failed().push("shop", "o"), someone);
    await push("1", loose("left-pad"));
    const unsound = loose("right-pad").link("package:right-pad", "depends-on", "package:nobody", "a.py");
    await expect(push("2", unsound)).rejects.toThrow();
    expect([await work(), (await estate.jobs.list()).length]).toEqual([[], 0]);
    await push("3", nothing().failed());
    expect(await work()).toEqual(["delivered"]);
    expect(said()).toEqual([expect.objectContaining({ type: "run.failed" })]);
    expect(said()[0]?.data).toMatchObject({ count: 1, items: [{ run: "3", source: "shop" }] });
    expect(await other.webhooks.list()).toEqual([]);
  });

  it("tell changes against an approved state by their class, each once", async () => {
    const { store, clock, estate, served, work, push, said } = await begun(["drift.blocking", "drift.review"]);
    await push("1", loose("left-pad"));
    await approveEstate(estate, served.platform);
    const derive = () => {
      clock.at += 1_000;
      return deriveAll(store, clock.now, served.platform.signer.publicKey);
    };
    const paying = loose("left-pad").asset("tool", "pay", { capabilities: ["moves-money"], codeSignals: [] });
    await push("2", paying.package("right-pad", { pinned: false }));
    await derive();
    await work();
    expect(
      said()
        .map(({ type }) => type)
        .sort(),
    ).toEqual(["drift.blocking", "drift.review"]);
    expect(said().find(({ type }) => type === "drift.blocking")?.data).toMatchObject({
      count: 1,
      items: [
        { kind: "tool-added", severity: "critical", asset: { name: "pay" }, baseline: { name: "The whole estate" } },
      ],
    });
    await push("3", paying);
    await derive();
    expect(await work()).toEqual([]);
  });

  it("try again until it arrives, as the same message at another time", async () => {
    const { clock, hook, work, push, messages, ask } = await begun(["finding.opened"]);
    receiver.answer = 500;
    await push("1", loose("left-pad"));
    expect(await work()).toEqual(["failed"]);
    expect(await work()).toEqual([]);
    expect(await messages()).toMatchObject([{ state: "waiting", attempts: 1, status: 500, why: "it answers 500" }]);
    expect((await ask<Shown>("GET", `/webhooks/${hook.id}`)).failingSince).not.toBeNull();
    clock.at += HOUR;
    receiver.answer = "/elsewhere";
    expect(await work()).toEqual(["failed"]);
    receiver.answer = 200;
    clock.at += HOUR;
    expect(await work()).toEqual(["delivered"]);
    expect(await messages()).toMatchObject([{ state: "delivered", attempts: 3, status: 200, why: null }]);
    expect((await ask<Shown>("GET", `/webhooks/${hook.id}`)).failingSince).toBeNull();
    const [first, second, third] = receiver.got;
    for (const got of [second, third]) {
      expect(got?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
      expect(got?.body).toBe(first?.body);
      expect(got?.headers["webhook-timestamp"]).not.toBe(first?.headers["webhook-timestamp"]);
    }
  });

  it("are disabled after five days of nothing, or when told to, and drop what waits", async () => {
    const { clock, hook, work, push, messages, ask, log } = await begun(["finding.opened"]);
    receiver.answer = 503;
    await push("1", loose("a"));
    await work();
    clock.at += 5 * DAY - HOUR;
    await push("2", loose("a", "b"));
    await work();
    expect((await ask<Shown>("GET", `/webhooks/${hook.id}`)).state).toBe("on");
    clock.at += HOUR;
    await work();
    expect((await ask<Shown>("GET", `/webhooks/${hook.id}`)).state).toBe("disabled");
    expect(await log()).toContain("webhook.disable");
    const before = receiver.got.length;
    clock.at += HOUR;
    await work();
    expect(receiver.got).toHaveLength(before);
    expect((await messages()).some(({ state }) => state === "dropped")).toBe(true);
    await push("3", loose("a", "b", "c"));
    expect(await work()).toEqual([]);
    receiver.answer = 410;
    expect(await ask("PATCH", `/webhooks/${hook.id}`, { state: "on" })).toMatchObject({ failingSince: null });
    await push("4", loose("d"));
    expect(await work()).toEqual(["given-up"]);
    expect((await ask<Shown>("GET", `/webhooks/${hook.id}`)).state).toBe("disabled");
  });

  it("send one message again when asked, or at once what waits, and no other", async () => {
    const { clock, hook, work, push, messages, ask, log } = await begun(["finding.opened"]);
    receiver.answer = 410;
    await push("1", loose("a"));
    expect(await work()).toEqual(["given-up"]);
    const [lost] = await messages();
    const retry = (status: number, message = lost?.id, of = hook.id) =>
      ask<{ state: string }>("POST", `/webhooks/${of}/messages/${message}/retry`, undefined, status);
    await retry(409);
    await ask("PATCH", `/webhooks/${hook.id}`, { state: "on" });
    receiver.answer = 500;
    await push("2", loose("a", "b"));
    expect(await work()).toEqual(["failed"]);
    expect(await retry(200)).toMatchObject({ state: "waiting", attempts: 1, why: null });
    receiver.answer = 204;
    expect(await work()).toEqual(["delivered"]);
    const [waiting] = await messages();
    expect(waiting).toMatchObject({ state: "waiting", attempts: 1 });
    await retry(200, waiting?.id);
    await retry(200, waiting?.id);
    expect(await work()).toEqual(["delivered"]);
    clock.at += DAY;
    expect(await work()).toEqual([]);
    expect((await messages()).map(({ state, attempts }) => [state, attempts])).toEqual(
      Array.from({ length: 2 }, () => ["delivered", 2]),
    );
    await retry(409);
    await retry(404, "msg_none");
    await retry(404, waiting?.id, "none");
    expect(await log()).toContain("webhook.retry");
  });

  it("sign with both secrets while one replaces the other, and show each once", async () => {
    const { clock, hook, work, push, ask, log, served, token } = await begun(["finding.opened"]);
    const next = await ask<Shown>("POST", `/webhooks/${hook.id}/secret`, { overlapHours: 2 }, 201);
    await push("1", loose("a"));
    await work();
    clock.at += 2 * HOUR;
    await push("2", loose("a", "b"));
    await work();
    const signedBy = (secret: string) => receiver.got.map((got) => signaturesOf(got, secret));
    expect([signedBy(hook.secret), signedBy(next.secret)]).toEqual([
      [1, 0],
      [1, 1],
    ]);
    const leaked = await ask<Shown>("POST", `/webhooks/${hook.id}/secret`, { overlapHours: 0 }, 201);
    await ask("POST", `/webhooks/${hook.id}/test`);
    expect([next.secret, leaked.secret].map((secret) => signedBy(secret).at(-1))).toEqual([0, 1]);
    const shown = [
      await log(),
      JSON.stringify([served.logged, await ask("GET", "/webhooks"), await ask("GET", `/webhooks/${hook.id}/messages`)]),
      await (await served.ask("GET", "/api/v1/jobs", { as: token })).text(),
    ].join();
    for (const secret of [hook.secret, next.secret, leaked.secret]) expect(shown).not.toContain(secret.slice(6));
    expect(await log()).not.toContain("a-secret-in-the-path");
  });

  it("send a test at once, on or off, and are gone with all of theirs when removed", async () => {
    const { estate, hook, work, push, ask, said } = await begun(["finding.opened"]);
    await ask("PATCH", `/webhooks/${hook.id}`, { state: "off", topics: ["finding.opened", "asset.gone"] });
    expect(await ask("POST", `/webhooks/${hook.id}/test`)).toMatchObject({ state: "delivered", status: 204 });
    expect(said()).toEqual([expect.objectContaining({ type: "webhook.test", data: { organisation: "acme" } })]);
    receiver.answer = 404;
    expect(await ask("POST", `/webhooks/${hook.id}/test`)).toMatchObject({ state: "failed", why: "it answers 404" });
    await ask("PATCH", `/webhooks/${hook.id}`, { state: "on" });
    await push("1", loose("a"));
    await ask("DELETE", `/webhooks/${hook.id}`, undefined, 204);
    expect(await work()).toEqual(["dropped"]);
    expect([await estate.secrets.names(), await estate.webhooks.messages(hook.id)]).toEqual([
      [],
      { items: [], next: null },
    ]);
  });
});

describe("a webhook", () => {
  const stores = storesOf(SQLITE);
  const begun = async (topics?: readonly Topic[]) => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    return { store, clock, ...(await place(store, clock, topics)) };
  };

  it("is told by the workers of the platform", async () => {
    const { store, served, clock, push, messages } = await begun(["finding.opened"]);
    await push("1", loose("left-pad"));
    clock.at += 1_000;
    const around = { ...served.platform, now: () => Date.now(), judgedBy: () => "test" };
    const kinds = KINDS.filter(({ kind }) => kind === "send-webhook");
    const workers = startWorkers(around, { kinds, lanes: 1, idle: 10 });
    while (receiver.got.length === 0) await wait(10);
    while ((await messages())[0]?.state === "waiting") await wait(10);
    await workers.stop(1_000);
    expect(await messages()).toMatchObject([{ topic: "finding.opened", state: "delivered", attempts: 1 }]);
    expect(await store.queue.counts()).toMatchObject({ done: 1 });
  });

  it("says little, however much happened", async () => {
    const { work, push } = await begun(["finding.opened", "asset.appeared"]);
    await push("1", loose(...Array.from({ length: 500 }, (_, index) => `package-${index}-${"x".repeat(150)}`)));
    expect(await work()).toEqual(["delivered", "delivered"]);
    for (const { body } of receiver.got) {
      expect(JSON.parse(body).data).toMatchObject({ items: { length: 20 } });
      expect(body.length).toBeLessThan(16_384);
    }
  });

  it("reaches nothing inside the network, neither by an address given so nor by a name that leads there later", async () => {
    const { estate, served, token, clock } = await begun();
    const listener = await listenOnLoopback();
    const policy = laxPolicy(listener.port);
    const reaching = (part: Partial<typeof policy>) => ({ ...served.platform, outbound: { ...policy, ...part } });
    const ask = (app: ReturnType<typeof createApp>, method: string, path: string, body?: object) =>
      app.request(`/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: body === undefined ? null : JSON.stringify(body),
      });
    const inside = createApp(reaching({}));
    const [known] = await estate.webhooks.list();
    const taken: string[] = [];
    for (const { address: url } of ssrfForms(listener.port)) {
      clock.at += 60_000;
      const made = await ask(inside, "POST", "/webhooks", { name: "x", url, topics: ["run.failed"] });
      const changed = await ask(inside, "PATCH", `/webhooks/${known?.id}`, { url });
      if (made.status !== 400 || changed.status !== 400) taken.push(url);
      // What is in the store already is refused when it is sent.
      await estate.webhooks.update(known?.id ?? "", { url }, someone).catch(() => {});
      const { id } = await estate.webhooks.test(known?.id ?? "", someone);
      if ((await sendMessage(estate, id, reaching({}), true)).status !== null) taken.push(url);
    }
    expect(taken).toEqual([]);
    const url = `https://hooks.example.com:${listener.port}/`;
    const made = await ask(createApp(reaching({ resolve: async () => ["203.0.112.1"] })), "POST", "/webhooks", {
      ...{ name: "x", url, topics: ["run.failed"] },
    });
    const { id } = (await made.json()) as { id: string };
    const test = async (app: ReturnType<typeof createApp>) =>
      (await ask(app, "POST", `/webhooks/${id}/test`)).json() as Promise<{ state: string; why: string }>;
    expect(await test(inside)).toMatchObject({ state: "failed", why: expect.stringContaining("this machine itself") });
    expect(listener.connections()).toBe(0);
    // The control: where the operator allows it, the listener sees who sends.
    const allowed = createApp(reaching({ hosts: ["hooks.example.com"] }));
    expect(await test(allowed)).toMatchObject({ state: "failed" });
    expect(listener.connections()).toBe(1);
    await listener.close();
  });
});
