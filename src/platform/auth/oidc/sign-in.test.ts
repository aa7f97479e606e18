import { afterAll, beforeAll, expect, it } from "vitest";
import { Browser } from "../../../testing/browser.ts";
import { type IdentityProvider, identityProvider, OIDC_CLIENT } from "../../../testing/identity-provider.ts";
import { ORIGIN, serve, tokenWith } from "../../../testing/served.ts";
import { laxPolicy, listenOnLoopback, ssrfForms } from "../../../testing/ssrf-forms.ts";
import { Clock, estateWith, onEveryEngine, SQLITE, someone, storesOf } from "../../../testing/stores.ts";
import { createApp } from "../../http/app.ts";
import type { Store } from "../../store/contract/store.ts";
import { CALLBACK } from "./setting.ts";

let provider: IdentityProvider;
beforeAll(async () => {
  provider = await identityProvider(ORIGIN + CALLBACK);
});
afterAll(() => provider.close());

const ANN = { sub: "ann-1", email: "Ann@example.com", email_verified: true, name: "Ann", groups: ["security"] };

async function place(store: Store, clock: Clock, extra: object = {}) {
  provider.account = ANN;
  provider.forge = null;
  provider.isUnsigned = false;
  const estate = await estateWith(store, "acme", []);
  await estate.teams.put({ id: "security", name: "Security", grants: [], members: [] }, someone);
  const served = serve(store, clock);
  const { token } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
  const setting = {
    issuer: provider.issuer,
    clientId: OIDC_CLIENT.id,
    clientSecret: OIDC_CLIENT.secret,
    domains: ["example.com"],
    createPeople: true,
    claim: "groups",
    mapping: [{ value: "security", team: "security", grants: [{ role: "editor", projects: "all" }] }],
    ...extra,
  };
  const configure = (body: object) => served.ask("PUT", "/api/v1/settings/oidc", { as: token, body });
  expect((await configure(setting)).status).toBe(200);
  const browser = new Browser(served);
  const depart = async (who = browser) => {
    const { location } = await who.read<{ location: string }>("POST", "/session/oidc", {});
    return provider.visit(location);
  };
  const arrive = (url: URL, who = browser) => who.ask("GET", `/${url.pathname}${url.search}`);
  const signIn = async (who = browser) => (await arrive(await depart(who), who)).status;
  const me = async (who = browser) =>
    (await who.ask("GET", "/me")).json() as Promise<{ name: string; grants: object[] }>;
  return { estate, served, token, setting, configure, browser, depart, arrive, signIn, me };
}

onEveryEngine("signing in with OpenID Connect", (engine) => {
  const stores = storesOf(engine);
  const begun = async (extra: object = {}) => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    return { store, clock, ...(await place(store, clock, extra)) };
  };

  it("makes a person, with the teams and roles that the provider gives, and leads to the platform itself", async () => {
    const { estate, depart, arrive, me, signIn, served } = await begun();
    const back = await depart();
    expect(back.origin).toBe(ORIGIN);
    const response = await arrive(back);
    expect([response.status, response.headers.get("location")]).toEqual([303, `${ORIGIN}/`]);
    expect(await me()).toMatchObject({ name: "Ann", grants: [{ role: "editor", projects: "all" }] });
    const ann = await estate.people.byEmail("ann@example.com");
    expect(ann?.state).toBe("active");
    expect((await estate.teams.list())[0]?.members).toEqual([ann?.id]);
    provider.account = { ...ANN, groups: [], email: "ann.new@example.com" };
    expect(await signIn()).toBe(303);
    expect(await me()).toMatchObject({ name: "Ann", grants: [] });
    expect((await estate.teams.list())[0]?.members).toEqual([]);
    expect((await estate.people.list()).items).toHaveLength(1);
    const log = JSON.stringify([served.logged, (await estate.audit.entries({ limit: 100 })).items]);
    expect(log).toContain("person.arrive");
    for (const secret of [OIDC_CLIENT.secret, back.searchParams.get("code") as string])
      expect(log).not.toContain(secret);
  });

  it("knows people by address first, and by subject from then on", async () => {
    const { estate, signIn, browser } = await begun({ createPeople: false });
    expect(await signIn()).toBe(401);
    const ann = await estate.people.create({ email: "ann@example.com", name: "Ann", grants: [] }, someone);
    expect(await signIn()).toBe(303);
    provider.account = { ...ANN, sub: "someone-else" };
    expect(await signIn()).toBe(401);
    provider.account = ANN;
    await estate.people.update(ann.id, { state: "disabled" }, someone);
    expect(await signIn()).toBe(401);
    expect((await browser.ask("GET", "/me")).status).toBe(401);
    expect((await estate.people.list()).items).toHaveLength(1);
  });
});

const stores = storesOf(SQLITE);
const begun = async (extra: object = {}) => {
  const clock = new Clock();
  const store = await stores.open({ clock });
  return { store, clock, ...(await place(store, clock, extra)) };
};

it("lets in nobody of another domain, nor with an address that nobody verified", async () => {
  const { signIn, estate } = await begun();
  for (const claims of [
    { email: "ann@evil.example" },
    { email: "ann@example.com.evil.example" },
    { email_verified: false },
    { email_verified: undefined },
    { email: undefined },
  ]) {
    provider.account = { ...ANN, ...claims };
    expect(await signIn(), JSON.stringify(claims)).toBe(401);
  }
  expect((await estate.people.list()).items).toEqual([]);
});

