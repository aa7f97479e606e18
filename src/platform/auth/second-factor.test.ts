import { Secret, TOTP } from "otpauth";
import { expect, it } from "vitest";
import { Browser } from "../../testing/browser.ts";
import { serve, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../testing/stores.ts";
import type { Store } from "../store/contract/store.ts";
import { hashPassword } from "./password.ts";

const PASSWORD = "correct horse battery";
const PERIOD = 30_000;

interface Step {
  readonly step: string;
  readonly pending: string;
}

/** What an authenticator app shows for a seed, worked out apart from the platform's own settings. */
const codeAt = (seed: string, timestamp: number): string =>
  new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp });

const another = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

async function place(store: Store, clock: Clock) {
  const estate = await estateWith(store, "acme", []);
  const ann = await estate.people.create({ email: "ann@example.com", name: "Ann", grants: [] }, someone);
  await estate.people.setPassword(ann.id, await hashPassword(PASSWORD), someone);
  const served = serve(store, clock);
  const { token } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
  const browser = new Browser(served);
  const signIn = (who = browser) => who.read<Step>("POST", "/session", { email: ann.email, password: PASSWORD });
  const answer = (pending: string, code: string) => browser.ask("POST", "/session/second-factor", { pending, code });
  const status = async (who = browser) => (await who.ask("GET", "/me")).status;
  /** Enrols Ann, who is signed in then. */
  const enrolled = async () => {
    await signIn();
    const { seed } = await browser.read<{ seed: string }>("POST", "/me/second-factor", { password: PASSWORD });
    const code = codeAt(seed, clock.at);
    const { recoveryCodes } = await browser.read<{ recoveryCodes: string[] }>("POST", "/me/second-factor/confirm", {
      code,
    });
    clock.at += 2 * PERIOD;
    return { seed, code, recoveryCodes };
  };
  return { estate, ann, served, token, browser, signIn, answer, status, enrolled };
}

