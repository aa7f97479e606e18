import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page, Request } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withAuthenticator } from "../testing/authenticator-of-page.ts";
import { looked } from "../testing/page-faults.ts";
import { Clock, SQLITE, storesOf } from "../testing/stores.ts";
import { inBrowser, PASSWORD, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);
let app: WebApp;
/** A page whose device has an authenticator. */
let page: Page;

/** What the page's authenticator signs where the page is. */
const signed = (on: Page, options: object): Promise<object> =>
  on.evaluate(async (json) => {
    const { PublicKeyCredential: Key, navigator: browser } = globalThis as unknown as {
      PublicKeyCredential: { parseRequestOptionsFromJSON(json: unknown): unknown };
      navigator: { credentials: { get(options: unknown): Promise<{ toJSON(): object }> } };
    };
    try {
      return (await browser.credentials.get({ publicKey: Key.parseRequestOptionsFromJSON(json) })).toJSON();
    } catch (error) {
      throw new Error((error as Error).name);
    }
  }, options);

const signOut = async () => {
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
};

inBrowser("passkeys in a browser", () => {
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now();
    app = await WebApp.open(await stores.open({ clock }));
    page = await app.page();
    await withAuthenticator(page);
    await app.welcome(page);
  }, 120_000);
  afterAll(() => app?.close());

  it("are added to an account, with recovery codes", async () => {
    await page.goto(`${app.origin}/account`);
    const section = page.getByRole("region", { name: "Passkeys" });
    await section.getByLabel("Name of the new passkey").fill("Laptop");
    await section.getByLabel("Your password").fill(PASSWORD);
    await section.getByRole("button", { name: "Add a passkey" }).click();
    await section.getByText("recovery codes works once").waitFor();
    await section.getByText("on one device").waitFor();
    expect(await looked(page, "account-passkey")).toEqual([]);
    await section.getByLabel("Name of the new passkey").fill("Again");
    await section.getByLabel("Your password").fill(PASSWORD);
    await section.getByRole("button", { name: "Add a passkey" }).click();
    await section.getByText("holds a passkey of this account already").waitFor();
  }, 60_000);

  it("sign their owner in, and what was sent cannot be sent again", async () => {
    await signOut();
    expect(await looked(page, "sign-in")).toEqual([]);
    const sent = page.waitForRequest((request: Request) => request.url().endsWith("/api/v1/session/passkey"));
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    const request = await sent;
    const headers = await request.allHeaders();
    expect(headers.cookie).toContain("__Host-stance-sign-on=");
    const again = await fetch(`${app.origin}/api/v1/session/passkey`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: app.origin,
        cookie: headers.cookie ?? "",
      },
      body: request.postData() ?? "",
    });
    expect(again.status).toBe(401);
  }, 60_000);

  it("are a second factor after the password", async () => {
    await signOut();
    await page.getByLabel("E-mail address").fill("admin@localhost");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("heading", { name: "One more step" }).waitFor();
    expect(await looked(page, "second-step")).toEqual([]);
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
  }, 60_000);

  it("are made for one origin: what a page of another had signed is refused", async () => {
    const evil = createServer((_request, response) => response.end("<!doctype html><title>Another</title>"));
    await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
    const ask = (path: string, body: unknown, cookie = "") =>
      fetch(`${app.origin}/api/v1${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: app.origin, cookie },
        body: JSON.stringify(body),
      });
    const asked = await ask("/session/passkey/options", {});
    const cookie = (asked.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const { options } = (await asked.json()) as { options: object };
    const port = (evil.address() as AddressInfo).port;
    await page.goto(`http://evil.localhost:${port}/`);
    await expect(signed(page, options)).rejects.toThrow("SecurityError");
    await page.goto(`http://localhost:${port}/`);
    const response = await signed(page, options);
    expect(response).toMatchObject({ type: "public-key" });
    expect((await ask("/session/passkey", { response }, cookie)).status).toBe(401);
    evil.close();
  }, 60_000);

  it("sign nobody in once they are removed", async () => {
    await page.goto(`${app.origin}/account`);
    const section = page.getByRole("region", { name: "Passkeys" });
    await section.getByRole("button", { name: "Remove Laptop" }).click();
    await section.getByLabel("Your password").first().fill(PASSWORD);
    await section.getByRole("button", { name: "Remove Laptop" }).last().click();
    await section.getByText("You have none.").waitFor();
    await signOut();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByText("the passkey is not known here").waitFor();
  }, 60_000);
});