it("refuses a wrong state, a code of another sign-in, and a return that was used, is late, or is in another browser", async () => {
  const { clock, served, depart, arrive, browser } = await begun();
  const wrong = await depart();
  wrong.searchParams.set("state", "wrong");
  expect((await arrive(wrong)).status).toBe(401);
  const victim = new Browser(served);
  const theirs = await depart(victim);
  expect((await arrive(theirs)).status).toBe(401);
  const own = await depart();
  own.searchParams.set("code", theirs.searchParams.get("code") as string);
  expect((await arrive(own)).status).toBe(401);
  const right = await depart();
  const transit = new Map(browser.cookies);
  expect((await arrive(right)).status).toBe(303);
  browser.cookies.clear();
  for (const [name, value] of transit) browser.cookies.set(name, value);
  expect((await arrive(right)).status).toBe(401);
  const late = await depart();
  clock.at += 10 * 60_000;
  expect((await arrive(late)).status).toBe(401);
  const denied = await depart();
  denied.searchParams.delete("code");
  denied.searchParams.set("error", "access_denied");
  expect((await arrive(denied)).status).toBe(401);
});

it("refuses an ID token with another nonce, audience or issuer, one that has ended, and one that is not signed by the provider", async () => {
  const { signIn } = await begun();
  const forgeries: readonly (typeof provider.forge)[] = [
    (claims) => ({ ...claims, nonce: "another" }),
    ({ nonce: _nonce, ...claims }) => claims,
    (claims) => ({ ...claims, aud: "another-client" }),
    (claims) => ({ ...claims, iss: "https://id.evil.example" }),
    (claims) => ({ ...claims, exp: 1_000_000_000, iat: 999_999_000 }),
    (claims) => ({ ...claims, sub: "someone-else" }),
  ];
  for (const forge of forgeries) {
    provider.forge = forge;
    expect(await signIn(), String(forge)).toBe(401);
  }
  provider.forge = null;
  expect(await signIn()).toBe(303);
  provider.isUnsigned = true;
  expect(await signIn()).toBe(401);
});

it("is not mixed up between providers", async () => {
  const { depart, arrive, configure, setting } = await begun();
  const other = await depart();
  other.searchParams.set("iss", "https://id.evil.example");
  expect((await arrive(other)).status).toBe(401);
  const silent = await depart();
  silent.searchParams.delete("iss");
  expect((await arrive(silent)).status).toBe(401);
  const before = await depart();
  const second = await identityProvider(ORIGIN + CALLBACK);
  expect((await configure({ ...setting, issuer: second.issuer })).status).toBe(200);
  expect((await arrive(before)).status).toBe(401);
  await second.close();
});

it("is set up by who may do everything, shows the secret to nobody, and asks https addresses of the issuer alone", async () => {
  const { store, clock, served, configure, setting, token, estate, browser } = await begun();
  const { clientSecret: _secret, ...rest } = setting;
  expect(await (await configure(rest)).text()).not.toContain(OIDC_CLIENT.secret);
  expect(await (await served.ask("GET", "/api/v1/settings/oidc", { as: token })).text()).not.toContain("ecret");
  expect((await configure({ ...rest, issuer: "https://id.evil.example" })).status).toBe(400);
  for (const issuer of [
    "http://id.example.com",
    "http://127.0.0.1.evil.example",
    "https://user@id.example.com",
    "file:///etc",
    "https://10.0.0.1",
    "https://169.254.169.254",
    "https://localhost",
  ])
    expect((await configure({ ...setting, issuer })).status, issuer).toBe(400);
  await estate.roles.put({ id: "setter", name: "Setter", permissions: ["settings:manage"] }, someone);
  const setter = await tokenWith(store, "acme", [{ role: "setter", projects: "all" }], clock);
  expect((await served.ask("PUT", "/api/v1/settings/oidc", { as: setter.token, body: setting })).status).toBe(403);
  const elsewhere = await identityProvider(ORIGIN + CALLBACK);
  expect((await configure({ ...setting, issuer: `${elsewhere.issuer}/other` })).status).toBe(200);
  expect((await browser.ask("POST", "/session/oidc", {})).status).toBe(401);
  await elsewhere.close();
  expect((await served.ask("DELETE", "/api/v1/settings/oidc", { as: token })).status).toBe(204);
  expect((await browser.ask("POST", "/session/oidc", {})).status).toBe(404);
});

it("asks no provider inside the network, neither one that is named so nor one whose name leads there later", async () => {
  const { served, token, setting, clock } = await begun();
  const listener = await listenOnLoopback();
  const policy = laxPolicy(listener.port);
  const ask = (app: ReturnType<typeof createApp>, method: string, path: string, body: object) =>
    app.request(`/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const reaching = (part: Partial<typeof policy>) =>
    createApp({ ...served.platform, outbound: { ...policy, ...part } });
  const after = reaching({});
  const taken: string[] = [];
  for (const { address } of ssrfForms(listener.port)) {
    clock.at += 60_000;
    for (const part of [{ issuer: address }, { origins: [address] }])
      if ((await ask(after, "PUT", "/settings/oidc", { ...setting, ...part })).status !== 400) taken.push(address);
  }
  expect(taken).toEqual([]);
  const issuer = `https://id.example.com:${listener.port}`;
  const before = reaching({ resolve: async () => ["203.0.112.1"] });
  expect((await ask(before, "PUT", "/settings/oidc", { ...setting, issuer })).status).toBe(200);
  const begin = await ask(after, "POST", "/session/oidc", {});
  expect([begin.status, await begin.text()]).toEqual([401, expect.stringContaining("this machine itself")]);
  expect(listener.connections()).toBe(0);
  // The control: where the operator allows it, the listener sees who asks.
  const allowed = reaching({ hosts: ["id.example.com"] });
  expect((await ask(allowed, "POST", "/session/oidc", {})).status).toBe(401);
  expect(listener.connections()).toBe(1);
  await listener.close();
});
