import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { looked } from "../testing/page-faults.ts";
import { signedIn } from "../testing/people.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";
import { type Receiver, webhookReceiver } from "../testing/webhook-receiver.ts";

const stores = storesOf(SQLITE);

inBrowser("the pages of those who run Stance", () => {
  let app: WebApp;
  let page: Page;
  let receiver: Receiver;
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now();
    const store = await stores.open({ clock });
    app = await WebApp.open(store, { admin: "Ada" });
    receiver = await webhookReceiver();
    const { estate } = app;
    await estate.projects.create({ id: "shop", name: "Shop" }, someone);
    await signedIn(store, "default", { name: "Vera", grants: [{ role: "editor", projects: ["shop"] }] });
    page = await app.page();
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await receiver?.close();
  });

  it("make a webhook, show its secret once, tell how a test went, and pause it", async () => {
    await app.show(page, "/webhooks");
    await page.getByLabel("Name").fill("Chat");
    await page.getByLabel("Address").fill(receiver.url);
    await page.getByRole("button", { name: "Add the webhook" }).click();
    const secret = page.getByRole("status").getByText(/^whsec_/);
    await secret.waitFor();
    const text = (await secret.textContent()) ?? "";
    await page.getByRole("button", { name: "Send a test Chat" }).click();
    await page.getByText("The test arrived (204).").waitFor();
    receiver.answer = 500;
    await page.getByRole("button", { name: "Send a test Chat" }).click();
    await page.getByText(/The test did not arrive/).waitFor();
    await page.getByRole("button", { name: "What was sent to Chat" }).click();
    const sent = page.getByRole("region", { name: "Sent to Chat" });
    await sent.getByText("Delivered").waitFor();
    expect(await sent.locator("tbody tr").count()).toBe(2);
    await page.getByRole("button", { name: "Send again webhook.test" }).click();
    await sent.getByText("Waiting").waitFor();
    await page.getByRole("button", { name: "Pause Chat" }).click();
    await page.getByText("Paused").waitFor();
    expect(await looked(page, "webhooks")).toEqual([]);
    await app.show(page, "/webhooks");
    expect(await page.content()).not.toContain(text);
    await page.getByRole("button", { name: "Turn on Chat" }).click();
    await page.getByRole("button", { name: "Pause Chat" }).waitFor();
    await page.getByRole("button", { name: "Remove Chat" }).click();
    await page.getByRole("button", { name: "Remove, with what was sent Chat" }).click();
    await page.getByText("None yet: nobody is told.").waitFor();
  }, 120_000);

  it("say what a role lets one do before it is given, and what a person may do in all", async () => {
    await app.show(page, "/access");
    const invite = page.getByRole("region", { name: "Invite a person" });
    await invite.getByLabel("Role").selectOption("auditor");
    await invite.getByText("What Auditor may do").click();
    await invite.getByText("read and export the audit log").waitFor();
    await invite.getByText(/Not:.*accept a risk/).waitFor();
    await page.getByText("What Vera may do").click();
    const vera = page.getByRole("listitem").filter({ hasText: "Vera" });
    expect(await vera.getByText("accept a risk, call a finding a false positive").textContent()).toContain(
      "of shop alone",
    );
    expect(await vera.getByText("read and export the audit log").count()).toBe(0);
    expect(await looked(page, "access-roles")).toEqual([]);
  }, 120_000);

  it("tell how the installation is, and verify its audit log", async () => {
    await app.show(page, "/upkeep");
    const log = page.getByRole("region", { name: "Audit log" });
    await log.getByText("Never verified here").waitFor();
    await log.getByRole("button", { name: "Verify the whole log" }).click();
    await log.getByText("Sound").waitFor();
    await log.getByText(/signed by this platform/).waitFor();
    await page.getByText("Table by table").click();
    expect(
      await page.getByRole("region", { name: "Rows by table", exact: true }).locator("tbody tr").count(),
    ).toBeGreaterThan(20);
    expect(await looked(page, "upkeep")).toEqual([]);
  }, 120_000);

  it("complain of nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});
