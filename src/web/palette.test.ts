import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Look } from "../testing/look.ts";
import { looked } from "../testing/page-faults.ts";
import { signedIn } from "../testing/people.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);
const SOON = { timeout: 15_000 };

inBrowser("the box that finds and does", () => {
  let app: WebApp;
  let page: Page;
  let viewer: Page;
  let desk: string;
  const options = (of: Page, group?: string) =>
    (group === undefined ? of : of.getByRole("group", { name: group })).getByRole("option");
  const ask = async (of: Page, text: string): Promise<void> => {
    await of.keyboard.press("Control+k");
    await of.getByRole("combobox", { name: /^Find a page/ }).fill(text);
  };
  const close = async (of: Page): Promise<void> => {
    await of.keyboard.press("Escape");
    await of.getByRole("dialog").waitFor({ state: "detached" });
  };
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now() - 60_000;
    const store = await stores.open({ clock });
    app = await WebApp.open(store, { admin: "Ada" });
    const cookie = await signedIn(store, "default", { name: "Vera", grants: [{ role: "viewer", projects: "all" }] });
    page = await app.page();
    viewer = await app.page({}, cookie);
  }, 120_000);
  afterAll(() => app?.close());

  it("shows what cannot be done yet with why, and does not do it; to who may never do it, not at all", async () => {
    for (const of of [page, viewer]) await app.show(of, "/inventory");
    await ask(page, "approve");
    const approve = options(page, "Do").filter({ hasText: "Approve the state" });
    await approve.getByText("Nothing was seen yet").waitFor();
    expect(await approve.getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).pathname).toBe("/inventory");
    await close(page);
    await ask(viewer, "approve");
    await options(viewer, "Search").waitFor();
    expect(await viewer.getByRole("group", { name: "Do", exact: true }).count()).toBe(0);
    await close(viewer);
    const { estate } = app;
    await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
    const look = new Look().asset("agent", "support desk").asset("tool", "refund");
    await estate.ingest.push(look.link("agent:support desk", "uses", "tool:refund").push("shop", "1"), someone);
    desk = (await estate.assets.list({ kinds: ["agent"] })).items[0]?.id ?? "";
    await app.show(page, "/inventory");
    await ask(page, "approve");
    await expect.poll(() => approve.getAttribute("aria-disabled"), SOON).toBe("false");
    // What is found comes later, and may be what Enter takes: the one that is meant is chosen.
    await approve.click();
    await page.waitForURL("**/baselines?approve=estate");
  }, 60_000);

  it("finds people, and leads to what is assigned to them", async () => {
    await app.show(page, "/inventory");
    await ask(page, "vera");
    await options(page, "People").filter({ hasText: "Vera" }).click();
    await page.waitForURL("**/findings?assignee=*");
  }, 60_000);

  it("offers what was looked at before, and forgets it with signing out", async () => {
    await app.show(page, `/inventory/${desk}`);
    await app.show(page, "/findings");
    await page.keyboard.press("Control+k");
    await options(page, "Looked at before").filter({ hasText: "support desk" }).click();
    await page.waitForURL(`**/inventory/${desk}`);
    await app.settled(page);
    await page.keyboard.press("Control+k");
    expect(await page.getByRole("group", { name: "Looked at before" }).count()).toBe(0);
    await close(page);
    await app.show(viewer, `/inventory/${desk}`);
    expect(await viewer.evaluate("sessionStorage.getItem('stance-recent')")).toContain("support desk");
    await ask(viewer, "sign out");
    await options(viewer, "Do").filter({ hasText: "Sign out" }).click();
    await viewer.getByLabel("Password").waitFor();
    expect(await viewer.evaluate("sessionStorage.getItem('stance-recent')")).toBeNull();
  }, 60_000);

  it("says what is nearly so called where nothing is, also on the page of a search", async () => {
    await app.show(page, "/inventory");
    await ask(page, "refnud");
    await options(page, "Nearly so called").filter({ hasText: "refund" }).waitFor();
    await page.getByText("Nothing is called so. 1 nearly.").waitFor();
    expect(await looked(page, "palette")).toEqual([]);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/inventory/*");
    await app.show(page, "/search?q=suport");
    await page.getByRole("region", { name: "Nearly so called" }).getByRole("link", { name: "support desk" }).waitFor();
    await page.getByRole("button", { name: "Show the query" }).click();
    await page.getByRole("region", { name: "Prompt for an assistant" }).getByText("/api/v1/search?q=suport").waitFor();
  }, 120_000);

  it("says nothing in the console", () => {
    // That nobody is signed in any more, after signing out, a browser calls an error.
    expect(app.complaints.filter((text) => !text.includes("a status of 401"))).toEqual([]);
  });
});
