import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";

const PLACES = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where a Chromium stands on this machine, if one does. `CHROMIUM_PATH` names another. */
export const chromiumPath = (): string | undefined => PLACES.find((path) => path !== "" && existsSync(path));

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly [name: string]: unknown };
  readonly result?: { readonly [name: string]: unknown };
  readonly error?: { readonly message: string };
}

/** How a page is opened. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
  readonly scripts?: boolean;
}

/** A real, headless browser, spoken to over a pipe in the Chrome DevTools Protocol. Always `close` it. */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  readonly #heard: Reply[] = [];
  readonly #listeners = new Set<(reply: Reply) => void>();
  #next = 1;
  #session: string | undefined;

  constructor(path: string) {
    this.#folder = mkdtempSync(join(tmpdir(), "stance-chromium-"));
    const options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"];
    const place = [`--user-data-dir=${join(this.#folder, "profile")}`, "--remote-debugging-pipe", "about:blank"];
    this.#process = spawn(path, [...options, ...place], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    let rest = "";
    (this.#process.stdio[4] as Readable).setEncoding("utf8").on("data", (chunk: string) => {
      const messages = (rest + chunk).split("\0");
      rest = messages.pop() ?? "";
      for (const message of messages) this.#hear(JSON.parse(message) as Reply);
    });
  }

  /** What the browser told since the page was opened, by protocol method. */
  events(method: string): readonly Reply[] {
    return this.#heard.filter((reply) => reply.method === method);
  }

  /** Opens a page from its text, as a local file. Dialogs are closed at once and stay among the events. */
  async open(page: string, view: View): Promise<void> {
    const file = join(this.#folder, "page.html");
    writeFileSync(file, page);
    await this.#attach();
    this.#heard.length = 0;
    await this.send("Emulation.setScriptExecutionDisabled", { value: view.scripts === false });
    await this.send("Emulation.setDeviceMetricsOverride", {
      width: view.width,
      height: view.height,
      deviceScaleFactor: 1,
      mobile: view.width < 600,
    });
    await this.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: view.scheme }] });
    const loaded = this.#event("Page.loadEventFired");
    await this.send("Page.navigate", { url: pathToFileURL(file).href });
    await loaded;
  }

  /** The value of an expression in the page. */
  async evaluate<T>(expression: string): Promise<T> {
    const reply = await this.send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    if (reply.exceptionDetails !== undefined) throw new Error(JSON.stringify(reply.exceptionDetails));
    return (reply.result as { value: T }).value;
  }

  /** PNG of what is in sight, or of the whole page. */
  async screenshot(whole: boolean): Promise<Buffer> {
    const { data } = await this.send("Page.captureScreenshot", { captureBeyondViewport: whole });
    return Buffer.from(data as string, "base64");
  }

  async close(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#process.once("exit", () => resolve()));
    this.#process.kill("SIGKILL");
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Sends a command of the protocol and gives its result. */
  async send(method: string, params: object = {}): Promise<{ readonly [name: string]: unknown }> {
    const id = this.#next++;
    const reply = new Promise<Reply>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const message = { id, method, params, ...(this.#session !== undefined && { sessionId: this.#session }) };
    (this.#process.stdio[3] as Writable).write(`${JSON.stringify(message)}\0`);
    return (await reply).result ?? {};
  }

  #hear(reply: Reply): void {
    if (reply.id !== undefined) {
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if (reply.error === undefined) waiting?.resolve(reply);
      else waiting?.reject(new Error(reply.error.message));
      return;
    }
    this.#heard.push(reply);
    for (const listener of [...this.#listeners]) listener(reply);
    if (reply.method === "Page.javascriptDialogOpening")
      void this.send("Page.handleJavaScriptDialog", { accept: false });
  }

  #event(method: string): Promise<void> {
    return new Promise((resolve) => {
      const listener = (reply: Reply): void => {
        if (reply.method !== method) return;
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
  }

  async #attach(): Promise<void> {
    if (this.#session !== undefined) return;
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    this.#session = sessionId as string;
    for (const domain of ["Page", "Runtime", "Network", "Log"]) await this.send(`${domain}.enable`);
  }
}
