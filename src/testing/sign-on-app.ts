import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { buildWeb } from "../../scripts/build/build.ts";
import { createApp } from "../platform/http/app.ts";
import { addPages, appPage } from "../platform/http/pages.ts";
import type { Platform } from "../platform/http/platform.ts";
import { adminLink } from "../platform/serve/first-run.ts";
import { listen } from "../platform/serve/server.ts";
import type { Estate, Store } from "../platform/store/contract/store.ts";
import { platformOf } from "./served.ts";

const AXE = readFileSync(resolve(import.meta.dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");

/** The platform with its pages on this machine, and a browser for them. */
export interface WebApp {
  readonly origin: string;
  readonly estate: Estate;
  readonly browser: Browser;
  /** Where the first admin chooses a password. */
  readonly link: string;
  close(): Promise<void>;
}

/** Builds the pages, serves them over a store, and starts a browser. `close` it. */
export async function openWebApp(store: Store, executablePath: string): Promise<WebApp> {
  const folder = mkdtempSync(join(tmpdir(), "stance-web-"));
  await buildWeb(resolve(import.meta.dirname, "../web"), folder);
  const at = { origin: "" };
  const platform: Platform = {
    ...platformOf(store),
    page: appPage(folder),
    get origin() {
      return at.origin;
    },
  };
  const app = createApp(platform);
  addPages(app, "0", folder);
  const running = await listen(app, "127.0.0.1", 0);
  const origin = `http://localhost:${running.port}`;
  at.origin = origin;
  const link = (await adminLink(store, { origin, now: Date.now() })) ?? "";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return {
    ...{ origin, browser, link },
    estate: store.within({ organisation: "default", projects: "all" }),
    close: async () => {
      await browser.close();
      await running.close(0);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Takes the first admin from the link to the first page. */
export async function welcome(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set the password and sign in" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();
}

/** Gives a page an authenticator of its device, in software, which answers by itself. */
export async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
  } as const;
  const answers = { isUserVerified: true, automaticPresenceSimulation: true };
  await session.send("WebAuthn.addVirtualAuthenticator", { options: { ...options, ...answers } });
}

/** What axe finds wrong on a page, and whether it is too wide. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const faults = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  });
  const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  return overflow > 0 ? [...faults, `${overflow} pixels too wide`] : faults;
}

/** The two widths and colour schemes in which pages are looked at. */
const VIEWS = [1440, 390].flatMap((width) => (["light", "dark"] as const).map((scheme) => ({ width, scheme })));

/** Looks at a page in all views: what axe finds. Where `STANCE_SHOTS` names a folder, pictures are left there. */
export async function looked(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { width, scheme } of VIEWS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    found.push(...(await faultsOf(page)).map((fault) => `${name} ${width} ${scheme} ${fault}`));
    const folder = process.env.STANCE_SHOTS;
    if (folder !== undefined)
      await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  return found;
}
