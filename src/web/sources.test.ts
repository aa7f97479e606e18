import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Store } from "../platform/store/contract/store.ts";
import { scanSource } from "../platform/work/kinds/scan-source.ts";
import { startWorkers, type Workers } from "../platform/work/workers.ts";
import { zipWith } from "../testing/archives.ts";
import { looked } from "../testing/page-faults.ts";
import { onThisMachine } from "../testing/served.ts";
import { SQLITE, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);
const folder = mkdtempSync(join(tmpdir(), "stance-web-sources-"));
const code = join(folder, "code/shop");

inBrowser("the pages of sources and jobs", () => {
  let app: WebApp;
  let page: Page;
  let store: Store;
  let workers: Workers | undefined;
  beforeAll(async () => {
    mkdirSync(code, { recursive: true });
    writeFileSync(join(code, "requirements.txt"), "openai==1.2.3\n");
    store = await stores.open();
    const allowedPaths = [join(folder, "code")];
    app = await WebApp.open(store, { admin: "Admin", platform: { allowedPaths } });
    page = await app.page();
  }, 120_000);
  afterAll(async () => {
    await workers?.stop(5_000);
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const work = (): void => {
    const around = { store, now: Date.now, log: () => {}, judgedBy: () => "t", outbound: onThisMachine };
    const setting = { kinds: [scanSource], lanes: 1, beat: 50, idle: 50 };
    workers = startWorkers({ ...around, allowedPaths: [join(folder, "code")] }, setting);
  };

  it("add a source, cancel its scan, scan it again and lead to what was seen", async () => {
    await app.show(page, "/sources");
    await page.getByText("Add a source", { exact: true }).click();
    await page.getByLabel("Name").fill("Shop");
    await page.getByLabel("Where its content comes from").selectOption("path");
    await page.getByLabel("Whole path").fill("/etc");
    await page.getByRole("button", { name: "Add the source" }).click();
    await page.getByText(/none of the folders that the operator allows/).waitFor();
    await page.getByLabel("Whole path").fill(code);
    await page.getByLabel("When it is scanned").selectOption("0 3 * * *");
    await page.getByRole("button", { name: "Add the source" }).click();
    await page.getByText("Waiting for a worker").waitFor();
    await page.getByText(/scanned every day at 3:00/).waitFor();
    await page.getByRole("button", { name: "Cancel the scan of Shop" }).click();
    await page.getByText("Cancelled").waitFor();
    await page.getByRole("button", { name: "Scan now Shop" }).click();
    await page.getByText("Waiting for a worker").waitFor();
    work();
    await page.getByRole("link", { name: "Scanned" }).click({ timeout: 40_000 });
    await page.getByRole("heading", { level: 1, name: "Shop" }).waitFor();
  }, 90_000);

  it("add a source by an upload, and upload it anew", async () => {
    await app.show(page, "/sources");
    await page.getByText("Add a source", { exact: true }).click();
    await page.getByLabel("Name").fill("Desk");
    await page.getByLabel("Where its content comes from").selectOption("upload");
    const file = (name: string, content: string) => ({
      ...{ name, mimeType: "application/zip" },
      buffer: Buffer.from(zipWith([{ name: "desk/requirements.txt", content }])),
    });
    await page.getByLabel(/A zip, tar or tar.gz/).setInputFiles(file("desk.zip", "anthropic==0.1.0\n"));
    await page.getByRole("button", { name: "Add the source" }).click();
    await expect.poll(() => page.getByRole("link", { name: "Scanned" }).count(), { timeout: 60_000 }).toBe(2);
    await page.getByLabel("Upload it anew Desk").setInputFiles(file("desk2.zip", "mistralai==0.1.0\n"));
    const estate = store.within({ organisation: "default", projects: "all" });
    const names = async () => (await estate.assets.list({ sources: ["desk"] })).items.map(({ name }) => name);
    await expect.poll(names, { timeout: 60_000 }).toContain("mistralai");
    expect(await names()).not.toContain("anthropic");
  }, 150_000);

  it("list jobs, and let one go on that was cancelled", async () => {
    await app.show(page, "/sources");
    await page.getByRole("link", { name: "Jobs in the background" }).click();
    await page.getByRole("region", { name: "Jobs", exact: true }).getByText("Cancelled").waitFor();
    expect(await page.locator("tbody tr").count()).toBe(4);
    await page.getByRole("button", { name: /^Resume Scan source/ }).click();
    await expect
      .poll(() => page.getByRole("button", { name: /^(Resume|Cancel) Scan/ }).count(), { timeout: 40_000 })
      .toBe(0);
  });

  it("change where the content comes from, and never show a token", async () => {
    await app.show(page, "/sources");
    await page.getByRole("button", { name: "Settings of Shop" }).click();
    const form = page.getByRole("form", { name: "Settings of Shop" });
    await form.getByLabel("Where its content comes from").selectOption("git");
    await form.getByRole("textbox", { name: "Address" }).fill("https://code.example.com/team/shop.git");
    await form.getByLabel("Token, where it is private").fill("a-secret-token");
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByText("https://code.example.com/team/shop.git, with a token").waitFor();
    await page.getByRole("button", { name: "Settings of Shop" }).click();
    await page.getByLabel("Token (empty: the one that is kept)").waitFor();
    expect(await page.content()).not.toContain("a-secret-token");
  });

  it.each(["/sources", "/jobs"])("follow the rules of WCAG on %s", async (path) => {
    await app.show(page, path);
    for (const summary of await page.locator("main details > summary").all()) await summary.click();
    expect(await looked(page, path)).toEqual([]);
    expect(app.complaints.filter((text) => !/40[049]/.test(text))).toEqual([]);
  });
});
