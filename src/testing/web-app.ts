import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { wholeOf } from "../platform/auth/caller.ts";
import { credentialText, keptForm, newSecret } from "../platform/auth/secrets.ts";
import { createApp } from "../platform/http/app.ts";
import { SESSION_COOKIE } from "../platform/http/cookies.ts";
import { addPages } from "../platform/http/pages.ts";
import type { Platform } from "../platform/http/platform.ts";
import { listen, type Running } from "../platform/serve/server.ts";
import type { Store } from "../platform/store/contract/store.ts";
import { platformOf } from "./served.ts";
import { someone } from "./stores.ts";

const DAY = 86_400_000;

/** The web app of an organisation, served from a store, with a browser before it. Always `close` it. */
export class WebApp {
  readonly origin: string;
  /** What browsers complained of: errors in scripts, and what the policy of contents refused. */
  readonly complaints: string[] = [];
  readonly #running: Running;
  readonly #browser: Browser;
  readonly #cookie: string;

  private constructor(running: Running, browser: Browser, cookie: string) {
    this.#running = running;
    this.#browser = browser;
    this.#cookie = cookie;
    this.origin = `http://localhost:${running.port}`;
  }

  /** Serves the app that was built into `folder` from an empty store; who looks is an admin called `name`. */
  static async open(
    store: Store,
    folder: string,
    executablePath: string,
    name = "Admin",
    setting: Partial<Platform> = {},
  ): Promise<WebApp> {
    await store.organisations.create({ id: "default", name: "Default" }, someone);
    const estate = wholeOf(store, "default");
    await estate.projects.create({ id: "default", name: "Default" }, someone);
    const grants = [{ role: "admin", projects: "all" }] as const;
    const person = await estate.people.create({ email: "admin@web.example", name, grants }, someone);
    await estate.people.setPassword(person.id, "not a hash: nobody signs in with it", someone);
    const secret = newSecret();
    const times = { expiresAt: Date.now() + DAY, method: "password", address: "127.0.0.1", agent: "test" };
    const { id } = await estate.sessions.begin({ person: person.id, secret: keptForm(secret), ...times }, someone);
    const at = { origin: "" };
    const platform: Platform = {
      ...platformOf(store),
      ...setting,
      get origin() {
        return at.origin;
      },
    };
    const app = createApp(platform);
    addPages(app, "0", folder);
    const running = await listen(app, "127.0.0.1", 0);
    at.origin = `http://localhost:${running.port}`;
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    return new WebApp(running, browser, credentialText({ organisation: "default", id, secret }));
  }

  /** A page of someone who is signed in. */
  async page(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
    const context: BrowserContext = await this.#browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
      ...options,
    });
    const url = this.origin.replace("http:", "https:");
    await context.addCookies([{ name: SESSION_COOKIE, value: this.#cookie, url }]);
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("dialog", (dialog) => {
      this.complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    return page;
  }

  /** Opens an address and waits until all that it shows is there. */
  async show(page: Page, path: string): Promise<void> {
    await page.goto(`${this.origin}${path}`);
    await this.settled(page);
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
  }
}
