import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Look } from "../testing/look.ts";
import { looked } from "../testing/page-faults.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, PASSWORD, WebApp } from "../testing/web-app.ts";

/** What a hostile repository may call things. */
const HOSTILE = [
  "<script>window.hurt=1</script>",
  '"><img src=x onerror="window.hurt=1">',
  "javascript:window.hurt=1",
  "{{constructor.constructor('window.hurt=1')()}}",
  "\u202egnp.exe<svg/onload=window.hurt=1>",
];

const stores = storesOf(SQLITE);
let app: WebApp;
/** A page that is signed in as the admin. */
let page: Page;

async function open(): Promise<void> {
  const clock = new Clock();
  clock.at = Date.now();
  app = await WebApp.open(await stores.open({ clock }));
  const { estate } = app;
  await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
  const look = new Look().asset("application", "shop").package("openai", { pinned: false }, ["package.json"]);
  look.link("application:shop", "depends-on", "package:openai", "package.json");
  for (const name of HOSTILE) look.asset("agent", name, { framework: name }, { paths: [`src/${name}.py`] });
  await estate.ingest.push(look.push("shop", "run-1"), someone);
  page = await app.page();
}

inBrowser("the web app in a browser", () => {
  beforeAll(open, 120_000);
  afterAll(() => app?.close());

  it("leads from the first link to a finding with its place", async () => {
    await app.welcome(page);
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Findings" }).click();
    await page
      .getByRole("link", { name: /openai/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Why it matters, and what to do" }).waitFor();
    expect(await page.getByText("package.json:1").count()).toBeGreaterThan(0);
  });

  it("decides on a finding, shows it in its history and the audit log", async () => {
    await page.getByRole("combobox", { name: "Decision" }).selectOption("accept");
    await page.getByLabel("Reason").fill("Pinned by the lockfile of the image");
    await page.getByRole("button", { name: "Decide" }).click();
    await page.getByText("Pinned by the lockfile of the image (by Admin, without an end)").waitFor();
    const history = page.getByRole("region", { name: "What happened" });
    await history.getByText(/^Accepted by/).waitFor();
    await history.getByText("Pinned by the lockfile of the image", { exact: true }).waitFor();
    await page.goto(`${app.origin}/audit`);
    await page.getByText("finding.accept").first().waitFor();
  });

  it("shows numbers that equal the rows they open", async () => {
    await page.goto(`${app.origin}/`);
    const tile = page.getByRole("region", { name: "What AI do we have?" }).getByRole("link").first();
    const shown = Number(await tile.textContent());
    await tile.click();
    await page.getByRole("heading", { name: "Inventory" }).waitFor();
    await page.locator("tbody tr").first().waitFor();
    expect(await page.locator("tbody tr").count()).toBe(shown);
    const chip = page.getByRole("button", { name: /^Agent/ });
    const agents = Number(/\d+/.exec((await chip.textContent()) ?? "")?.[0]);
    await chip.click();
    await page.waitForURL(/kind=agent/);
    await expect.poll(() => page.locator("tbody tr").count()).toBe(agents);
  });

  it("restores a view from its address", async () => {
    await page.goto(`${app.origin}/findings?severity=critical&state=open`);
    await page.getByRole("button", { name: /^Critical/, pressed: true }).waitFor();
    await page.getByRole("button", { name: /^Open/, pressed: true }).waitFor();
    await page.getByRole("heading", { name: "No such findings" }).waitFor();
  });

  it("runs nothing of what a repository calls its things", async () => {
    await page.goto(`${app.origin}/inventory?kind=agent`);
    await page.locator("tbody tr").first().waitFor();
    const links = await page
      .locator("tbody a")
      .evaluateAll((all) => all.map((item) => item.getAttribute("href") ?? ""));
    expect(links).toHaveLength(HOSTILE.length);
    for (const path of [...links, "/changes", "/search?q=script", "/"]) {
      await page.goto(`${app.origin}${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle").catch(() => {});
      expect(await page.evaluate("window.hurt")).toBeUndefined();
    }
  }, 120_000);

  const PAGES = [
    "/",
    "/inventory",
    "/findings",
    "/changes",
    "/paths",
    "/unseen",
    "/design",
    "/findings?group=cause",
    "/sources",
    "/runs/run-1",
    "/access",
    "/audit",
    "/webhooks",
    "/jobs",
    "/account",
    "/search?q=shop",
    "/api/v1/reference",
    "/nowhere",
  ];

  it.each(PAGES)("has no fault that axe finds on %s, light and dark, wide and narrow", async (path) => {
    await app.show(page, path);
    expect(await looked(page, path)).toEqual([]);
  });

  it("keeps the open page in sight among the pages, where their row is longer than the screen", async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    await app.show(page, "/audit");
    const link = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Audit log" });
    const { x, width } = (await link.boundingBox()) as { x: number; width: number };
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
  });

  it("shows a viewer nothing that he may not do", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${app.origin}/access`);
    await page.getByLabel("Name").fill("Vera");
    await page.getByLabel("E-mail address").fill("vera@example.com");
    await page.getByRole("button", { name: "Invite" }).click();
    const invitation = (await page.getByRole("status").locator("code").textContent()) ?? "";
    const viewer = await app.page();
    await viewer.goto(invitation);
    await viewer.getByLabel("New password").fill(PASSWORD);
    await viewer.getByRole("button", { name: "Set the password and sign in" }).click();
    await viewer.getByRole("heading", { name: "Overview" }).waitFor();
    expect(await viewer.getByRole("link", { name: "Audit log" }).count()).toBe(0);
    expect(await viewer.getByRole("link", { name: "Access" }).count()).toBe(0);
    await viewer.goto(`${app.origin}/findings`);
    await viewer.locator("tbody tr").first().waitFor();
    expect(await viewer.getByRole("checkbox").count()).toBe(0);
    await viewer.context().close();
  });

  it("complains of nothing in the console, the policy of contents included", () => {
    expect(app.complaints).toEqual([]);
  });
});
