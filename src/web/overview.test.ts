import { generateKeyPairSync } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signerOf } from "../platform/audit/key-file.ts";
import type { Store } from "../platform/store/contract/store.ts";
import { approveEstate } from "../testing/approved.ts";
import { deriveAll } from "../testing/drift/derived.ts";
import { KeysOfPage } from "../testing/keys-of-page.ts";
import { Look } from "../testing/look.ts";
import { looked } from "../testing/page-faults.ts";
import { signedIn } from "../testing/people.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);
const signing = { signer: signerOf(generateKeyPairSync("ed25519").privateKey), now: Date.now };
const HOUR = 3_600_000;

inBrowser("the overview", () => {
  const clock = new Clock();
  /** What the platform calls now: two hours ago at first, so that a later visit needs no waiting. */
  const time = { behind: 2 * HOUR };
  let app: WebApp;
  let store: Store;
  let page: Page;
  beforeAll(async () => {
    clock.at = Date.now() - 3 * HOUR;
    store = await stores.open({ clock });
    app = await WebApp.open(store, {
      platform: { signer: signing.signer, now: () => Date.now() - time.behind },
    });
    page = await app.page();
    page.setDefaultTimeout(10_000);
    await app.welcome(page);
  }, 120_000);
  afterAll(() => app?.close());

  const steps = (of: Page = page) => of.getByRole("region", { name: "First steps" });
  const done = async (of: Page = page): Promise<readonly (string | null)[]> =>
    steps(of)
      .locator("[data-done=true]")
      .evaluateAll((all) => all.map((item) => item.getAttribute("data-step")));
  const look = (pinned = false) =>
    new Look()
      .asset("application", "shop")
      .package("openai", pinned ? {} : { pinned: false, version: null })
      .asset("data-store", "orders", { publicAccess: true, authentication: "none" })
      .asset("agent", "desk", { framework: "langchain" })
      .link("application:shop", "depends-on", "package:openai");

  const grown = (pinned = false) =>
    look(pinned)
      .asset("mcp-server", "desk tools")
      .package("loose", { pinned: false, version: null })
      .link("application:shop", "depends-on", "package:loose")
      .asset("data-store", "letters", { publicAccess: true, authentication: "none" })
      .asset("agent", "second", { framework: "langchain" });

  it("says of first steps what the records say, from nothing on", async () => {
    await app.show(page, "/");
    expect(await done()).toEqual([]);
    await steps().getByText("0 of 6 are done").waitFor();
    expect(await looked(page, "/ with nothing")).toEqual([]);
    const { estate } = app;
    await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
    await expect.poll(() => done(), { timeout: 10_000 }).toEqual(["source"]);
    await estate.ingest.push(look().push("shop", "run-1"), someone);
    await expect.poll(() => done(), { timeout: 10_000 }).toEqual(["look", "source"]);
    const agent = (await estate.assets.list({ kinds: ["agent"] })).items[0]?.id ?? "";
    await estate.assetWords.say(agent, { owner: "Desk team" }, someone);
    await approveEstate(estate, signing);
    await expect.poll(() => done(), { timeout: 10_000 }).toEqual(["look", "source", "owner", "baseline"]);
  }, 120_000);

  it("leads to where each is done, puts them away by keys, keeps that in the store, and brings them back", async () => {
    await steps().getByRole("link", { name: "Invite a person" }).click();
    await page.waitForURL("**/access");
    await app.show(page, "/");
    const keys = new KeysOfPage(page);
    await keys.enter(steps().getByRole("button", { name: "Put away" }));
    await steps().waitFor({ state: "detached" });
    const other = await page.context().newPage();
    await app.show(other, "/");
    expect(await steps(other).count()).toBe(0);
    await other.getByRole("button", { name: "First steps: 4 of 6" }).click();
    await steps(other).waitFor();
    await other.close();
    await app.show(page, "/");
    await steps().waitFor();
  }, 60_000);

  it("tells a viewer neither what he may not know nor that he may do what he may not", async () => {
    const cookie = await signedIn(store, "default", { name: "Vera", grants: [{ role: "viewer", projects: "all" }] });
    const viewer = await app.page({}, cookie);
    await app.show(viewer, "/");
    await steps(viewer).waitFor({ state: "detached" });
    // All that he may know of is done. Once it is not, he sees it, and what it would take.
    const agent = (await app.estate.assets.list({ kinds: ["agent"] })).items[0]?.id ?? "";
    await app.estate.assetWords.say(agent, { owner: null }, someone);
    await steps(viewer).getByText("3 of 4 are done").waitFor();
    expect(await steps(viewer).getByRole("link").count()).toBe(0);
    await steps(viewer)
      .getByText(/^You may not do this\. It takes the right to start work on findings/)
      .waitFor();
    expect(await looked(viewer, "/ of a viewer")).toEqual([]);
    await viewer.context().close();
    await app.estate.assetWords.say(agent, { owner: "Desk team" }, someone);
  }, 60_000);

  it("says on the first visit that it is the first, and later what came since the one before, to the row", async () => {
    await app.show(page, "/");
    const news = page.getByRole("region", { name: "New since your last visit" });
    await news.getByText("This is your first visit").waitFor();
    clock.at = Date.now() - HOUR;
    await app.estate.ingest.push(grown().push("shop", "run-2"), someone);
    clock.at = Date.now();
    expect(await deriveAll(store, Date.now, signing.signer.publicKey)).toBeGreaterThan(0);
    time.behind = 0;
    await app.show(page, "/");
    const shown = await news
      .locator("a[data-counts]")
      .evaluateAll((all) =>
        all.map((item) => [item.getAttribute("data-counts"), item.getAttribute("href") ?? "", item.textContent ?? ""]),
      );
    expect(shown.map(([counted]) => counted)).toEqual(["changes", "changes", "drift", "reached"]);
    expect(shown[0]?.[2]).toBe("4");
    const lists = { changes: "Changes", drift: "Drift", reached: "Changes of what can be reached" };
    for (const [counted, href, text] of shown) {
      await app.show(page, href ?? "");
      const label = lists[counted as keyof typeof lists];
      const rows = page.getByRole("region", { name: label, exact: true }).locator("tbody tr[data-key]");
      expect(await rows.count(), `${counted} ${href}`).toBe(Number(text));
      expect(Number(text), `${counted} ${href}`).toBeGreaterThan(0);
    }
  }, 120_000);

  it("calls what nobody gave a date or saw fixed unknown, and counts it once it is there", async () => {
    await app.show(page, "/");
    const service = page.getByRole("region", { name: "How fast it is mended" });
    await service.getByText("Overdue: unknown").waitFor();
    await service.getByText("Nothing was seen fixed yet").waitFor();
    const [finding] = (await app.estate.findings.list({ rules: ["package-not-pinned"], name: "openai" })).items;
    await app.estate.findings.decide([finding?.id ?? ""], { action: "set-due", due: Date.now() - 1 }, someone);
    await app.show(page, "/");
    await service.getByRole("link", { name: "1", exact: true }).waitFor();
    clock.at = (finding?.openedAt ?? 0) + 3 * HOUR;
    await app.estate.ingest.push(grown(true).push("shop", "run-3"), someone);
    await service.getByText("3 hours", { exact: true }).first().waitFor();
  }, 60_000);

  it("has no fault in any light or width, and prints on one page", async () => {
    await app.show(page, "/");
    expect(await looked(page, "/")).toEqual([]);
    await page.emulateMedia({ media: "print" });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    await page.emulateMedia({ media: "screen" });
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }, 120_000);

  it("says nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});
