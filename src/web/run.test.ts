import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Push } from "../platform/store/contract/ingest.ts";
import { KeysOfPage } from "../testing/keys-of-page.ts";
import { Look } from "../testing/look.ts";
import { looked } from "../testing/page-faults.ts";
import { SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);

inBrowser("the page of a run", () => {
  let app: WebApp;
  let page: Page;
  /** With connectors that had nothing to look at. */
  const withIdle = (push: Push): Push => ({
    ...push,
    runs: [
      ...push.runs,
      ...(["ci", "containers"] as const).map((connector) => ({
        ...{ connector, status: "succeeded" as const },
        ...{ examined: 0, notExamined: 0, assets: 0, error: null },
      })),
    ],
  });
  const withShop = (look: Look): Look =>
    look.asset("application", "shop").link("application:shop", "depends-on", "package:openai");
  beforeAll(async () => {
    app = await WebApp.open(await stores.open(), { admin: "Ada" });
    const { estate } = app;
    await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
    const look = withShop(new Look().asset("agent", "desk").package("openai", { pinned: false, version: null }));
    await estate.ingest.push(withIdle(look.push("shop", "run-1")), someone);
    const next = withShop(new Look().asset("agent", "teller").package("openai"))
      .package("loose", { pinned: false, version: null })
      .link("application:shop", "depends-on", "package:loose");
    await estate.ingest.push(withIdle(next.notExamined("a.py").push("shop", "run-2")), someone);
    const [loose] = (await estate.findings.list({ rules: ["package-not-pinned"], states: ["open"] })).items;
    await estate.findings.decide([loose?.id ?? ""], { action: "start" }, someone);
    page = await app.page();
  }, 120_000);
  afterAll(() => app?.close());

  it("folds away what had nothing to look at, and does not call it a success", async () => {
    await app.show(page, "/runs/run-1");
    const connectors = page.getByRole("region", { name: "Connectors", exact: true });
    expect(await connectors.locator("tbody tr").count()).toBe(1);
    expect(await connectors.getByText("Succeeded").count()).toBe(1);
    const keys = new KeysOfPage(page);
    await keys.enter(connectors.locator("summary", { hasText: "Nothing to look at for 2 connectors" }));
    await connectors.getByText("there was no file for them").waitFor();
    await page.getByText("It is the first run over this source.").waitFor();
  });

  it("tells what it brought, each number with its rows, and how the look differs from the one before", async () => {
    await app.show(page, "/runs/run-2");
    const brought = page.getByRole("region", { name: "What it brought" });
    const links = await brought
      .locator("a[data-counts]")
      .evaluateAll((all) => all.map((item) => [item.getAttribute("href") ?? "", item.textContent ?? ""] as const));
    expect(links.map(([, text]) => text)).toContain("2 came");
    expect(links.map(([, text]) => text)).toContain("1 came up");
    for (const [href, text] of links) {
      await app.show(page, href);
      const rows = page.getByRole("region", { name: "Changes", exact: true }).locator("tbody tr[data-key]");
      expect(await rows.count(), `${text} ${href}`).toBe(Number.parseInt(text, 10));
    }
    await app.show(page, "/runs/run-2");
    const before = page.getByRole("region", { name: "Compared with the run before" });
    await before.getByRole("row", { name: /^Not examined 0 1 \+1$/ }).waitFor();
    expect(await looked(page, "/runs/run-2")).toEqual([]);
    await before.getByRole("link", { name: "The run before" }).click();
    await page.waitForURL("**/runs/run-1");
  }, 120_000);

  it("tells of a new finding that it came by its run, also after someone has decided on it", async () => {
    await app.show(page, "/changes?type=finding&change=added");
    const row = page
      .getByRole("region", { name: "Changes", exact: true })
      .locator("tbody tr[data-key]")
      .filter({ hasText: "loose" });
    expect(await row.getByText("no run").count()).toBe(0);
    await row.getByRole("link", { name: "shop", exact: true }).waitFor();
  });

  it("says nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});
