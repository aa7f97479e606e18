import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWeb } from "../../scripts/build/build.ts";
import { createApp } from "../platform/http/app.ts";
import { addPages } from "../platform/http/pages.ts";
import type { Platform } from "../platform/http/platform.ts";
import { adminLink } from "../platform/serve/first-run.ts";
import { listen, type Running } from "../platform/serve/server.ts";
import { chromiumPath } from "../testing/chromium.ts";
import { Look } from "../testing/look.ts";
import { platformOf } from "../testing/served.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";

const EXECUTABLE = chromiumPath();
const AXE = readFileSync(resolve(import.meta.dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");
const PASSWORD = "a password of the test";
/** What a hostile repository may call things. */
const HOSTILE = [
  "<script>window.hurt=1</script>",
  '"><img src=x onerror="window.hurt=1">',
  "javascript:window.hurt=1",
  "{{constructor.constructor('window.hurt=1')()}}",
  "\u202egnp.exe<svg/onload=window.hurt=1>",
];

const stores = storesOf(SQLITE);
const folder = mkdtempSync(join(tmpdir(), "stance-web-"));
let browser: Browser;
let running: Running;
let origin: string;
let link: string;
/** A page that is signed in as the admin. */
let page: Page;
const complaints: string[] = [];

async function open(): Promise<void> {
  await buildWeb(resolve(import.meta.dirname), folder);
  const clock = new Clock();
  clock.at = Date.now();
  const store = await stores.open({ clock });
  const at = { origin: "" };
  const platform: Platform = {
    ...platformOf(store),
    get origin() {
      return at.origin;
    },
  };
  const app = createApp(platform);
  addPages(app, "0", folder);
  running = await listen(app, "127.0.0.1", 0);
  origin = `http://localhost:${running.port}`;
  at.origin = origin;
  link = (await adminLink(store, { origin, now: Date.now() })) ?? "";
  const estate = store.within({ organisation: "default", projects: "all" });
  await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
  const look = new Look().asset("application", "shop").package("openai", { pinned: false }, ["package.json"]);
  look.link("application:shop", "depends-on", "package:openai", "package.json");
  for (const name of HOSTILE) look.asset("agent", name, { framework: name }, { paths: [`src/${name}.py`] });
  await estate.ingest.push(look.push("shop", "run-1"), someone);
  browser = await chromium.launch({ executablePath: EXECUTABLE as string, args: ["--no-sandbox"] });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on("console", (message) => {
    if (message.type() === "error" && !/401|favicon/.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
}

describe.skipIf(EXECUTABLE === undefined)(
  `the web app in a browser${EXECUTABLE === undefined ? ": skipped, no Chromium is installed" : ""}`,
  () => {
    beforeAll(open, 120_000);
    afterAll(async () => {
      await browser?.close();
      await running?.close(0);
      rmSync(folder, { recursive: true, force: true });
    });

    it("leads from the first link to a finding with its place", async () => {
      await page.goto(link);
      await page.getByLabel("New password").fill(PASSWORD);
      await page.getByRole("button", { name: "Set the password and sign in" }).click();
      await page.getByRole("heading", { name: "Overview" }).waitFor();
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
      await page.getByText("Pinned by the lockfile of the image").waitFor();
      await page
        .getByRole("region", { name: "What happened" })
        .getByText(/^Accept by/)
        .waitFor();
      await page.goto(`${origin}/audit`);
      await page.getByText("finding.accept").first().waitFor();
    });

    it("shows numbers that equal the rows they open", async () => {
      await page.goto(`${origin}/`);
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
      await page.goto(`${origin}/findings?severity=critical&state=open`);
      await page.getByRole("button", { name: /^Critical/, pressed: true }).waitFor();
      await page.getByRole("button", { name: /^Open/, pressed: true }).waitFor();
      await page.getByRole("heading", { name: "No such findings" }).waitFor();
    });

    it("runs nothing of what a repository calls its things", async () => {
      await page.goto(`${origin}/inventory?kind=agent`);
      await page.locator("tbody tr").first().waitFor();
      const links = await page
        .locator("tbody a")
        .evaluateAll((all) => all.map((item) => item.getAttribute("href") ?? ""));
      expect(links).toHaveLength(HOSTILE.length);
      for (const path of [...links, "/changes", "/search?q=script", "/"]) {
        await page.goto(`${origin}${path}`);
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
      "/account",
      "/search?q=shop",
      "/api/v1/reference",
      "/nowhere",
    ];

    it.each(["light", "dark"] as const)(
      "has no fault that axe finds, %s, wide and narrow",
      async (scheme) => {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        const found: string[] = [];
        // 720 is what is left of 1440 at 200 % zoom.
        for (const width of [1440, 720, 390, 320]) {
          await page.setViewportSize({ width, height: 900 });
          for (const path of PAGES) {
            await page.goto(`${origin}${path}`);
            await page.getByRole("heading", { level: 1 }).waitFor();
            await expect.poll(() => page.locator("[aria-busy]").count(), { timeout: 20_000 }).toBe(0);
            await page.evaluate(AXE);
            const faults = await page.evaluate(async () => {
              const axe = (
                globalThis as unknown as {
                  axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
                }
              ).axe;
              return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
            });
            found.push(...faults.map((fault) => `${path} ${width} ${scheme} ${fault}`));
            const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
            if (overflow > 0) found.push(`${path} ${width} ${scheme} is ${overflow} pixels too wide`);
          }
        }
        expect(found).toEqual([]);
      },
      400_000,
    );

    it("shows a viewer nothing that he may not do", async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${origin}/access`);
      await page.getByLabel("Name").fill("Vera");
      await page.getByLabel("E-mail address").fill("vera@example.com");
      await page.getByRole("button", { name: "Invite" }).click();
      const invitation = (await page.getByRole("status").locator("code").textContent()) ?? "";
      const other = await browser.newContext();
      const viewer = await other.newPage();
      await viewer.goto(invitation);
      await viewer.getByLabel("New password").fill(PASSWORD);
      await viewer.getByRole("button", { name: "Set the password and sign in" }).click();
      await viewer.getByRole("heading", { name: "Overview" }).waitFor();
      expect(await viewer.getByRole("link", { name: "Audit log" }).count()).toBe(0);
      expect(await viewer.getByRole("link", { name: "Access" }).count()).toBe(0);
      await viewer.goto(`${origin}/findings`);
      await viewer.locator("tbody tr").first().waitFor();
      expect(await viewer.getByRole("checkbox").count()).toBe(0);
      await other.close();
    });

    it("complains of nothing in the console, the policy of contents included", () => {
      expect(complaints).toEqual([]);
    });
  },
);
