import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { Authenticator, type Wrong } from "../../../testing/authenticator.ts";
import { Browser } from "../../../testing/browser.ts";
import { ORIGIN, serve, tokenWith } from "../../../testing/served.ts";
import { Clock, estateWith, onEveryEngine, SQLITE, someone, storesOf } from "../../../testing/stores.ts";
import type { Store } from "../../store/contract/store.ts";
import { hashPassword } from "../password.ts";
import { relyingParty } from "./relying-party.ts";

const PASSWORD = "correct horse battery";

interface Offer {
  readonly options: { readonly challenge: string; readonly allowCredentials?: readonly { readonly id: string }[] };
  readonly pending: string;
}
interface Step {
  readonly step: string;
  readonly pending: string;
  readonly ways: readonly string[];
}

async function place(store: Store, clock: Clock) {
  const estate = await estateWith(store, "acme", []);
  const ann = await estate.people.create({ email: "ann@example.com", name: "Ann", grants: [] }, someone);
  await estate.people.setPassword(ann.id, await hashPassword(PASSWORD), someone);
  const served = serve(store, clock);
  const browser = new Browser(served);
  const withPassword = (who = browser) => who.read<Step>("POST", "/session", { email: ann.email, password: PASSWORD });
  const offer = (who = browser) => who.read<Offer>("POST", "/me/passkeys/options", { password: PASSWORD });
  const register = async (key: Authenticator, name = "Laptop", wrong: Wrong = {}, who = browser) => {
    const { options, pending } = await offer(who);
    return who.ask("POST", "/me/passkeys", { pending, name, response: key.make(options, wrong) });
  };
  const asked = async (who = browser) => (await who.read<Offer>("POST", "/session/passkey/options", {})).options;
  const answer = (response: object, who = browser) => who.ask("POST", "/session/passkey", { response });
  const signIn = async (key: Authenticator, wrong: Wrong = {}, who = browser) =>
    (await answer(key.sign(await asked(who), wrong), who)).status;
  const status = async (who = browser) => (await who.ask("GET", "/me")).status;
  return { estate, ann, served, browser, withPassword, offer, register, asked, answer, signIn, status };
}

onEveryEngine("a passkey", (engine) => {
  const stores = storesOf(engine);
  const begun = async () => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const all = await place(store, clock);
    const key = new Authenticator(ORIGIN, all.ann.id);
    return { store, clock, key, ...all };
  };

  it("is registered with a name, signs its owner in, and is asked for after the password from then on", async () => {
    const { estate, ann, browser, withPassword, register, signIn, status, key, served } = await begun();
    expect((await withPassword()).step).toBe("done");
    const made = (await (await register(key)).json()) as { id: string; recoveryCodes: string[] };
    expect(made.recoveryCodes).toHaveLength(10);
    const other = new Authenticator(ORIGIN, ann.id);
    expect(await (await register(other, "Phone")).json()).toMatchObject({ recoveryCodes: [] });
    expect((await register(key, "Again")).status).toBe(409);
    browser.cookies.clear();
    expect([await signIn(key), await status()]).toEqual([201, 200]);
    const keys = await browser.read<{ name: string; usedAt: number | null }[]>("GET", "/me/passkeys");
    expect(keys.map(({ name, usedAt }) => [name, usedAt !== null])).toEqual([
      ["Laptop", true],
      ["Phone", false],
    ]);
    expect((await browser.read<{ method: string }[]>("GET", "/me/sessions"))[0]?.method).toBe("passkey");
    const elsewhere = new Browser(served);
    expect(await withPassword(elsewhere)).toMatchObject({ step: "second-factor", ways: ["code", "passkey"] });
    const log = JSON.stringify((await estate.audit.entries({ limit: 100 })).items);
    for (const action of ["passkey.add", "passkey.use"]) expect(log).toContain(action);
  });

  it("is a second factor, as are the recovery codes that came with it", async () => {
    const { browser, withPassword, register, key, served, ann, status } = await begun();
    await withPassword();
    const { recoveryCodes } = (await (await register(key)).json()) as { recoveryCodes: string[] };
    browser.cookies.clear();
    const { pending } = await withPassword();
    const { options } = await browser.read<Offer>("POST", "/session/second-factor/passkey/options", { pending });
    expect(options.allowCredentials?.map(({ id }) => id)).toEqual([key.id.toString("base64url")]);
    const send = (response: object) => browser.ask("POST", "/session/second-factor/passkey", { pending, response });
    const stranger = new Authenticator(ORIGIN, ann.id);
    expect((await send(stranger.sign(options))).status).toBe(403);
    expect((await send(key.sign(options, { origin: "https://evil.example" }))).status).toBe(403);
    const right = key.sign(options);
    expect((await send(right)).status).toBe(201);
    expect((await send(right)).status).toBe(401);
    expect(await status()).toBe(200);
    const elsewhere = new Browser(served);
    const next = await withPassword(elsewhere);
    const code = { pending: next.pending, code: recoveryCodes[0] };
    expect((await elsewhere.ask("POST", "/session/second-factor", code)).status).toBe(201);
  });

  it("is taken away with the password, and with it the sessions and the codes that nothing needs any more", async () => {
    const { estate, ann, browser, withPassword, register, signIn, status, key, served } = await begun();
    await withPassword();
    const { id } = (await (await register(key)).json()) as { id: string };
    const elsewhere = new Browser(served);
    expect(await signIn(key, {}, elsewhere)).toBe(201);
    const removal = (password: string) => browser.ask("POST", `/me/passkeys/${id}/removal`, { password });
    expect((await removal("not the password")).status).toBe(403);
    expect((await removal(PASSWORD)).status).toBe(200);
    expect([await status(), await status(elsewhere)]).toEqual([200, 401]);
    expect(await signIn(key, {}, elsewhere)).toBe(401);
    expect(await estate.secondFactors.of(ann.id)).toBeNull();
    expect((await withPassword(elsewhere)).step).toBe("done");
  });

  it("is reset by an admin for someone who lost it", async () => {
    const { store, clock, ann, withPassword, register, signIn, key, served } = await begun();
    await withPassword();
    await register(key);
    const { token } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
    const reset = () => served.ask("DELETE", `/api/v1/people/${ann.id}/second-factor`, { as: token });
    expect((await reset()).status).toBe(204);
    expect((await reset()).status).toBe(404);
    expect(await signIn(key)).toBe(401);
    expect((await withPassword()).step).toBe("done");
  });

  it("shares its lock with passwords and codes", async () => {
    const { browser, withPassword, register, signIn, key, clock } = await begun();
    await withPassword();
    await register(key);
    browser.cookies.clear();
    for (let count = 0; count < 5; count += 1) expect(await signIn(key, { origin: "https://evil.example" })).toBe(401);
    expect(await signIn(key)).toBe(401);
    const password = { email: "ann@example.com", password: PASSWORD };
    expect((await browser.ask("POST", "/session", password)).status).toBe(401);
    clock.at += 61_000;
    expect(await signIn(key)).toBe(201);
  });
});

