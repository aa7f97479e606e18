import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { indexAdvisories } from "../analysis/posture/match-advisories.ts";
import { Look } from "../testing/look.ts";
import { looked } from "../testing/page-faults.ts";
import { Clock, judging, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);
const SOON = { timeout: 15_000 };
const RULE = "package-has-known-vulnerability";

const known = (fixed: string | null) =>
  indexAdvisories([
    {
      ...{ id: "GHSA-1111", aliases: [], ecosystem: "npm", package: "leaky", severity: "high" },
      ...{ introduced: "0", fixed, last_affected: null, summary: "It leaks", checked: "full" },
    },
  ]);

inBrowser("findings that somebody wants to see later", () => {
  let app: WebApp;
  let page: Page;
  let advisories = known(null);
  const rows = () => page.getByRole("region", { name: "Findings", exact: true }).locator("tbody tr").count();
  const of = async (rule: string) => (await app.estate.findings.list({ rules: [rule as never] })).items[0]?.id ?? "";
  const show = async (rule: string) => app.show(page, `/findings/${encodeURIComponent(await of(rule))}`);
  const decide = deciding(() => page);
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now() - 60_000;
    const own = {
      ...judging,
      get advisories() {
        return advisories;
      },
    };
    app = await WebApp.open(await stores.open({ clock, judging: own }), { admin: "Ada" });
    const { estate } = app;
    await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
    const look = new Look()
      .asset("application", "app")
      .package("leaky")
      .package("loose", { pinned: false, version: null });
    look.link("application:app", "depends-on", "package:leaky").link("application:app", "depends-on", "package:loose");
    await estate.ingest.push(look.push("shop", "1"), someone);
    clock.at = Date.now();
    page = await app.page();
  }, 120_000);
  afterAll(() => app?.close());

  it("sleep until a fix is known, and the page says so", async () => {
    await show(RULE);
    await page.getByText("no version is known").waitFor();
    await decide("Snooze until a fix is known");
    await page
      .getByRole("definition")
      .filter({ hasText: /^a fix is known$/ })
      .waitFor();
    await page.getByRole("region", { name: "What happened" }).getByText("until a fix is known").waitFor();
    expect(await looked(page, "waiting finding")).toEqual([]);
  }, 120_000);

  it("are not to be snoozed so where nothing tells of a fix: the button says why, and does nothing", async () => {
    await show("package-not-pinned");
    await page.getByRole("combobox", { name: "Decision" }).selectOption({ label: "Snooze until a fix is known" });
    const button = page.getByRole("button", { name: "Decide" });
    await page.getByText("Nothing tells when there is a fix for it: snooze it until a day.").waitFor();
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await button.focus();
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    expect((await app.estate.findings.history(await of("package-not-pinned"))).map(({ action }) => action)).toEqual([
      "opened",
    ]);
    expect(await looked(page, "blocked decision")).toEqual([]);
  }, 120_000);

  it("are hidden, with the accepted and the false positives, by one switch in the address", async () => {
    await app.show(page, "/findings");
    const all = await rows();
    await page.getByRole("button", { name: "Hide the muted" }).click();
    await page.waitForURL(/awake=/);
    await expect.poll(rows, SOON).toBe(all - 1);
    await show("package-not-pinned");
    await page.getByRole("combobox", { name: "Decision" }).selectOption({ label: "Call it a false positive" });
    await page.getByLabel("Reason").fill("the lockfile pins it");
    await page.getByRole("button", { name: "Decide" }).click();
    await page.getByRole("region", { name: "What happened" }).getByText("the lockfile pins it").waitFor();
    await app.show(page, `/findings?awake=${Date.now()}`);
    await expect.poll(rows, SOON).toBe(all - 2);
    await app.show(page, `/findings?awake=${Date.now()}&state=false-positive`);
    await expect.poll(rows, SOON).toBe(1);
  }, 60_000);

  it("wake when a fix is known, and the history says which", async () => {
    advisories = known("1.2.3");
    await app.estate.ingest.judgeAgain("shop", someone);
    await show(RULE);
    const happened = page.getByRole("region", { name: "What happened" });
    await happened.getByText("Woken, as a fix is known").waitFor();
    await happened.getByText("fixed in 1.2.3").waitFor();
    await page
      .getByRole("definition")
      .filter({ hasText: /^not snoozed$/ })
      .waitFor();
    await page.getByRole("combobox", { name: "Decision" }).selectOption({ label: "Snooze until a fix is known" });
    await page.getByText("A fix is known already: 1.2.3.").waitFor();
  }, 60_000);

  it("say nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});

/** Takes a decision that asks for nothing more. */
function deciding(page: () => Page) {
  return async (label: string): Promise<void> => {
    await page().getByRole("combobox", { name: "Decision" }).selectOption({ label });
    await page().getByRole("button", { name: "Decide" }).click();
  };
}