onEveryEngine("a second factor", (engine) => {
  const stores = storesOf(engine);
  const begun = async () => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    return { store, clock, ...(await place(store, clock)) };
  };

  it("is asked for once it is confirmed, and each code counts once", async () => {
    const { clock, browser, signIn, answer, status, enrolled, served } = await begun();
    const elsewhere = new Browser(served);
    expect((await signIn(elsewhere)).step).toBe("done");
    const { seed } = await enrolled();
    expect([await status(), await status(elsewhere)]).toEqual([200, 401]);
    browser.cookies.clear();
    const { step, pending } = await signIn();
    expect([step, browser.cookies.size]).toEqual(["second-factor", 0]);
    expect((await answer(pending, another(codeAt(seed, clock.at)))).status).toBe(403);
    expect((await answer(pending, codeAt(seed, clock.at - 3 * PERIOD))).status).toBe(403);
    const code = codeAt(seed, clock.at);
    expect((await answer(pending, code)).status).toBe(201);
    expect(await status()).toBe(200);
    expect((await answer(pending, codeAt(seed, clock.at + PERIOD))).status).toBe(401);
    const next = await signIn();
    expect((await answer(next.pending, code)).status).toBe(403);
    expect((await answer(next.pending, codeAt(seed, clock.at + PERIOD))).status).toBe(201);
    const [session] = await browser.read<{ method: string }[]>("GET", "/me/sessions");
    expect(session?.method).toBe("password+totp");
  });

  it("can be replaced by recovery codes, each once, and nothing of it is in log, audit or backup", async () => {
    const { store, browser, signIn, answer, enrolled, served, estate } = await begun();
    const { seed, recoveryCodes } = await enrolled();
    const [first = ""] = recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await answer((await signIn()).pending, first.toUpperCase().replaceAll("-", " "))).status).toBe(201);
    expect((await answer((await signIn()).pending, first)).status).toBe(403);
    expect(await browser.read("GET", "/me/second-factor")).toEqual({
      confirmed: true,
      recoveryCodes: 9,
      required: false,
      hasPassword: true,
    });
    let kept = JSON.stringify([served.logged, (await estate.audit.entries({ limit: 100 })).items]);
    for await (const line of store.installation.backup()) kept += line;
    for (const secret of [seed, first, recoveryCodes[1] as string, recoveryCodes[1]?.replaceAll("-", "") as string])
      expect(kept).not.toContain(secret);
    for (const action of ["enrol", "confirm", "use-recovery-code"]) expect(kept).toContain(`second-factor.${action}`);
  });

  it("is not guessed: five attempts a sign-in, and the account closes", async () => {
    const { clock, signIn, answer, enrolled, status, browser } = await begun();
    const { seed } = await enrolled();
    browser.cookies.clear();
    const { pending } = await signIn();
    for (let count = 0; count < 5; count += 1)
      expect((await answer(pending, another(codeAt(seed, clock.at)))).status).toBe(403);
    expect((await answer(pending, codeAt(seed, clock.at))).status).toBe(401);
    expect((await browser.ask("POST", "/session", { email: "ann@example.com", password: PASSWORD })).status).toBe(401);
    clock.at += 2 * 60_000;
    const { pending: old } = await signIn();
    const { pending: later } = await signIn();
    expect((await answer(old, codeAt(seed, clock.at))).status).toBe(401);
    clock.at += 11 * 60_000;
    expect((await answer(later, codeAt(seed, clock.at))).status).toBe(401);
    expect(await status()).toBe(401);
  });

  it("is enrolled at sign-in where the organisation requires it, and stays then", async () => {
    const { clock, browser, signIn, status, served, token } = await begun();
    await signIn();
    const policy = { as: token, body: { secondFactorRequired: true } };
    expect((await served.ask("PUT", "/api/v1/settings/sign-on", policy)).status).toBe(200);
    expect(await status()).toBe(401);
    const { step, pending } = await signIn();
    expect(step).toBe("enrol");
    expect((await browser.ask("POST", "/session/second-factor", { pending, code: "123456" })).status).toBe(401);
    const { seed, uri } = await browser.read<{ seed: string; uri: string }>("POST", "/session/second-factor/enrol", {
      pending,
    });
    expect(uri).toMatch(/^otpauth:\/\/totp\/Stance:ann%40example.com\?/);
    const code = codeAt(seed, clock.at);
    const wrong = await browser.ask("POST", "/session/second-factor/confirm", { pending, code: another(code) });
    expect(wrong.status).toBe(403);
    expect(await status()).toBe(401);
    await browser.read("POST", "/session/second-factor/confirm", { pending, code });
    expect(await status()).toBe(200);
    clock.at += PERIOD;
    const removal = await browser.ask("POST", "/me/second-factor/removal", { code: codeAt(seed, clock.at) });
    expect(removal.status).toBe(409);
  });

  it("is reset by an admin who holds as much, and taken away by its owner with a code", async () => {
    const { store, clock, ann, browser, signIn, status, enrolled, served, token, estate } = await begun();
    const { seed } = await enrolled();
    expect((await browser.ask("POST", "/me/second-factor", { password: PASSWORD })).status).toBe(409);
    const code = codeAt(seed, clock.at);
    expect((await browser.ask("POST", "/me/second-factor/removal", { code: another(code) })).status).toBe(403);
    await browser.read("POST", "/me/second-factor/removal", { code });
    expect((await signIn()).step).toBe("done");
    clock.at += 10 * PERIOD;
    await enrolled();
    await estate.people.update(ann.id, { grants: [{ role: "admin", projects: "all" }] }, someone);
    await estate.roles.put({ id: "steward", name: "Steward", permissions: ["people:manage"] }, someone);
    const steward = await tokenWith(store, "acme", [{ role: "steward", projects: "all" }], clock);
    const path = `/api/v1/people/${ann.id}/second-factor`;
    expect((await served.ask("DELETE", path, { as: steward.token })).status).toBe(403);
    expect((await served.ask("DELETE", path, { as: token })).status).toBe(204);
    expect(await status()).toBe(401);
    expect((await signIn()).step).toBe("done");
  });

  it("needs the password to be enrolled, and its seed is not kept for a request that is sent again", async () => {
    const { browser, signIn, served, token } = await begun();
    await signIn();
    expect((await browser.ask("POST", "/me/second-factor", { password: "not the password" })).status).toBe(403);
    const body = { name: "ci", grants: [{ role: "viewer", projects: "all" }], expiresAt: Date.UTC(2026, 5, 1) };
    const again = { as: token, body, headers: { "idempotency-key": "k" } };
    expect((await served.ask("POST", "/api/v1/tokens", again)).status).toBe(201);
    expect((await served.ask("POST", "/api/v1/tokens", again)).status).toBe(409);
  });
});
