import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { KeysOfPage } from "../testing/keys-of-page.ts";
import { Look } from "../testing/look.ts";
import { looked } from "../testing/page-faults.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);

inBrowser("how someone reads", () => {
  let app: WebApp;
  let page: Page;
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.UTC(2026, 5, 7, 22, 9);
    app = await WebApp.open(await stores.open({ clock }), { admin: "Ada", platform: { now: clock.now } });
    const { estate } = app;
    await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
    await estate.ingest.push(new Look().asset("agent", "desk").push("shop", "run-1"), someone);
    page = await app.page({ timezoneId: "Europe/Berlin", locale: "en-GB" });
  }, 120_000);
  afterAll(() => app?.close());

  const shown = () => page.locator("main .page-head time").first();

  it("is in the zone of the browser until another is chosen, by keys", async () => {
    await app.show(page, "/runs/run-1");
    expect(await shown().textContent()).toBe("8 Jun 2026, 00:09");
    await app.show(page, "/account");
    const keys = new KeysOfPage(page);
    await keys.to(page.getByLabel("Dates"));
    await keys.press("ArrowDown");
    await keys.to(page.getByLabel("Time zone"));
    await keys.press("ArrowDown");
    expect(await page.getByLabel("Time zone").inputValue()).toBe("UTC");
    await page.getByText(/^It is now \d{4}-\d\d-\d\d \d\d:\d\d\. /).waitFor();
    expect(await looked(page, "/account")).toEqual([]);
  }, 60_000);

  it("holds on every page, and pointing at a time gives it in UTC to the second", async () => {
    await app.show(page, "/runs/run-1");
    expect(await shown().textContent()).toBe("2026-06-07 22:09");
    expect(await shown().getAttribute("title")).toMatch(/^2026-06-07T22:09:\d\d\.\d{3}Z$/);
    await page.goto(`${app.origin}/account`);
    await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
    await app.show(page, "/runs/run-1");
    expect(await shown().textContent()).toBe("2026-06-08 07:09");
  });

  it("is how fields for times are read, too", async () => {
    await app.show(page, "/inventory");
    await page.getByText("As of now").click();
    await page.getByLabel("Show it as it was at").fill("2026-06-08T08:00");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL("**/inventory?at=2026-06-07T23%3A00%3A00.000Z");
    await page.getByText("As it was 2026-06-08 08:00.").waitFor();
  });

  it("lets one sign out, also where the frame has no room for it", async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    await app.show(page, "/account");
    await page.locator("main").getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  });
});
