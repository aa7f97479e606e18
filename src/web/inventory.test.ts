import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { KeysOfPage } from "../testing/keys-of-page.ts";
import { Look } from "../testing/look.ts";
import { looked } from "../testing/page-faults.ts";
import { SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);

inBrowser("the inventory", () => {
  let app: WebApp;
  let page: Page;
  beforeAll(async () => {
    app = await WebApp.open(await stores.open(), { admin: "Ada" });
    const { estate } = app;
    for (const id of ["shop", "bank"])
      await estate.sources.register({ id, project: "default", kind: "directory", name: id }, someone);
    const shop = new Look()
      .asset("agent", "desk", { framework: "langchain" })
      .asset("model", "gpt-4o", { provider: "openai" })
      .asset("data-store", "orders", { publicAccess: true, authentication: "none", platform: "aws" });
    for (let count = 0; count < 45; count += 1) shop.package(`p-${count}`, { pinned: count > 3, version: "1.0.0" });
    await estate.ingest.push(shop.push("shop", "1"), someone);
    await estate.ingest.push(new Look().asset("agent", "teller").package("p-1").push("bank", "2"), someone);
    const agents = (await estate.assets.list({ kinds: ["agent"] })).items;
    const desk = agents.find(({ name }) => name === "desk")?.id ?? "";
    await estate.assetWords.say(desk, { owner: "Desk, team", lifecycle: "production" }, someone);
    page = await app.page();
  }, 120_000);
  afterAll(() => app?.close());

  const rows = (label = "Assets") =>
    page.getByRole("region", { name: label, exact: true }).locator("tbody tr[data-key]");

  it("narrows down by what is told of assets, and the address holds it", async () => {
    await app.show(page, "/inventory");
    const keys = new KeysOfPage(page);
    await keys.enter(page.locator("summary", { hasText: "Exposure" }));
    await keys.to(page.getByRole("checkbox", { name: "From the internet", exact: true }));
    await keys.press("Space");
    await page.waitForURL("**/inventory?exposure=public");
    await keys.press("Escape");
    await app.settled(page);
    expect(await rows().count()).toBe(1);
    await rows().getByText("From the internet").waitFor();
    await page.getByRole("button", { name: "Take away the filter: Exposure: from the internet" }).click();
    await page.waitForURL("**/inventory");
    await app.show(page, "/inventory?stage=production&owner=Desk%2C+team");
    expect(await rows().count()).toBe(1);
    await app.show(page, "/inventory?without=owner&kind=agent");
    expect(await rows().allTextContents()).toEqual([expect.stringContaining("teller")]);
  }, 60_000);

  it("groups by what assets have in common; each number opens its rows, by keys as well", async () => {
    await app.show(page, "/inventory?group=owner");
    const groups = rows("Groups of assets");
    await groups.getByText("Told of nobody: no owner").waitFor();
    const keys = new KeysOfPage(page);
    await keys.to(page.getByRole("region", { name: "Groups of assets", exact: true }));
    await keys.press("j", "Enter");
    await page.waitForURL("**/inventory?owner=Desk*");
    await app.settled(page);
    expect(await rows().count()).toBe(1);
    await page.getByRole("button", { name: "By provider" }).click();
    await page.waitForURL(/group=provider/);
    expect(await looked(page, "/inventory?group=provider")).toEqual([]);
    await app.show(page, "/inventory?group=source");
    expect(await looked(page, "/inventory?group=source")).toEqual([]);
  }, 120_000);

  it("folds a long list on a narrow screen, and unfolds it", async () => {
    await app.show(page, "/inventory");
    expect(await rows().count()).toBe(49);
    expect(await looked(page, "/inventory")).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    await expect.poll(() => rows().count()).toBe(10);
    await page.getByText("10 of 49 rows are shown.").waitFor();
    await page.getByRole("button", { name: "Show more rows" }).click();
    await page.getByRole("button", { name: "Show more rows" }).click();
    await expect.poll(() => rows().count()).toBe(49);
    expect(await page.getByRole("button", { name: "Show more rows" }).count()).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  }, 60_000);

  it("has a frame of two rows on a narrow screen", async () => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const box = await page.locator("header.side").boundingBox();
      expect(box?.height, String(width)).toBeLessThan(110);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it("says nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});
