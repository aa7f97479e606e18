import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { buildWeb } from "../../scripts/build/build.ts";
import { createApp } from "../platform/http/app.ts";
import { addPages } from "../platform/http/pages.ts";
import type { Platform } from "../platform/http/platform.ts";
import { adminLink } from "../platform/serve/first-run.ts";
import { listen } from "../platform/serve/server.ts";
import type { Estate } from "../platform/store/contract/store.ts";
import { openStore } from "../platform/store/open-store.ts";
import { chromiumPath } from "./chromium.ts";
import { platformOf } from "./served.ts";
import { Clock, judging, masterKeys } from "./stores.ts";

const AXE = readFileSync(resolve(import.meta.dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");
const PASSWORD = "a password of the test";

/** The web app in a real browser, over a new store. Always `close` it. */
export interface WebApp {
  readonly origin: string;
  readonly estate: Estate;
  readonly clock: Clock;
  readonly page: Page;
  readonly browser: Browser;
  /** What the browser's console complained of. */
  readonly complaints: string[];
  /** Signs in as the first admin. */
  enter(): Promise<void>;
  close(): Promise<void>;
}

/** Builds the app, serves it and opens a browser. Throws where no Chromium is installed. */
export async function openWebApp(demo?: Platform["demo"]): Promise<WebApp> {
  const folder = mkdtempSync(join(tmpdir(), "stance-web-"));
  await buildWeb(resolve(import.meta.dirname, "../web"), join(folder, "web"));
  const clock = new Clock();
  clock.at = Date.now();
  const store = await openStore({ at: join(folder, "estate.db"), judging, masters: masterKeys(), now: clock.now });
  const at = { origin: "" };
  const platform: Platform = {
    ...{ ...platformOf(store), ...(demo !== undefined && { demo }) },
    get origin() {
      return at.origin;
    },
  };
  const app = createApp(platform);
  addPages(app, "0", join(folder, "web"));
  const running = await listen(app, "127.0.0.1", 0);
  at.origin = `http://localhost:${running.port}`;
  const link = (await adminLink(store, { origin: at.origin, now: Date.now() })) ?? "";
  const browser = await chromium.launch({ executablePath: chromiumPath() as string, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/401|favicon/.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return {
    ...{ origin: at.origin, clock, page, browser, complaints },
    estate: store.within({ organisation: "default", projects: "all" }),
    enter: async () => {
      await page.goto(link);
      await page.getByLabel("New password").fill(PASSWORD);
      await page.getByRole("button", { name: "Set the password and sign in" }).click();
      await page.getByRole("heading", { name: "Overview" }).waitFor();
    },
    close: async () => {
      await browser.close();
      await running.close(0);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Goes to a page and waits until everything on it has come. */
export async function visit({ page, origin }: WebApp, path: string): Promise<void> {
  await page.goto(`${origin}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
}

/** What axe finds on pages, and where they are wider than the window: in both themes, wide and narrow. */
export async function faultsOf(app: WebApp, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await app.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of [1440, 390]) {
      await app.page.setViewportSize({ width, height: 900 });
      for (const path of paths) {
        await visit(app, path);
        found.push(...(await faultsHere(app.page)).map((fault) => `${path} ${width} ${colorScheme} ${fault}`));
      }
    }
  }
  await app.page.setViewportSize({ width: 1440, height: 900 });
  await app.page.emulateMedia({ colorScheme: "light" });
  return found;
}

interface Axe {
  run(): Promise<{ readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

/** What axe finds on the page that is open, and whether it is wider than the window. */
export async function faultsHere(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const faults = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
  const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  return overflow > 0 ? [...faults, `is ${overflow} pixels too wide`] : faults;
}
