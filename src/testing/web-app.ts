import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { describe } from "vitest";
import { buildWeb } from "../../scripts/build/build.ts";
import { createApp } from "../platform/http/app.ts";
import { addPages, appPage } from "../platform/http/pages.ts";
import type { Platform } from "../platform/http/platform.ts";
import { adminLink } from "../platform/serve/first-run.ts";
import { listen, type Running } from "../platform/serve/server.ts";
import type { Estate, Store } from "../platform/store/contract/store.ts";
import { chromiumPath } from "./chromium.ts";
import { type Cookie, signedIn } from "./people.ts";
import { platformOf } from "./served.ts";

export const PASSWORD = "a password of the test";
const WIDE = { width: 1440, height: 900 };

/** Tests that look at pages; where no Chromium is installed they are skipped and say so. */
export function inBrowser(title: string, tests: () => void): void {
  const isMissing = chromiumPath() === undefined;
  describe.skipIf(isMissing)(`${title}${isMissing ? ": skipped, no Chromium is installed" : ""}`, tests);
}

/** How an app is opened, where it differs from an ordinary one. */
export interface Opening {
  /** The name of an admin who is signed in on every page; without one nobody is, and `link` leads the first admin in. */
  readonly admin?: string;
  readonly platform?: Partial<Platform>;
}

/** The web app, built and served from a store, with a browser before it. Always `close` it. */
export class WebApp {
  readonly origin: string;
  readonly estate: Estate;
  /** Where the first admin chooses a password; empty where one is signed in. */
  readonly link: string;
  /** What browsers complained of: errors in scripts, dialogs, and what the policy of contents refused. */
  readonly complaints: string[] = [];
  readonly #running: Running;
  readonly #browser: Browser;
  readonly #folder: string;
  readonly #cookie: Cookie | null;

  private constructor(
    parts: { readonly estate: Estate; readonly running: Running; readonly browser: Browser; readonly folder: string },
    who: { readonly link: string; readonly cookie: Cookie | null },
  ) {
    this.origin = `http://localhost:${parts.running.port}`;
    this.estate = parts.estate;
    this.link = who.link;
    this.#running = parts.running;
    this.#browser = parts.browser;
    this.#folder = parts.folder;
    this.#cookie = who.cookie;
  }

  /** Throws where no Chromium is installed. */
  static async open(store: Store, { admin, platform: setting = {} }: Opening = {}): Promise<WebApp> {
    const folder = mkdtempSync(join(tmpdir(), "stance-web-"));
    await buildWeb(resolve(import.meta.dirname, "../web"), folder);
    const at = { origin: "" };
    const platform: Platform = {
      ...platformOf(store),
      page: appPage(folder),
      ...setting,
      get origin() {
        return at.origin;
      },
    };
    const app = createApp(platform);
    addPages(app, "0", folder);
    const running = await listen(app, "127.0.0.1", 0);
    at.origin = `http://localhost:${running.port}`;
    const link = (await adminLink(store, { origin: at.origin, now: Date.now() })) ?? "";
    const [organisation] = (await store.organisations.list()).map(({ id }) => id);
    if (organisation === undefined) throw new Error("there is no organisation");
    const cookie = admin === undefined ? null : await signedIn(store, organisation, { name: admin });
    const browser = await chromium.launch({ executablePath: chromiumPath() as string, args: ["--no-sandbox"] });
    const estate = store.within({ organisation, projects: "all" });
    return new WebApp({ estate, running, browser, folder }, { link: cookie === null ? link : "", cookie });
  }

  /** A page of a browser of its own; who looks is the admin who is signed in, if one is, or the one with `cookie`. */
  async page(options: BrowserContextOptions = {}, cookie: Cookie | null = this.#cookie): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: WIDE, reducedMotion: "reduce", ...options });
    if (cookie !== null) await context.addCookies([{ ...cookie, url: this.origin.replace("http:", "https:") }]);
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && this.#complain(message.text(), cookie === null));
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("dialog", (dialog) => {
      this.complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    return page;
  }

  /** That a page asks who is signed in when nobody is, a browser calls an error. */
  #complain(text: string, isSignedOut: boolean): void {
    if (!(isSignedOut && text.includes("the server responded with a status of 401"))) this.complaints.push(text);
  }

  /** Takes the first admin from the link to the first page. */
  async welcome(page: Page): Promise<void> {
    await page.goto(this.link);
    await page.getByLabel("New password").fill(PASSWORD);
    await page.getByRole("button", { name: "Set the password and sign in" }).click();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
  }

  /** Opens an address and waits until all that it shows is there. */
  async show(page: Page, path: string): Promise<void> {
    await page.goto(`${this.origin}${path}`);
    await this.settled(page).catch((cause: unknown) => {
      throw new Error(`the page at ${path} does not come to rest`, { cause });
    });
  }

  /** Waits until nothing on the page is on its way. */
  async settled(page: Page): Promise<void> {
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator("main").waitFor();
    await page.waitForLoadState("load");
    for (let quiet = 0; quiet < 2; ) {
      quiet = (await page.locator("[aria-busy]").count()) === 0 ? quiet + 1 : 0;
      await page.waitForTimeout(30);
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#running.close(0);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
