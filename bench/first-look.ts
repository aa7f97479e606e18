import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { chromiumPath } from "../src/testing/chromium.ts";

/** One thing that a person does, and when it was done, in seconds since `npm start` was typed. */
interface Done {
  readonly what: string;
  readonly at: number;
}

const ROOT = join(import.meta.dirname, "..");
const PASSWORD = "a password of the bench";
const PATIENCE = 300_000;

/**
 * From `npm start` in a fresh clone and an empty home to a finding with its code on screen: what is clicked, and when. Once it is started the
 * browser reaches this machine and nothing else; installing takes packages from the registry, or from npm's cache where it has them.
 */
export async function benchFirstLook(): Promise<void> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("no Chromium is installed");
  const folder = mkdtempSync(join(tmpdir(), "stance-first-look-"));
  const clone = join(folder, "stance");
  execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${ROOT}`, clone]);
  mkdirSync(join(folder, "home"));
  const begun = performance.now();
  const done: Done[] = [];
  const note = (what: string): void => void done.push({ what, at: (performance.now() - begun) / 1_000 });
  const server = started(clone, join(folder, "home"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", `--host-resolver-rules=${ALONE}`] });
  try {
    const link = await linkOf(server);
    note("`npm start` prints the link of the first admin");
    const page = await (await browser.newContext({ viewport: { width: 1_440, height: 900 } })).newPage();
    const code = await clicks(page, link, note);
    const machine = `${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`;
    console.log(`${machine}\n\n| seconds since \`npm start\` | what |\n| ---: | --- |`);
    for (const { what, at } of done) console.log(`| ${at.toFixed(1)} | ${what} |`);
    console.log(`\n${code}`);
  } finally {
    await browser.close();
    if (server.pid !== undefined) process.kill(-server.pid, "SIGTERM");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  }
}

const ALONE = "MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

/** `npm start` with a home of its own; npm's cache stays the machine's, so that the time is not that of its line. */
function started(clone: string, home: string): ChildProcess {
  const cache = execFileSync("npm", ["config", "get", "cache"], { encoding: "utf8" }).trim();
  const env = { PATH: process.env.PATH, HOME: home, npm_config_cache: cache };
  return spawn("npm", ["start", "--", "--port", "0"], {
    cwd: clone,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** The link that the program prints when it listens. */
function linkOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk;
      const link = /http:\/\/localhost:\d+\/\S*(?:#|\?)\S+/.exec(said)?.[0];
      if (link !== undefined) resolve(link);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", () => reject(new Error(`npm start ended: ${said}`)));
    setTimeout(() => reject(new Error(`no link within ${PATIENCE / 1_000} s: ${said}`)), PATIENCE).unref();
  });
}

/** What a person clicks, from the link to the code of the worst finding; the code's place and its marked line. */
async function clicks(page: Page, link: string, note: (what: string) => void): Promise<string> {
  page.setDefaultTimeout(PATIENCE);
  await page.goto(link);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Set the password and sign in" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  note("a password is chosen, and the overview is there");
  await page.getByRole("button", { name: "Look at the demo estate" }).click();
  const worst = page.getByText(/^Begin with the worst/);
  await worst.waitFor();
  note("“Look at the demo estate”: its findings are there");
  await worst.getByRole("link").click();
  const code = page.locator("figure.code").first();
  await code.waitFor();
  note("“Begin with the worst”: a finding with its code is on screen");
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  const place = await code.locator("figcaption strong").textContent();
  const line = await code.locator("mark").first().textContent();
  return `${title}\n${place}\n${line}`;
}
