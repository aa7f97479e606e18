import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Estate } from "../platform/store/contract/store.ts";
import { Look } from "../testing/look.ts";
import { faultsOf, looked } from "../testing/page-faults.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);
const SOON = { timeout: 15_000 };
const QUERY = "/graph?q=anything+-+anything";
let app: WebApp;
let estate: Estate;

/** An agent with tools, two of which it both uses and is told of, and a model. */
async function fill(): Promise<void> {
  await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
  const look = new Look().asset("application", "shop").asset("agent", "mail").asset("model", "gpt");
  look.link("application:shop", "contains", "agent:mail").link("agent:mail", "calls", "model:gpt");
  look.asset("agent", "clerk").link("agent:mail", "delegates-to", "agent:clerk");
  look.link("agent:clerk", "delegates-to", "agent:mail").link("agent:clerk", "calls", "model:gpt");
  for (const tool of ["send", "read", "find"]) look.asset("tool", tool).link("agent:mail", "uses", `tool:${tool}`);
  for (const tool of ["send", "find"]) look.link("agent:clerk", "uses", `tool:${tool}`);
  await estate.ingest.push(look.push("shop", "1"), someone);
}

inBrowser("the graph under somebody's hands", () => {
  let page: Page;
  const node = (name: string) => page.locator("[data-node]").filter({ hasText: name });
  const names = async () => (await page.locator(".graph-name").allTextContents()).sort();
  const chosen = async () => (await page.locator(".graph-node.chosen .graph-name").allTextContents()).sort();
  const menu = menuOf(() => page);
  const box = async (name: string) => {
    const found = await node(name).boundingBox();
    if (found === null) throw new Error(`${name} is not drawn`);
    return found;
  };
  const ALL = ["clerk", "find", "gpt", "mail", "read", "send", "shop"];
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now() - 60_000;
    const store = await stores.open({ clock });
    estate = store.within({ organisation: "default", projects: "all" });
    app = await WebApp.open(store, { admin: "Admin" });
    await fill();
    page = await app.page({ permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true });
  }, 120_000);
  afterAll(() => app?.close());

  it("offers what can be done with a box at the right button, a key and a button", async () => {
    await app.show(page, QUERY);
    await node("send").click({ button: "right" });
    await menu.shown("send");
    expect(await menu.words()).toEqual([
      "Open its neighbours",
      "Hide",
      "Pin here",
      "Move",
      "Choose",
      "Begin a way here",
      "End the way here Begin a way first.",
      "Paths through it",
      "Open its page",
      "Copy its id",
    ]);
    await page.keyboard.press("Escape");
    await menu.gone();
    expect(await page.evaluate("document.activeElement.dataset.node")).toBe(
      await node("send").getAttribute("data-node"),
    );
    await page.keyboard.press("m");
    await menu.shown("send");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(names, SOON).toEqual(ALL.filter((name) => name !== "send"));
    await page.getByRole("button", { name: "What can be done with read" }).click();
    await menu.choose("Copy its id");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(await node("read").getAttribute("data-node"));
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(names, SOON).toEqual(ALL);
  }, 60_000);

  it("leads a way from one box to another, and says why it cannot end where it begins", async () => {
    await app.show(page, QUERY);
    await node("shop").click({ button: "right" });
    await menu.choose("Begin a way here");
    await page.waitForURL(/from=/);
    await node("shop").click({ button: "right" });
    expect(await menu.words()).toContain("End the way here The way begins here.");
    await page.getByRole("menuitem", { name: /End the way here/ }).click({ force: true });
    expect(new URL(page.url()).searchParams.has("to")).toBe(false);
    await page.keyboard.press("Escape");
    await node("gpt").click({ button: "right" });
    await menu.choose("End the way here");
    await page.getByText("The way: shop, contains mail, calls gpt.").waitFor();
  }, 60_000);

  it("says which attack paths lead over a box, or that none is known, which is no all-clear", async () => {
    await app.show(page, QUERY);
    await node("gpt").click({ button: "right" });
    await menu.choose("Paths through it");
    const dialog = page.getByRole("dialog", { name: "Attack paths over gpt" });
    await dialog.getByText("That is no all-clear").or(dialog.locator("a").first()).waitFor();
    await page.keyboard.press("Escape");
  }, 60_000);

  it("chooses by Shift, by keys and by a line around boxes, and the address says what is chosen", async () => {
    await app.show(page, QUERY);
    await node("send").click({ modifiers: ["Shift"] });
    await node("read").click({ modifiers: ["Shift"] });
    await expect.poll(chosen, SOON).toEqual(["read", "send"]);
    await page.keyboard.press("x");
    await expect.poll(chosen, SOON).toEqual(["send"]);
    await page.keyboard.press("Escape");
    await expect.poll(chosen, SOON).toEqual([]);
    await node("shop").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(async () => (await chosen()).length, SOON).toBe(2);
    expect(await chosen()).toContain("shop");
    await page.keyboard.press("Escape");
    await node("send").click({ modifiers: ["Shift"] });
    const other = await app.page();
    await app.show(other, new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await other.locator(".graph-node.chosen .graph-name").allTextContents()).toEqual(["send"]);
    await other.context().close();
    await lassoAround("gpt");
    await expect.poll(chosen, SOON).toEqual(["gpt"]);
  }, 60_000);

  /** Draws a line around one box with the mouse. */
  async function lassoAround(name: string): Promise<void> {
    const { x, y, width, height } = await box(name);
    const around = [
      [x - 6, y - 6],
      [x + width + 6, y - 6],
      [x + width + 6, y + height + 6],
      [x - 6, y + height + 6],
    ] as const;
    await page.mouse.move(around[0][0], around[0][1]);
    await page.mouse.down();
    for (const [px, py] of around.slice(1)) await page.mouse.move(px, py, { steps: 4 });
    await page.mouse.up();
  }

  it("hides, keeps, opens and takes along what is chosen, and Back undoes each", async () => {
    await app.show(page, QUERY);
    await node("send").click({ modifiers: ["Shift"] });
    await node("clerk").click({ modifiers: ["Shift"] });
    const bar = page.getByRole("region", { name: "Chosen" });
    await bar.getByText("Export these").click();
    const [file] = await Promise.all([page.waitForEvent("download"), bar.getByRole("button", { name: "CSV" }).click()]);
    expect(file.suggestedFilename()).toBe("graph.csv");
    expect(readFileSync(await file.path(), "utf8")).toBe(
      "from kind,from,relationship,to kind,to\r\nagent,clerk,uses,tool,send\r\n",
    );
    await page.keyboard.press("Escape");
    await bar.getByRole("button", { name: "Keep only these" }).click();
    await expect.poll(names, SOON).toEqual(["clerk", "send"]);
    await node("clerk").click({ button: "right" });
    await menu.choose("Open its neighbours");
    await expect.poll(names, SOON).toEqual(["clerk", "find", "gpt", "mail", "send"]);
    await page.getByRole("button", { name: "Show what is hidden" }).click();
    await expect.poll(names, SOON).toEqual(ALL);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(names, SOON).toEqual(["clerk", "find", "gpt", "mail", "send"]);
    for (let step = 0; step < 2; step += 1) await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(names, SOON).toEqual(ALL);
    await bar.getByRole("button", { name: "Hide these" }).click();
    await expect.poll(names, SOON).toEqual(ALL.filter((name) => name !== "send" && name !== "clerk"));
  }, 60_000);

  it("keeps boxes where they were put, by drag, by keys and by two clicks, also for who opens the link", async () => {
    await app.show(page, QUERY);
    const start = await box("read");
    await page.mouse.move(start.x + 20, start.y + 20);
    await page.mouse.down();
    await page.mouse.move(start.x + 80, start.y + 120, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await box("read")).y - start.y), SOON).toBe(100);
    expect(Math.round((await box("read")).x - start.x)).toBe(60);
    expect(await node("read").getAttribute("aria-pressed")).toBe("false");
    await node("read").focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(async () => Math.round((await box("read")).y - start.y), SOON).toBe(120);
    await node("gpt").click({ button: "right" });
    await menu.choose("Move");
    const canvas = page.getByRole("region", { name: "Graph", exact: true });
    const frame = await canvas.boundingBox();
    await page.mouse.click((frame?.x ?? 0) + 150, (frame?.y ?? 0) + 120);
    await expect.poll(async () => Math.round((await box("gpt")).x - (frame?.x ?? 0)), SOON).toBeLessThan(80);
    const other = await app.page();
    await app.show(other, new URL(page.url()).pathname + new URL(page.url()).search);
    for (const name of ["read", "gpt"]) {
      const there = await other
        .locator("[data-node]")
        .filter({ hasText: name })
        .evaluate((e) => (e.parentElement as HTMLElement).style.cssText);
      expect(there).toBe(await node(name).evaluate((e) => (e.parentElement as HTMLElement).style.cssText));
    }
    await other.context().close();
    await page.getByRole("button", { name: "Unpin all" }).click();
    await expect.poll(async () => Math.round((await box("read")).y - start.y), SOON).toBe(0);
  }, 60_000);

  it("keeps a picture under a name, for oneself or for everyone, and begins there again", async () => {
    await app.show(page, QUERY);
    await node("read").click({ button: "right" });
    await menu.choose("Hide");
    await page.getByText("Views", { exact: true }).click();
    await page.getByLabel("Keep this view as").fill("Without reading");
    await page.getByLabel("For everyone of the organisation").check();
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    await page.getByText("View: Without reading").waitFor();
    await app.show(page, "/graph");
    await page
      .getByRole("region", { name: "Or where you left off" })
      .getByRole("link", { name: "Without reading" })
      .click();
    await expect.poll(names, SOON).toEqual(ALL.filter((name) => name !== "read"));
  }, 60_000);

  it.each(["layers", "rings"])("lays no words on lines over others or over boxes: %s", async (layout) => {
    await app.show(page, `${QUERY}&layout=${layout}`);
    const laid = await page.evaluate<number>(`(() => {
      const rects = [...document.querySelectorAll(".edge text:not(.untold)")].map((e) => e.getBoundingClientRect());
      const boxes = [...document.querySelectorAll("[data-node]")].map((e) => e.getBoundingClientRect());
      const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      const faults = rects.filter((a, i) => rects.slice(i + 1).some((b) => over(a, b)) || boxes.some((b) => over(a, b)));
      if (rects.length === 0) throw new Error("no words are drawn");
      return faults.length;
    })()`);
    expect(laid).toBe(0);
    if (layout === "layers") expect(await page.locator(".edge .untold").count()).toBe(0);
  });

  it("hides names everywhere on the page when it is shown around", async () => {
    await app.show(page, `${QUERY}&names=off`);
    await node("No. 1").click();
    await page.waitForURL(/pick=/);
    await app.settled(page);
    const said = await page.evaluate<string>("document.querySelector('main').innerHTML");
    for (const name of ["mail", "clerk", "gpt", "shop"]) expect(said).not.toContain(`>${name}`);
    await app.show(page, "/graph?q=agent+%22mail%22+uses+tool&names=off");
    expect(await page.evaluate<string>("document.querySelector('main').innerText")).not.toContain("mail");
    expect(await page.getByLabel("Query", { exact: true }).count()).toBe(0);
  });

  it("has no fault with a menu open, something chosen and something pinned", async () => {
    const [mail] = (await estate.assets.list({ kinds: ["agent"] })).items;
    await app.show(page, `${QUERY}&chosen=${mail?.id}&pick=${mail?.id}&pins=300_300_${mail?.id}`);
    expect(await looked(page, "graph worked with")).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [1440, 390, 320]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.locator("[data-node][tabindex='0']").focus();
        await page.keyboard.press("m");
        await page.getByRole("menu").waitFor();
        expect(await faultsOf(page), `${width} ${colorScheme}`).toEqual([]);
        const {
          x,
          y,
          width: wide,
          height,
        } = (await page.getByRole("menu").boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
        expect(x >= 0 && y >= 0 && x + wide <= width && y + height <= 900, `${width}: the menu is in the window`).toBe(
          true,
        );
        if (process.env.STANCE_SHOTS !== undefined)
          await page.screenshot({ path: `${process.env.STANCE_SHOTS}/menu-${width}-${colorScheme}.png` });
        await page.keyboard.press("Escape");
        await menu.gone();
      }
    await page.setViewportSize({ width: 1440, height: 900 });
  }, 120_000);

  it("says nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});

/** The menu of a box. */
function menuOf(page: () => Page) {
  const shown = () => page().getByRole("menu");
  return {
    shown: (name: string) => page().getByRole("menu", { name }).waitFor(),
    gone: () => shown().waitFor({ state: "detached" }),
    words: async () =>
      (await shown().getByRole("menuitem").allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim()),
    choose: (says: string) => shown().getByRole("menuitem", { name: says }).click(),
  };
}