const stores = storesOf(SQLITE);
const begun = async () => {
  const clock = new Clock();
  const store = await stores.open({ clock });
  const all = await place(store, clock);
  const key = new Authenticator(ORIGIN, all.ann.id);
  await all.withPassword();
  expect((await all.register(key)).status).toBe(201);
  all.browser.cookies.clear();
  return { store, clock, key, ...all };
};
const another = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

it.each<[string, Wrong]>([
  ["another origin", { origin: "https://evil.example" }],
  ["the right host by another port", { origin: "http://localhost:9999" }],
  ["another relying party", { party: "evil.example" }],
  ["another challenge", { challenge: "AAAA" }],
  ["no verification of the user", { flags: 1 }],
  ["no presence of the user", { flags: 4 }],
  ["another key", { key: another }],
  ["another person", { handle: "someone-else" }],
  ["the type of a registration", { type: "webauthn.create" }],
  ["a counter that stood still", { counter: 0 }],
])("refuses a signature with %s", async (_what, wrong) => {
  const { signIn, key } = await begun();
  expect(await signIn(key)).toBe(201);
  expect(await signIn(key, wrong)).toBe(401);
  expect(await signIn(key)).toBe(201);
});

it("refuses a signature again, late, in another browser, and of who may not sign in", async () => {
  const { estate, ann, browser, asked, answer, signIn, key, served, clock } = await begun();
  const right = key.sign(await asked());
  const transit = new Map(browser.cookies);
  expect((await answer(right)).status).toBe(201);
  for (const [name, value] of transit) browser.cookies.set(name, value);
  expect((await answer(right)).status).toBe(401);
  const options = await asked();
  const thief = new Browser(served);
  await asked(thief);
  expect((await answer(key.sign(options), thief)).status).toBe(401);
  expect((await answer(key.sign(options), new Browser(served))).status).toBe(401);
  const late = await asked();
  clock.at += 5 * 60_000;
  expect((await answer(key.sign(late))).status).toBe(401);
  await estate.people.update(ann.id, { state: "disabled" }, someone);
  expect(await signIn(key)).toBe(401);
});

it.each<[string, Wrong]>([
  ["another origin", { origin: "https://evil.example" }],
  ["another relying party", { party: "evil.example" }],
  ["another challenge", { challenge: "AAAA" }],
  ["no verification of the user", { flags: 65 }],
  ["the type of a sign-in", { type: "webauthn.get" }],
])("registers no key with %s", async (_what, wrong) => {
  const { ann, signIn, register, key } = await begun();
  expect(await signIn(key)).toBe(201);
  expect((await register(new Authenticator(ORIGIN, ann.id), "New", wrong)).status).toBe(400);
});

it("registers a key once, in the session that asked, with the password", async () => {
  const { ann, browser, served, signIn, offer, key } = await begun();
  expect(await signIn(key)).toBe(201);
  expect((await browser.ask("POST", "/me/passkeys/options", { password: "not the password" })).status).toBe(403);
  const elsewhere = new Browser(served);
  expect(await signIn(key, {}, elsewhere)).toBe(201);
  const { options, pending } = await offer();
  const body = { pending, name: "New", response: new Authenticator(ORIGIN, ann.id).make(options) };
  expect((await elsewhere.ask("POST", "/me/passkeys", body)).status).toBe(400);
  expect((await browser.ask("POST", "/me/passkeys", body)).status).toBe(201);
  const again = { ...body, response: new Authenticator(ORIGIN, ann.id).make(options) };
  expect((await browser.ask("POST", "/me/passkeys", again)).status).toBe(400);
});

it("needs a place that browsers let have passkeys", () => {
  expect(relyingParty("https://stance.example.com").id).toBe("stance.example.com");
  expect(relyingParty("http://localhost:7878").id).toBe("localhost");
  for (const origin of ["http://stance.example.com", "https://10.0.0.1", "http://127.0.0.1:7878", "https://[::1]"])
    expect(() => relyingParty(origin), origin).toThrow("--origin https://NAME");
});
