import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Estate } from "../platform/store/contract/store.ts";
import { Look } from "../testing/look.ts";
import { faultsOf } from "../testing/page-faults.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);
const SOON = { timeout: 15_000 };
let app: WebApp;
let estate: Estate;
let before: number;

async function fill(): Promise<void> {
  await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
  const look = (tool: string) => {
    const made = new Look()
      .asset("application", "shop")
      .asset("agent", "mail")
      .asset("tool", tool)
      .asset("model", "gpt");
    made.link("application:shop", "contains", "agent:mail").link("agent:mail", "uses", `tool:${tool}`);
    made.link("agent:mail", "calls", "model:gpt");
    for (let count = 0; count < 9; count += 1) {
      made.package(`lib-${count}`);
      made.link("application:shop", "depends-on", `package:lib-${count}`);
    }
    return made.frame("src/app.py", "agent = Agent(", "  tools=[send],", ")");
  };
  before = (await estate.ingest.push(look("old tool").push("shop", "1"), someone)).at;
  await estate.ingest.push(look("send").push("shop", "2"), someone);
}

inBrowser("the graph in a browser", () => {
  let page: Page;
  const node = (name: string) => page.locator("[data-node]").filter({ hasText: name });
  const names = async () => (await page.locator(".graph-name").allTextContents()).sort();
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now() - 60_000;
    const store = await stores.open({ clock });
    estate = store.within({ organisation: "default", projects: "all" });
    app = await WebApp.open(store, { admin: "Admin" });
    await fill();
    page = await app.page();
  }, 120_000);
  afterAll(() => app?.close());

  it("begins with a question, opens in place, and takes every step back", async () => {
    await app.show(page, "/graph");
    expect(await page.locator("[data-node]").count()).toBe(0);
    await page.getByRole("link", { name: "What may agents do?" }).click();
    await node("mail").waitFor();
    expect(await names()).toEqual(["mail", "send"]);
    expect(await page.getByLabel("Query", { exact: true }).inputValue()).toBe("agent uses tool");
    await node("mail").click();
    await page.getByRole("button", { name: "Open its neighbours" }).click();
    await node("shop").waitFor();
    expect(await names()).toEqual(["gpt", "mail", "send", "shop"]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(names, SOON).toEqual(["mail", "send"]);
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(names, SOON).toEqual(["gpt", "mail", "send", "shop"]);
  }, 60_000);

  it("puts many of one kind together until they are opened, and restores all from its address", async () => {
    await app.show(page, "/graph");
    await page.getByLabel("Find an asset").fill("shop");
    await page.locator("main").getByRole("link", { name: "shop", exact: true }).click();
    await page.getByRole("button", { name: /^Package 9 by “depends-on”/ }).click();
    await node("lib-8").waitFor();
    const drawn = await names();
    expect(drawn).toHaveLength(11);
    const other = await app.page();
    await app.show(other, new URL(page.url()).pathname + new URL(page.url()).search);
    await expect.poll(async () => (await other.locator(".graph-name").allTextContents()).sort(), SOON).toEqual(drawn);
    await other.context().close();
  }, 60_000);

  it("finds the way between two, says it as a sentence, and turns it round", async () => {
    await app.show(page, "/graph?q=application");
    await node("shop").click();
    await page.getByRole("button", { name: "Begin a way here" }).click();
    await page.getByLabel("Or end the way at").fill("send");
    await page.locator("main").getByRole("link", { name: "send", exact: true }).click();
    await page.getByText("The way: shop, contains mail, uses send.").waitFor();
    await expect.poll(() => page.locator(".graph-node.on-way").count(), SOON).toBe(3);
    await page.getByRole("button", { name: "Turn the way round" }).click();
    await page.getByText("The way: send, (uses by) mail, (contains by) shop.").waitFor();
  }, 60_000);

  it("is walked and changed by keys", async () => {
    await app.show(page, "/graph?q=agent+uses+tool");
    await node("mail").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate("document.activeElement.innerText")).toContain("send");
    await page.keyboard.press("Delete");
    await expect.poll(names, SOON).toEqual(["mail"]);
    await node("mail").focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-node][aria-pressed=true]").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(names, SOON).toEqual(["gpt", "mail", "shop"]);
    await page.getByRole("button", { name: "Show what is hidden" }).click();
    await expect.poll(names, SOON).toEqual(["gpt", "mail", "send", "shop"]);
  }, 60_000);

  it("has a twin as a table, and hides names to be shown around", async () => {
    await app.show(page, "/graph?q=agent+uses+tool&layout=table");
    const rows = await page.locator("main tbody tr").allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/g, " ").trim())).toEqual(["Agent mail uses Tool send"]);
    await app.show(page, "/graph?q=agent+uses+tool&names=off&layout=rings");
    expect(await names()).toEqual(["No. 1", "No. 2"]);
  });

  it("says what is wrong with a query, and does not ask it", async () => {
    await app.show(page, "/graph");
    await page.getByLabel("Query", { exact: true }).fill("agents");
    await page.getByText('"agents" is no kind of asset').waitFor();
    expect(await page.getByRole("button", { name: "Ask", exact: true }).isDisabled()).toBe(true);
    await app.show(page, "/graph?q=agent+likes+tool");
    await page.getByText('"likes" is no relationship').waitFor();
  });

  it("shows the past, and says that it does", async () => {
    await app.show(page, `/graph?q=agent+uses+tool&at=${before}`);
    expect(await names()).toEqual(["mail", "old tool"]);
    await page.getByRole("complementary", { name: "The past is shown" }).waitFor();
    await page.getByRole("button", { name: "Back to now" }).click();
    await expect.poll(names, SOON).toEqual(["mail", "send"]);
  });

  it("has no fault that axe finds, and nowhere scrolls as a whole", async () => {
    const [shop] = (await estate.assets.list({ kinds: ["application"] })).items;
    const paths = [
      "/graph",
      `/graph?open=${shop?.id}&pick=${shop?.id}`,
      "/graph?q=agent+uses+tool&layout=table",
      `/inventory/${shop?.id}?at=${before}`,
      "/inventory?at=never",
    ];
    const found: string[] = [];
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [1440, 390, 320]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        for (const path of paths) {
          await app.show(page, path);
          found.push(...(await faultsOf(page)).map((fault) => `${path} ${width} ${colorScheme} ${fault}`));
        }
      }
    expect(found).toEqual([]);
  }, 240_000);

  it("says nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});
