import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Secret, TOTP } from "otpauth";
import type { Locator, Page } from "playwright-core";
import { decodeQR } from "qr/decode.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CALLBACK } from "../platform/auth/oidc/setting.ts";
import { type IdentityProvider, identityProvider, OIDC_CLIENT } from "../testing/identity-provider.ts";
import { looked } from "../testing/page-faults.ts";
import { requestIn, type Said, SamlIdentityProvider } from "../testing/saml-provider.ts";
import { Clock, SQLITE, storesOf } from "../testing/stores.ts";
import { inBrowser, PASSWORD, WebApp } from "../testing/web-app.ts";

const PERIOD = 30_000;
const stores = storesOf(SQLITE);
const saml = new SamlIdentityProvider();
let app: WebApp;
let page: Page;
let oidc: IdentityProvider;
let samlServer: Server;
/** What the provider of SAML says wrong. */
let wrong: Partial<Said> = {};

const signOut = async () => {
  await page.goto(`${app.origin}/account`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
};
const withPassword = async () => {
  await page.getByLabel("E-mail address").fill("admin@localhost");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
};
const codeOf = (seed: string, at = Date.now()): string =>
  new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: at });
/** What a camera reads of a part of the page as it is shown: its dots are had from the browser, which knows pictures. */
async function seenByCamera(part: Locator): Promise<string> {
  const picture = [...(await part.screenshot())];
  const seen = await part.page().evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    return { width, height, data: [...(context?.getImageData(0, 0, width, height).data ?? [])] };
  }, picture);
  return decodeQR({ ...seen, data: Uint8Array.from(seen.data) });
}
/** Sets a connection as the admin who is signed in on the page. */
const configure = (kind: "oidc" | "saml", body: object) =>
  page.evaluate(
    async ([path, json]) => {
      const options = { method: "PUT", headers: { "content-type": "application/json" }, body: json };
      return (await fetch(`/api/v1/settings/${path}`, options)).status;
    },
    [kind, JSON.stringify(body)] as const,
  );

