import { expect, it } from "vitest";
import { ORIGIN, serve, tokenWith } from "../../testing/served.ts";
import { Clock, estateWith, SQLITE, someone, storesOf } from "../../testing/stores.ts";
import { LONGEST_IDLE } from "./caller.ts";
import { lockAfter } from "./lock.ts";

const stores = storesOf(SQLITE);
const PASSWORD = "correct horse battery";

async function place() {
  const clock = new Clock();
  const store = await stores.open({ clock });
  const estate = await estateWith(store, "acme", []);
  const served = serve(store, clock);
  const { token } = await tokenWith(store, "acme", [{ role: "admin", projects: "all" }], clock);
  const admin = (method: string, path: string, body?: unknown) =>
    served.ask(method, `/api/v1${path}`, { as: token, body });
  /** A browser that keeps its cookie. */
  let cookie = "";
  const browse = async (method: string, path: string, body?: unknown, headers: { [name: string]: string } = {}) => {
    const response = await served.ask(method, `/api/v1${path}`, {
      body,
      headers: { cookie, origin: ORIGIN, ...headers },
    });
    const set = response.headers.get("set-cookie");
    if (set !== null) cookie = set.split(";")[0] ?? "";
    return response;
  };
  const invited = (await (
    await admin("POST", "/people", {
      email: "Ann@Example.com",
      name: "Ann",
      grants: [{ role: "analyst", projects: ["core"] }],
    })
  ).json()) as { id: string; invitation: { link: string } };
  const redeem = (link: string) => browse("POST", "/links/redeem", { link, password: PASSWORD });
  const signIn = (password = PASSWORD) => browse("POST", "/session", { email: "ann@example.com", password });
  return { ...served, clock, store, estate, token, admin, browse, invited, redeem, signIn };
}

