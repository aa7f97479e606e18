import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signerOf } from "../platform/audit/key-file.ts";
import type { Store } from "../platform/store/contract/store.ts";
import { approveEstate } from "../testing/approved.ts";
import { deriveAll } from "../testing/drift/derived.ts";
import { KeysOfPage } from "../testing/keys-of-page.ts";
import { Look } from "../testing/look.ts";
import { faultsOf } from "../testing/page-faults.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);
const signing = { signer: signerOf(generateKeyPairSync("ed25519").privateKey), now: Date.now };
let app: WebApp;

/** Where a screen is opened, and what people do there: by keys alone, to an end that shows. */
interface Script {
  readonly at: () => string;
  readonly does: (keys: KeysOfPage, page: Page) => Promise<unknown>;
}

const ids = { asset: "", finding: "", path: "", drift: "", baseline: "" };
const at = (path: string) => (): string => path;
const list = (page: Page, label: string) => page.getByRole("region", { name: label, exact: true });

/** Goes into a list, down a row and opens it. */
const opensRow =
  (label: string, address: string): Script["does"] =>
  async (keys, page) => {
    await keys.to(list(page, label));
    await keys.press("j", "Enter");
    await page.waitForURL(`**${address}`);
  };

/** By the path of the route: a screen without a script fails the test below. */
const SCRIPTS: { readonly [route: string]: Script } = {
  "/": {
    at: at("/"),
    does: async (keys, page) => {
      await keys.enter(page.getByRole("region", { name: "What AI do we have?" }).getByRole("link").first());
      await page.waitForURL("**/inventory");
    },
  },
  "/inventory": {
    at: at("/inventory"),
    does: async (keys, page) => {
      const chip = page.getByRole("button", { name: /^Agent / });
      await keys.to(chip);
      await keys.press("Space");
      await page.waitForURL("**/inventory?kind=agent");
      expect(await chip.getAttribute("aria-pressed")).toBe("true");
      await app.settled(page);
      await opensRow("Assets", "/inventory/*")(keys, page);
    },
  },
  "/inventory/$id": {
    at: () => `/inventory/${encodeURIComponent(ids.asset)}`,
    does: async (keys, page) => {
      const said = page.getByRole("region", { name: "Owner and lifecycle" });
      await keys.write(said.getByLabel("Owner"), "Desk team");
      await keys.to(said.getByLabel("Stage"));
      await keys.press("ArrowDown");
      await keys.enter(said.getByRole("button", { name: "Keep" }));
      await said.getByText("What was said before").waitFor();
    },
  },
  "/findings": {
    at: at("/findings"),
    does: async (keys, page) => {
      await keys.to(list(page, "Findings"));
      await keys.press("j", "x");
      await page.getByText("1 chosen").waitFor();
      await keys.to(page.getByRole("combobox", { name: "Decision" }));
      await keys.enter(page.getByRole("button", { name: "Choose none" }));
      await page.getByText("1 chosen").waitFor({ state: "hidden" });
    },
  },
  "/findings/$id": {
    at: () => `/findings/${encodeURIComponent(ids.finding)}`,
    does: async (keys, page) => {
      await keys.to(page.getByRole("combobox", { name: "Decision" }));
      await keys.enter(page.getByRole("button", { name: "Decide" }));
      await page
        .getByRole("region", { name: "What happened" })
        .getByText(/^Work started by/)
        .waitFor();
    },
  },
  "/graph": {
    at: at("/graph"),
    does: async (keys, page) => {
      await keys.write(page.getByLabel("Find an asset"), "desk");
      await keys.enter(page.getByRole("link", { name: "desk", exact: true }));
      const nodes = page.locator("[data-node]");
      await nodes.nth(1).waitFor();
      await keys.to(page.locator("[data-node][tabindex='0']"));
      await keys.press("ArrowRight", "Enter");
      await page.waitForURL(/pick=/);
    },
  },
  "/paths": { at: at("/paths"), does: opensRow("What can be reached", "/paths/*") },
  "/paths/$id": {
    at: () => `/paths/${encodeURIComponent(ids.path)}`,
    does: async (keys, page) => {
      await keys.to(page.getByRole("link", { name: "Export JSON" }));
      await keys.enter(page.locator("summary", { hasText: "Copy" }));
      await page.getByRole("button", { name: "Command line" }).waitFor();
    },
  },
  "/changes": {
    at: at("/changes"),
    does: async (keys, page) => {
      await keys.enter(list(page, "Changes").getByRole("link").first());
      await page.waitForURL(/\/(inventory|findings)\//);
    },
  },
  "/unseen": { at: at("/unseen"), does: opensRow("Undecided checks", "/inventory/*") },
  "/sources": { at: at("/sources"), does: opensRow("Runs", "/runs/*") },
  "/runs/$id": {
    at: at("/runs/run-2"),
    does: async (keys, page) => {
      const menu = page.getByText("Columns", { exact: true }).first();
      await keys.enter(menu);
      const choice = page.getByRole("checkbox").first();
      await keys.to(choice);
      await keys.press("Escape");
      await choice.waitFor({ state: "hidden" });
      expect(await menu.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    },
  },
  "/jobs": {
    at: at("/jobs"),
    does: async (keys, page) => {
      await keys.enter(page.getByRole("button", { name: /^Cancel / }).first());
      await list(page, "Jobs").getByText("Cancelled").waitFor();
    },
  },
  "/access": {
    at: at("/access"),
    does: async (keys, page) => {
      const invite = page.getByRole("region", { name: "Invite a person" });
      await keys.write(invite.getByLabel("Name"), "Vera");
      await keys.write(invite.getByLabel("E-mail address"), "vera@example.com");
      await keys.enter(invite.getByRole("button", { name: "Invite" }));
      await page.getByText("Send this link to Vera: it works once").waitFor();
    },
  },
  "/webhooks": {
    at: at("/webhooks"),
    does: async (keys, page) => {
      await keys.write(page.getByLabel("Name"), "Chat");
      await keys.write(page.getByLabel("Address"), "https://hooks.example.com/x");
      await keys.enter(page.getByRole("button", { name: "Add the webhook" }));
      await page
        .getByRole("status")
        .getByText(/^whsec_/)
        .waitFor();
    },
  },
  "/upkeep": {
    at: at("/upkeep"),
    does: async (keys, page) => {
      await keys.enter(page.getByRole("button", { name: "Verify the whole log" }));
      await page.getByText("every hash and the whole chain").waitFor();
    },
  },
  "/drift": { at: at("/drift"), does: opensRow("Drift", "/drift/*") },
  "/drift/$id": {
    at: () => `/drift/${encodeURIComponent(ids.drift)}`,
    does: async (keys, page) => {
      await keys.to(page.getByRole("combobox", { name: "Decision" }));
      await keys.press("ArrowDown");
      await keys.to(page.getByLabel("Severity"));
      await keys.write(page.getByLabel("Reason"), "nobody knows why");
      await keys.enter(page.getByRole("button", { name: "Decide" }));
      await page.getByRole("link", { name: "raised from it" }).waitFor();
      await keys.to(page.getByRole("combobox", { name: "Decision" }));
      await keys.press("ArrowUp");
      await keys.write(page.getByLabel("Reason"), "agreed");
      await keys.enter(page.getByRole("button", { name: "Decide" }));
      await page.locator("main").getByText("Accepted", { exact: true }).first().waitFor();
    },
  },
  "/baselines": { at: at("/baselines"), does: opensRow("Baselines", "/baselines/*") },
  "/baselines/$id": {
    at: () => `/baselines/${encodeURIComponent(ids.baseline)}`,
    does: async (keys, page) => {
      await keys.enter(page.getByRole("button", { name: /^Verify/ }));
      await page.getByRole("status").first().waitFor();
    },
  },
  "/audit": {
    at: at("/audit"),
    does: async (keys, page) => {
      await keys.enter(list(page, "Entries").getByRole("button", { name: /^When/ }));
      await page.waitForURL("**/audit?order=*");
    },
  },
  "/design": {
    at: at("/design"),
    does: (keys, page) => keys.to(page.locator("main").getByRole("button").first()),
  },
  "/notices": {
    at: at("/notices"),
    does: async (keys, page) => {
      await keys.to(page.getByRole("button", { name: /^Not read yet/ }));
      await keys.press("Space");
      await page.waitForURL("**/notices?show=unread");
    },
  },
  "/account": {
    at: at("/account"),
    does: async (keys, page) => {
      await keys.to(page.getByLabel("Theme"));
      await keys.press("ArrowDown");
      expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("light");
      await keys.press("ArrowUp");
    },
  },
  "/search": {
    at: at("/search?q=desk"),
    does: async (keys, page) => {
      await keys.enter(page.locator("main").getByRole("link", { name: "desk", exact: true }));
      await page.waitForURL("**/inventory/*");
    },
  },
};

/** Doors: what someone sees who is not signed in has tests of its own. */
const DOORS = new Set(["/welcome", "/sign-on/$"]);
const routes = [...readFileSync(resolve(import.meta.dirname, "app/router.tsx"), "utf8").matchAll(/\bpath: "([^"]+)"/g)]
  .map(([, path = ""]) => path)
  .filter((path) => !DOORS.has(path));

async function fill(store: Store, clock: Clock): Promise<void> {
  const { estate } = app;
  for (const id of ["shop", "bank"])
    await estate.sources.register({ id, project: "default", kind: "directory", name: id }, someone);
  const look = new Look()
    .asset("application", "shop")
    .package("openai", { pinned: false }, ["package.json"])
    .asset("data-store", "orders", { publicAccess: true, authentication: "none" })
    .asset("agent", "desk", { framework: "langchain" })
    .asset("tool", "refund", { capabilities: ["moves-money"], codeSignals: [] })
    .link("application:shop", "depends-on", "package:openai", "package.json")
    .link("agent:desk", "uses", "tool:refund");
  await estate.ingest.push(look.push("shop", "run-1"), someone);
  await estate.ingest.push(
    new Look().asset("agent", "teller").notExamined("a.py", "b.py").push("bank", "run-2"),
    someone,
  );
  ids.baseline = await approveEstate(estate, signing);
  await estate.ingest.push(look.asset("mcp-server", "desk tools").push("shop", "run-3"), someone);
  clock.at = Date.now();
  expect(await deriveAll(store, Date.now, signing.signer.publicKey)).toBeGreaterThan(0);
  ids.drift = (await estate.drift.list({ limit: 1 })).items[0]?.id ?? "";
  await estate.jobs.enqueue({ kind: "expire-acceptances", payload: {} });
  ids.asset = (await estate.assets.list({ kinds: ["agent"] })).items[0]?.id ?? "";
  ids.finding = (await estate.findings.list({ limit: 1 })).items[0]?.id ?? "";
}

inBrowser("every screen by keys alone", () => {
  let page: Page;
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now() - 60_000;
    const store = await stores.open({ clock });
    app = await WebApp.open(store, { admin: "Admin", platform: { signer: signing.signer } });
    await fill(store, clock);
    page = await app.page();
    await app.show(page, "/paths");
    const first = list(page, "What can be reached").locator("tbody a").first();
    ids.path = decodeURIComponent((await first.getAttribute("href"))?.split("/")[2]?.split("?")[0] ?? "");
  }, 120_000);
  afterAll(() => app?.close());

  describe.each(routes)("%s", (route) => {
    const script = SCRIPTS[route];

    it("has a script, which comes to its end", async () => {
      if (script === undefined) throw new Error(`the screen ${route} has no keyboard script`);
      await app.show(page, script.at());
      await script.does(new KeysOfPage(page), page);
    }, 60_000);

    it("lets the tabulator reach everything, in sight, marked and large enough to hit, and go on", async () => {
      await app.show(page, script?.at() ?? "");
      const { wanted, reached, faults } = await walked(page);
      expect(faults).toEqual([]);
      expect(reached).toBeGreaterThanOrEqual(wanted);
    }, 60_000);

    // Those of the navigation are looked at so with all others.
    if (!route.includes("$")) return;
    it("works at 200 % zoom and at 320 pixels", async () => {
      const wide = page.viewportSize() ?? { width: 1440, height: 900 };
      for (const width of [720, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await app.show(page, script?.at() ?? "");
        expect(await faultsOf(page), String(width)).toEqual([]);
      }
      await page.setViewportSize(wide);
    }, 60_000);
  });

  it("helps at ?, closes with Escape, and gives the focus back", async () => {
    await app.show(page, "/inventory");
    const keys = new KeysOfPage(page);
    const search = page.getByRole("button", { name: /^Find or do/ });
    await keys.to(search);
    for (const key of ["?", "Enter"]) {
      await keys.press(key);
      await page.getByRole("dialog").waitFor();
      await keys.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(await search.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    }
  }, 60_000);

  it("has no script for a screen that is not there", () => {
    expect(Object.keys(SCRIPTS).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it("says nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});

const WANTED = `[...document.querySelectorAll("a[href], button:not(:disabled), input, select, summary")].filter((e) =>
  e.checkVisibility() && e.tabIndex >= 0 && !(e.type === "radio" && !e.checked)).length`;
const HERE = `(() => {
  const e = document.activeElement;
  if (e === document.body) return { what: "", isNew: false, isControl: false, fault: "" };
  const isNew = e.dataset.reached === undefined;
  e.dataset.reached = "yes";
  const box = e.getBoundingClientRect();
  const what = e.tagName + " " + (e.textContent || e.getAttribute("aria-label") || e.name || "").slice(0, 40);
  const style = getComputedStyle(e);
  const isHidden = box.bottom < 0 || box.top > innerHeight;
  const isUnmarked = style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1;
  const isSmall = e.closest("p, li, td, dd, figcaption, .muted") === null && (box.height < 24 || box.width < 24) && e.closest("label") === null;
  const fault = isHidden ? "out of sight" : isUnmarked ? "not marked" : isSmall ? "small: " + box.width + " x " + box.height : "";
  return { what, isNew, isControl: e.matches("a[href], button, input, select, summary"), fault };
})()`;

/** Goes over a page with the tabulator until it has been everywhere and begins again. */
async function walked(page: Page) {
  const wanted = await page.evaluate<number>(WANTED);
  const faults: string[] = [];
  let reached = 0;
  for (let step = 0; step < wanted * 3 + 20; step += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate<{ what: string; isNew: boolean; isControl: boolean; fault: string }>(HERE);
    if (!here.isNew && reached >= wanted) break;
    if (here.isNew && here.isControl) reached += 1;
    if (here.isNew && here.fault !== "") faults.push(`${here.what}: ${here.fault}`);
  }
  return { wanted, reached, faults };
}
