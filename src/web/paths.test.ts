import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Look } from "../testing/look.ts";
import { looked } from "../testing/page-faults.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);

const OPEN = { publicAccess: true, authentication: "none" } as const;

const look = (): Look =>
  new Look()
    .asset("data-store", "orders", OPEN, { paths: ["main.tf"] })
    .asset("data-store", "invoices", OPEN, { paths: ["main.tf"] })
    .asset("agent", "desk", { framework: "langchain", humanApproval: false })
    .asset("tool", "refund", { capabilities: ["moves-money"], codeSignals: [], requiresApproval: false })
    .link("agent:desk", "uses", "tool:refund");

inBrowser("attack paths in a browser", () => {
  let app: WebApp;
  let page: Page;
  const idOf = async (name: string): Promise<string> =>
    (await app.estate.assets.list({})).items.find((asset) => asset.name === name)?.id ?? "";
  const left = (): Promise<string | null> => page.locator("[data-left]").getAttribute("data-left");
  const visit = (path: string): Promise<void> => app.show(page, path);
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now();
    app = await WebApp.open(await stores.open({ clock }), { admin: "Admin" });
    page = await app.page();
    await app.estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
  }, 120_000);
  afterAll(() => app?.close());

  it("say that nothing was looked at, and that no path found is no all-clear", async () => {
    await visit("/paths");
    await page.getByRole("heading", { name: "Nothing has been looked at yet" }).waitFor();
    await app.estate.ingest.push(new Look().asset("application", "quiet").push("shop", "run-0"), someone);
    await visit("/paths");
    await page.getByRole("heading", { name: "No path was found" }).waitFor();
    await page.getByText("That is no all-clear").waitFor();
    await visit("/");
    await page.getByText(/No path was found, which is no all-clear/).waitFor();
  }, 60_000);

  it("lead from the figure of the overview to the top path, with the line of code behind each step", async () => {
    await app.estate.ingest.push(look().push("shop", "run-1"), someone);
    await visit("/");
    const tile = page.getByRole("region", { name: "How would an attacker get to our data?" });
    const figure = tile.getByRole("link").first();
    const shown = await figure.textContent();
    await figure.click();
    const rows = page.getByRole("region", { name: "What can be reached", exact: true }).locator("tbody tr");
    await rows.first().waitFor();
    expect(String(await rows.count())).toBe(shown);
    await rows.getByRole("link", { name: "Reads the store: orders" }).click();
    await page.getByRole("heading", { level: 1, name: "Anyone on the internet reads the store: orders." }).waitFor();
    const name = page.getByRole("list", { name: "Known as" }).getByRole("listitem").first();
    expect(await name.textContent()).toMatch(/ASI\d\d|LLM\d\d|AML\.T/);
    // By name, with the list it stands in.
    await expect.poll(() => name.textContent()).toMatch(/OWASP|MITRE ATLAS/);
    const steps = page.getByRole("list", { name: "Steps" });
    expect(await steps.getByText("main.tf:1").count()).toBe(2);
    expect(await steps.getByText("What cuts it:").count()).toBe(2);
    await page.getByText("The steps as a table").click();
    expect(await page.getByRole("region", { name: "Steps as a table" }).locator("tbody tr").count()).toBe(2);
  }, 60_000);

  it("save a path as a picture, in lines and in twice as many pixels", async () => {
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      return readFileSync(await download.path());
    };
    const svg = (await saved("Export SVG")).toString();
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(svg).toContain("Anyone on the internet reads the store: orders.");
    expect(svg.match(/main\.tf:1/g)).toHaveLength(2);
    const png = await saved("Export PNG");
    expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  }, 60_000);

  it("count again when a fix is tried, keep it in the address, and give it back", async () => {
    await visit("/paths");
    const before = Number(await left());
    const boxes = page.getByRole("group", { name: /Try a fix/ }).getByRole("checkbox");
    await boxes.first().check();
    await expect.poll(async () => Number((await left()) ?? before)).toBeLessThan(before);
    const taken = page.getByRole("list", { name: "Taken away" }).getByRole("listitem");
    expect(before - Number(await left())).toBe(await taken.count());
    await visit(new URL(page.url()).pathname + new URL(page.url()).search);
    await page.locator("[data-left]").waitFor();
    expect(await boxes.first().isChecked()).toBe(true);
    expect(Number(await left())).toBeLessThan(before);
    await page.getByRole("button", { name: "Begin again" }).click();
    await expect.poll(left).toBe(String(before));
    await page.getByRole("button", { name: "Try all of them" }).click();
    await expect.poll(left).toBe("0");
  }, 60_000);

  it("try a fix of one step from its path", async () => {
    await visit("/paths?certain=yes");
    await page.getByRole("link", { name: "Changes the store: invoices" }).click();
    await page.getByRole("link", { name: "Try this fix on the whole estate" }).last().click();
    await page.waitForURL(/cut=/);
    await page.getByRole("list", { name: "Taken away" }).getByText("changes the store: invoices").waitFor();
  }, 60_000);

  it("show what can be gained from an asset, and count what people say of it by hand", async () => {
    await visit(`/inventory/${await idOf("desk")}`);
    await page.getByText("From here 1 further targets can be reached").waitFor();
    await page.getByText("Change it").click();
    await page.getByLabel("Who can get at it").selectOption("internet");
    await page.getByRole("textbox", { name: "Why" }).fill("It answers on our site.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("It answers on our site.").waitFor();
    await visit("/paths?certain=yes");
    await page.getByRole("link", { name: "Moves money: refund" }).click();
    await page.getByText("desk is marked as a place where an attack can begin").first().waitFor();
    await visit("/audit");
    await page.getByText("asset.mark").first().waitFor();
  }, 60_000);

  it("tell what came and went since a day", async () => {
    await visit("/paths");
    await page.getByLabel("What could be reached on").fill("2020-01-01");
    await page.getByRole("button", { name: "Compare with now" }).click();
    const rows = page.getByRole("region", { name: "Changes of what can be reached", exact: true }).locator("tbody tr");
    await rows.first().waitFor();
    expect(await rows.filter({ hasText: "New" }).count()).toBe(await rows.count());
  }, 60_000);

  it("have no fault that axe finds", async () => {
    const path = await page.evaluate(async () => {
      const list = (await (await fetch("/api/v1/attack-paths")).json()) as { items: readonly { id: string }[] };
      return `/paths/${list.items[0]?.id}`;
    });
    for (const at of ["/paths?since=2020-01-01", path, `/inventory/${await idOf("desk")}`]) {
      await visit(at);
      expect(await looked(page, `paths ${at.split("/")[1]}`)).toEqual([]);
    }
  }, 180_000);

  it("complain of nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});
