import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoRepositories } from "../../range/demo.ts";
import type { DemoRepository } from "../platform/http/demo-repository.ts";
import { Look } from "../testing/look.ts";
import { looked } from "../testing/page-faults.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);

inBrowser("the demo estate in a browser", () => {
  let app: WebApp;
  let page: Page;
  let repositories: readonly DemoRepository[];
  beforeAll(async () => {
    // Two are enough to see; the whole estate is scanned by the range's own test.
    const all = (await demoRepositories()) as readonly DemoRepository[];
    repositories = all.filter(({ name }) => ["support-desk", "agent-platform"].includes(name));
    const clock = new Clock();
    clock.at = Date.now();
    app = await WebApp.open(await stores.open({ clock }), { platform: { demo: async () => repositories } });
    page = await app.page();
    await app.welcome(page);
  }, 180_000);
  afterAll(() => app?.close());

  it("leads from the first sign-in to a true finding with its code in three clicks", async () => {
    await page.getByRole("button", { name: "Look at the demo estate" }).click();
    await page.getByText(/^Begin with the worst/).waitFor({ timeout: 120_000 });
    await page
      .getByText(/^Begin with the worst/)
      .getByRole("link")
      .click();
    await page.getByRole("heading", { name: "Why it matters, and what to do" }).waitFor();
    const code = page.locator("figure.code").first();
    expect(await code.locator(".code-line").count()).toBeGreaterThan(3);
    const place = (await code.locator("figcaption strong").textContent()) ?? "";
    // Places that stand near each other share a frame, with the line of each marked.
    const marked = (await code.locator("mark .line-number").allTextContents()).join(", ");
    expect(marked).not.toBe("");
    expect(place.endsWith(`:${marked}`), `${place} marks ${marked}`).toBe(true);
  }, 180_000);

  it("says on every page that the demo is part of what is shown, and marks its project and sources", async () => {
    for (const path of ["/", "/inventory", "/findings", "/changes", "/sources"]) {
      await app.show(page, path);
      await page.getByRole("complementary", { name: "Demo estate" }).waitFor();
    }
    expect(await page.getByText("support-desk").count()).toBeGreaterThan(0);
    expect((await app.estate.projects.list()).filter(({ demo }) => demo).map(({ id }) => id)).toEqual(["stance-demo"]);
  });

  it("has no fault that axe finds", async () => {
    for (const path of ["/", "/sources"]) {
      await app.show(page, path);
      expect(await looked(page, `demo${path}`)).toEqual([]);
    }
  }, 180_000);

  it("is gone with one click, and leaves what own sources saw as it was", async () => {
    const { estate } = app;
    await estate.sources.register({ id: "own", project: "default", kind: "directory", name: "own" }, someone);
    await estate.ingest.push(new Look().asset("agent", "ours").package("openai").push("own", "own-1"), someone);
    await app.show(page, "/");
    await page.getByRole("button", { name: "Remove the demo" }).click();
    await page.getByRole("button", { name: "Remove it" }).click();
    await page.getByRole("complementary", { name: "Demo estate" }).waitFor({ state: "detached", timeout: 120_000 });
    expect((await estate.assets.list({})).items.map(({ name }) => name)).toEqual(["ours", "openai"]);
    expect((await estate.sources.list()).map(({ id }) => id)).toEqual(["own"]);
    expect((await estate.projects.list()).some(({ demo }) => demo)).toBe(false);
    expect((await estate.runs.list({})).items.map(({ id }) => id)).toEqual(["own-1"]);
    expect(await estate.search.find("search_orders")).toEqual([]);
  }, 180_000);

  it("complains of nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});