it("leads from an invitation to a session, and the link works once", async () => {
  const { redeem, signIn, browse, invited, estate } = await place();
  expect((await signIn()).status).toBe(401);
  expect(await (await redeem(invited.invitation.link)).json()).toEqual({
    email: "ann@example.com",
    organisation: "acme",
  });
  expect((await redeem(invited.invitation.link)).status).toBe(401);
  const signedIn = await signIn();
  expect(signedIn.status).toBe(201);
  const cookie = signedIn.headers.get("set-cookie") ?? "";
  for (const part of ["__Host-stance=", "HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(part);
  expect(await (await browse("GET", "/me")).json()).toMatchObject({
    kind: "user",
    name: "Ann",
    permissions: [
      { permission: "estate:read", projects: ["core"] },
      { permission: "findings:triage", projects: ["core"] },
    ],
  });
  const log = JSON.stringify((await estate.audit.entries({ limit: 100 })).items);
  for (const action of ["person.create", "link.create", "person.set-password", "session.begin"])
    expect(log).toContain(action);
  expect(log).not.toContain(PASSWORD);
  expect(log).not.toContain("argon2");
});

it("shows one's sessions, ends them, and ends all when the password changes", async () => {
  const { redeem, signIn, browse, invited, admin, clock } = await place();
  await redeem(invited.invitation.link);
  await signIn();
  clock.at += 1_000;
  await signIn();
  const sessions = (await (await browse("GET", "/me/sessions")).json()) as { id: string; current: boolean }[];
  expect(sessions.map(({ current }) => current)).toEqual([true, false]);
  expect((await browse("DELETE", `/me/sessions/${sessions[1]?.id}`)).status).toBe(204);
  expect((await (await admin("GET", `/people/${invited.id}/sessions`)).json()) as unknown[]).toHaveLength(1);
  const wrong = await browse("PUT", "/me/password", { current: "not it at all", password: "another long password" });
  expect(wrong.status).toBe(403);
  const right = await browse("PUT", "/me/password", { current: PASSWORD, password: "another long password" });
  expect(right.status).toBe(204);
  expect((await browse("GET", "/me")).status).toBe(401);
  expect((await signIn("another long password")).status).toBe(201);
});

it("ends sessions that nobody uses, those of the disabled, and those signed out", async () => {
  const { redeem, signIn, browse, invited, admin, clock } = await place();
  await redeem(invited.invitation.link);
  await signIn();
  clock.at += LONGEST_IDLE / 2;
  expect((await browse("GET", "/me")).status).toBe(200);
  clock.at += LONGEST_IDLE + 1;
  expect((await browse("GET", "/me")).status).toBe(401);
  await signIn();
  expect((await admin("PATCH", `/people/${invited.id}`, { state: "disabled" })).status).toBe(200);
  expect((await browse("GET", "/me")).status).toBe(401);
  expect((await signIn()).status).toBe(401);
  await admin("PATCH", `/people/${invited.id}`, { state: "active" });
  await signIn();
  expect((await browse("DELETE", "/session")).status).toBe(204);
  expect((await browse("GET", "/me")).status).toBe(401);
});

it("closes an account for a while after wrong passwords, and says the same of people who are not there", async () => {
  const { redeem, signIn, browse, invited, clock } = await place();
  await redeem(invited.invitation.link);
  const answers = new Set<string>();
  const said = async (response: Response) => answers.add(((await response.json()) as { detail: string }).detail);
  for (let count = 0; count < 5; count += 1) await said(await signIn("wrong"));
  await said(await signIn());
  await said(await browse("POST", "/session", { email: "nobody@example.com", password: "wrong" }));
  expect(answers.size).toBe(1);
  clock.at += 61_000;
  expect((await signIn()).status).toBe(201);
  expect([4, 5, 6, 40].map((failures) => lockAfter(failures, 0))).toEqual([null, 60_000, 120_000, 3_600_000]);
});

it("serves no other site's page", async () => {
  const { redeem, signIn, browse, invited } = await place();
  await redeem(invited.invitation.link);
  await signIn();
  expect((await browse("DELETE", "/session", undefined, { origin: "https://evil.example" })).status).toBe(403);
  expect((await browse("DELETE", "/session", undefined, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await browse("GET", "/me")).status).toBe(200);
});

it("lets nobody hand out what he does not hold, nor leave nobody in charge", async () => {
  const { admin, invited, estate, ask, clock, store } = await place();
  await admin("PUT", "/roles/steward", { name: "Steward", permissions: ["people:manage", "people:read"] });
  const { token } = await tokenWith(store, "acme", [{ role: "steward", projects: "all" }], clock);
  const steward = (method: string, path: string, body: unknown) => ask(method, `/api/v1${path}`, { as: token, body });
  const all = [{ role: "admin", projects: "all" }];
  expect((await steward("POST", "/people", { email: "eve@example.com", name: "Eve", grants: all })).status).toBe(403);
  expect((await steward("PATCH", `/people/${invited.id}`, { grants: all })).status).toBe(403);
  const wider = { name: "Steward", permissions: ["people:manage", "audit:read"] };
  expect((await steward("PUT", "/roles/steward", wider)).status).toBe(403);
  const mine = { name: "t", grants: all, expiresAt: clock.at + 1_000 };
  expect((await steward("POST", "/tokens", mine)).status).toBe(403);
  expect((await admin("PUT", "/roles/admin", { name: "Admin", permissions: [] })).status).toBe(409);
  const boss = await estate.people.create(
    { email: "boss@example.com", name: "Boss", grants: [{ role: "admin", projects: "all" }] },
    someone,
  );
  expect((await admin("PATCH", `/people/${boss.id}`, { state: "disabled" })).status).toBe(409);
});

it("forgets a token when it is revoked or has ended", async () => {
  const { admin, ask, clock } = await place();
  const grants = [{ role: "viewer", projects: "all" }];
  const made = (await (
    await admin("POST", "/tokens", { name: "ci", grants, expiresAt: clock.at + 60_000 })
  ).json()) as { id: string; token: string };
  expect(made.token).toMatch(/^stance_acme\.[0-9a-f]{18}\.[\w-]{43}$/);
  const status = async () => (await ask("GET", "/api/v1/assets", { as: made.token })).status;
  expect(await status()).toBe(200);
  expect(await (await admin("GET", "/tokens")).text()).not.toContain(made.token.split(".")[2]);
  clock.at += 60_001;
  expect(await status()).toBe(401);
  clock.at -= 60_001;
  expect((await admin("DELETE", `/tokens/${made.id}`)).status).toBe(204);
  expect(await status()).toBe(401);
});