/** Where a browser comes with a request, and is made to send the answer. */
async function startSaml(): Promise<string> {
  samlServer = createServer((request, response) => {
    const asked = requestIn(`http://x${request.url}`);
    const form = `<form method="post" action="${asked.callback}"><input name="SAMLResponse" value="${saml.respond(asked, Date.now(), wrong)}"></form>`;
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>Provider</title>${form}<script>document.forms[0].submit()</script>`);
  });
  await new Promise<void>((resolve) => samlServer.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(samlServer.address() as AddressInfo).port}/sso`;
}

inBrowser("signing in in a browser", () => {
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now();
    app = await WebApp.open(await stores.open({ clock }));
    oidc = await identityProvider(app.origin + CALLBACK);
    page = await app.page();
    await page.goto(app.link);
    await page.getByRole("heading", { name: "Welcome" }).waitFor();
    expect(await looked(page, "welcome")).toEqual([]);
    await app.welcome(page);
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await oidc?.close();
    samlServer?.close();
  });

  it("offers no provider where none is set up", async () => {
    await signOut();
    expect(await page.getByRole("button", { name: /organisation/ }).count()).toBe(0);
    await withPassword();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
  }, 60_000);

  it("goes to OpenID Connect and back, and tells on a page of its own when that fails", async () => {
    const setting = {
      issuer: oidc.issuer,
      clientId: OIDC_CLIENT.id,
      clientSecret: OIDC_CLIENT.secret,
      domains: ["example.com"],
    };
    const off = { ...setting, createPeople: true, enabled: false };
    expect(await configure("oidc", off)).toBe(200);
    await signOut();
    expect(await page.getByRole("button", { name: /organisation/ }).count()).toBe(0);
    await withPassword();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    expect(await configure("oidc", { ...off, enabled: true })).toBe(200);
    await signOut();
    oidc.account = { sub: "ann", email: "ann@evil.example", email_verified: true, name: "Ann" };
    await page.getByRole("button", { name: "Sign in with your organisation" }).click();
    await page.getByRole("heading", { name: "You were not signed in" }).waitFor();
    expect(await page.getByText(/under the number/).textContent()).toMatch(/[0-9a-f]{8}-[0-9a-f-]{27}/);
    expect(await page.content()).not.toMatch(/evil\.example|domain|problem\+json/);
    expect(await looked(page, "sign-on-failed")).toEqual([]);
    oidc.account = { sub: "ann", email: "ann@example.com", email_verified: true, name: "Ann" };
    await page.getByRole("link", { name: "Go to sign-in" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.getByRole("button", { name: "Sign in with your organisation" }).click();
    await page.getByRole("link", { name: "Ann" }).waitFor();
  }, 90_000);

  it("goes to SAML and back, and tells on a page of its own when that fails", async () => {
    const signInUrl = await startSaml();
    await signOut();
    await withPassword();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    const setting = { metadata: saml.metadata(signInUrl), domains: ["example.com"], createPeople: true };
    expect(await configure("saml", { ...setting, nameAttribute: "name" })).toBe(200);
    await signOut();
    expect(await looked(page, "sign-in-providers")).toEqual([]);
    wrong = { audience: "https://other.example" };
    await page.getByRole("button", { name: "Sign in with SAML" }).click();
    await page.getByRole("heading", { name: "You were not signed in" }).waitFor();
    expect(await page.content()).not.toMatch(/audience|other\.example/i);
    wrong = { nameId: "sam@example.com", attributes: { name: ["Sam"] } };
    await page.getByRole("link", { name: "Go to sign-in" }).click();
    await page.getByRole("button", { name: "Sign in with SAML" }).click();
    await page.getByRole("link", { name: "Sam" }).waitFor();
    await page.goto(`${app.origin}/account`);
    await page.getByText("By SAML from 127.0.0.1").waitFor();
  }, 90_000);

  let seed = "";
  let codes: string[] = [];

  it("sets an authenticator app up, and shows recovery codes until they are kept", async () => {
    await signOut();
    await withPassword();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    await page.goto(`${app.origin}/account`);
    const section = page.getByRole("region", { name: "Authenticator app" });
    await section.getByLabel("Your password").fill(PASSWORD);
    await section.getByRole("button", { name: "Set up an app" }).click();
    seed = ((await section.locator("pre").textContent()) ?? "").replaceAll(" ", "");
    await section.getByRole("img", { name: /It holds the key/ }).waitFor();
    expect(await seenByCamera(section.locator(".qr"))).toMatch(new RegExp(`^otpauth://totp/.*[?&]secret=${seed}(&|$)`));
    expect(await looked(page, "account-app")).toEqual([]);
    await section.getByLabel("Six digits").fill("000000");
    await section.getByRole("button", { name: "Confirm" }).click();
    await section.getByText("the code is wrong").waitFor();
    await section.getByLabel("Six digits").fill(codeOf(seed));
    await section.getByRole("button", { name: "Confirm" }).click();
    await section.getByText("recovery codes works once").waitFor();
    codes = ((await section.locator("pre").textContent()) ?? "").split("\n");
    expect(codes).toHaveLength(10);
    expect(await looked(page, "account-codes")).toEqual([]);
    await section.getByRole("button", { name: "I have kept them" }).click();
    await section.getByText("10 recovery codes are left").waitFor();
  }, 90_000);

  it("asks for its code after the password, and takes a recovery code in its place", async () => {
    await signOut();
    await withPassword();
    const field = page.getByLabel("Code of your app, or a recovery code");
    await field.fill("000000");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("the code is wrong").waitFor();
    expect(await looked(page, "second-step-wrong")).toEqual([]);
    // The code of this step was used when the app was set up: the next one may be shown early.
    await field.fill(codeOf(seed, Date.now() + PERIOD));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    await signOut();
    await withPassword();
    await field.fill(codes[0] ?? "");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    await page.goto(`${app.origin}/account`);
    await page.getByText("9 recovery codes are left").waitFor();
  }, 90_000);

  it("makes a service token with the least role that may push, and says so", async () => {
    await page.goto(`${app.origin}/access`);
    const section = page.getByRole("region", { name: "Make a service token" });
    await section.getByText("The least role that may push").waitFor();
    await expect.poll(() => section.getByLabel("Role").inputValue()).toBe("editor");
    const invite = page.getByRole("region", { name: "Invite a person" });
    expect(await invite.getByLabel("Role").inputValue()).toBe("viewer");
    expect(await looked(page, "access")).toEqual([]);
  }, 60_000);
});
