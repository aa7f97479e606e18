import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Look } from "../testing/look.ts";
import { looked } from "../testing/page-faults.ts";
import { signedIn } from "../testing/people.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);

inBrowser("notifications", () => {
  let app: WebApp;
  let page: Page;
  let finding: string;
  let vera: string;
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now() - 60_000;
    const store = await stores.open({ clock });
    app = await WebApp.open(store, { admin: "Ada" });
    const { estate } = app;
    await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
    const look = new Look().asset("application", "shop").package("openai", { pinned: false }, ["package.json"]);
    look.link("application:shop", "depends-on", "package:openai", "package.json");
    await estate.ingest.push(look.push("shop", "run-1"), someone);
    finding = (await estate.findings.list({ limit: 1 })).items[0]?.id ?? "";
    const cookie = await signedIn(store, "default", { name: "Vera", grants: [{ role: "editor", projects: "all" }] });
    vera = (await estate.people.list()).items.find(({ name }) => name === "Vera")?.id ?? "";
    page = await app.page({}, cookie);
    await app.show(page, "/inventory");
  }, 120_000);
  afterAll(() => app?.close());

  const rows = (): Promise<number> =>
    page.getByRole("region", { name: "Notifications", exact: true }).locator("tbody tr[data-key]").count();
  const bell = (name: string | RegExp) => page.getByRole("link", { name });

  it("come by themselves, and the number opens as many rows", async () => {
    expect(await bell("Notifications").count()).toBe(1);
    await app.estate.findings.decide([finding], { action: "assign", assignee: vera }, someone);
    await bell("Notifications, 1 unread").waitFor();
    await app.estate.ingest.push(new Look().failed().push("shop", "run-2"), someone);
    await bell("Notifications, 2 unread").click();
    await page.getByRole("heading", { name: "Notifications", level: 1 }).waitFor();
    await app.settled(page);
    expect(await rows()).toBe(2);
    expect(await looked(page, "/notices")).toEqual([]);
  }, 60_000);

  it("lead to what they tell of, and stay read", async () => {
    await page.getByRole("link", { name: "A run of shop" }).click();
    await page.waitForURL("**/runs/run-2");
    await page.goBack();
    await page.getByRole("button", { name: "Take all as read" }).click();
    await bell(/^Notifications$/).waitFor();
    await page.getByText("Nothing that you have not read").waitFor();
    await app.show(page, "/notices");
    expect(await rows()).toBe(2);
    expect(await bell(/unread/).count()).toBe(0);
  });

  it("say nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});
