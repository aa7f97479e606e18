import { generateKeyPairSync } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signerOf } from "../platform/audit/key-file.ts";
import type { Estate, Store } from "../platform/store/contract/store.ts";
import { approveEstate } from "../testing/approved.ts";
import { deriveAll } from "../testing/drift/derived.ts";
import { Look } from "../testing/look.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";
import { PAGES } from "./app/pages.ts";

const stores = storesOf(SQLITE);
const signing = { signer: signerOf(generateKeyPairSync("ed25519").privateKey), now: Date.now };
let app: WebApp;
let estate: Estate;

/** Two repositories: flaws, an accepted risk, files that were not looked at, something that was mended and something that went. */
async function fill(store: Store, clock: Clock): Promise<void> {
  for (const id of ["shop", "bank"])
    await estate.sources.register({ id, project: "default", kind: "directory", name: id }, someone);
  const look = (pinned: boolean) => {
    const made = new Look().asset("application", "shop").package("mended", { pinned });
    for (let count = 0; count < 4; count += 1) {
      made.package(`loose-${count}`, { pinned: false, version: null });
      made.link("application:shop", "depends-on", `package:loose-${count}`);
    }
    made.asset("data-store", "orders", { publicAccess: true, authentication: "none" });
    made.asset("agent", "desk", { framework: "langchain", humanApproval: false });
    made.asset("tool", "refund", { capabilities: ["moves-money"], codeSignals: [], requiresApproval: false });
    made.link("agent:desk", "uses", "tool:refund");
    return made.link("application:shop", "depends-on", "package:mended");
  };
  await estate.ingest.push(look(false).asset("agent", "gone soon").push("shop", "run-1"), someone);
  const bankLook = () => {
    const bank = new Look().asset("application", "bank").asset("agent", "teller").package("loose-0", { pinned: false });
    return bank.link("application:bank", "depends-on", "package:loose-0").notExamined("a.py", "b.py");
  };
  await estate.ingest.push(bankLook().push("bank", "run-2"), someone);
  await estate.ingest.push(look(true).push("shop", "run-3"), someone);
  await approveEstate(estate, signing);
  const after = look(true)
    .asset("mcp-server", "desk tools")
    .asset("tool", "send mail", { capabilities: ["moves-money"], codeSignals: [], requiresApproval: false });
  after.link("agent:desk", "uses", "tool:send mail");
  await estate.ingest.push(after.push("shop", "run-4"), someone);
  await estate.ingest.push(bankLook().failed().push("bank", "run-5"), someone);
  clock.at = Date.now();
  expect(await deriveAll(store, Date.now, signing.signer.publicKey)).toBeGreaterThan(0);
  const [first, second] = (await estate.findings.list({ states: ["open"] })).items;
  const accept = { action: "accept", reason: "known", approver: "Someone", expires: null } as const;
  await estate.findings.decide([first?.id ?? ""], accept, someone);
  await estate.findings.decide([second?.id ?? ""], { action: "start" }, someone);
  await estate.findings.decide([second?.id ?? ""], { action: "set-due", due: Date.now() - 1 }, someone);
  const [agent] = (await estate.assets.list({ kinds: ["agent"] })).items;
  await estate.assetWords.say(agent?.id ?? "", { owner: "Desk team", lifecycle: "production" }, someone);
  // The one who looks was here before the last runs.
  const [admin] = (await estate.people.list()).items;
  await estate.visits.look(admin?.id ?? "", (await estate.runs.get("run-1"))?.at ?? 0);
}

const HOUR = 3_600_000;

/** The list that a number says it counts. */
const LISTS: { readonly [counted: string]: string } = {
  assets: "Assets",
  findings: "Findings",
  changes: "Changes",
  undecided: "Undecided checks",
  targets: "What can be reached",
  "not-examined": "Not examined",
  drift: "Drift",
  "not-assessed": "Not assessed",
  reached: "Changes of what can be reached",
};
/** Where figures stand. */
const FIGURES = [
  "/",
  "/inventory",
  "/inventory?group=kind",
  "/inventory?group=source",
  "/inventory?group=owner&kind=package",
  "/inventory?group=stage",
  "/inventory?group=provider",
  "/changes",
  "/runs/run-3",
  "/unseen",
  "/findings?group=rule",
  "/findings?group=asset",
  "/findings?group=cause",
  "/drift",
  "/drift?view=kind",
  "/drift?view=baseline",
  "/baselines",
];
const numberIn = (text: string): number => Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(",", ""));
const rowsOf = (page: Page, label: string): Promise<number> =>
  page.getByRole("region", { name: label, exact: true }).locator("tbody tr[data-key]").count();

inBrowser("every page of the web app", () => {
  let page: Page;
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now() - HOUR;
    const store = await stores.open({ clock });
    app = await WebApp.open(store, { admin: "Admin", platform: { signer: signing.signer } });
    estate = app.estate;
    await fill(store, clock);
    page = await app.page();
  }, 120_000);
  afterAll(() => app?.close());

  it("has no number that is not the number of rows it opens", async () => {
    const wrong: string[] = [];
    const seen = new Map<string, { readonly text: string; readonly counted: string; readonly on: string }>();
    for (const on of FIGURES) {
      await app.show(page, on);
      for (const details of await page.locator("main details:not(.menu) > summary").all()) await details.click();
      const links = await page.locator("main a").evaluateAll((all) =>
        all.map((item) => ({
          href: item.getAttribute("href") ?? "",
          text: item.textContent ?? "",
          counted: item.getAttribute("data-counts"),
        })),
      );
      expect(
        links.some(({ counted }) => counted !== null),
        on,
      ).toBe(true);
      for (const { href, text, counted } of links) {
        if (counted !== null) seen.set(`${href} ${text}`, { text, counted, on });
        else if (/^\d/.test(text)) wrong.push(`${on}: "${text}" does not say what it counts`);
      }
    }
    for (const [key, { text, counted, on }] of seen) {
      await app.show(page, key.slice(0, key.length - text.length - 1));
      const rows = await rowsOf(page, LISTS[counted] as string);
      if (rows !== numberIn(text)) wrong.push(`${on}: "${text}" opens ${rows} rows at ${key}`);
    }
    expect(wrong).toEqual([]);
    expect(seen.size).toBeGreaterThan(30);
  }, 240_000);

  it.each([
    ["/findings", "Findings"],
    ["/inventory", "Assets"],
    ["/unseen", "Undecided checks"],
    ["/paths", "What can be reached"],
    ["/drift", "Drift"],
  ])(
    "has no chip on %s that says another number than it leaves",
    async (path, label) => {
      await app.show(page, path);
      const chips = page.locator("main fieldset.chips button").filter({ hasText: /\d$/ });
      const texts = await chips.allTextContents();
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        const chip = page.getByRole("button", { name: text, exact: true });
        await chip.click();
        await app.settled(page);
        await expect.poll(() => rowsOf(page, label), { message: text, timeout: 5_000 }).toBe(numberIn(text.slice(-4)));
        await app.show(page, path);
      }
    },
    120_000,
  );

  const VIEWS = [
    "/findings?severity=low%2Cmedium&state=open&order=newest&columns=severity%2Cfinding%2Cplace",
    "/findings?group=cause&state=open",
    "/findings?name=loose-0&subject=",
    "/inventory?kind=package&columns=name%2Cid&order=newest",
    "/inventory?owner=Desk+team&stage=production&columns=name%2Cowner%2Cstage%2Cexposure%2Ccriticality%2Cprovider",
    "/inventory?group=owner&exposure=public%2Cunknown",
    "/changes?type=finding&change=added",
    "/unseen?columns=asset%2Creasons",
    "/graph?q=application+depends-on+package&layout=table&names=off",
    "/paths?certain=yes&severity=high&columns=target%2Ceffort",
    "/audit?order=oldest&columns=number%2Caction%2Chash",
    "/search?q=loose",
    "/drift?class=blocking%2Creview&state=open%2Caccepted&order=newest&columns=class%2Cchange%2Cbecause",
    "/drift?view=unassessed&columns=what%2Creason",
  ];
  it.each(VIEWS)("restores the view %s in another session", async (path) => {
    const shown = async (of: Page): Promise<string> => {
      await app.show(of, path);
      const table = of.locator("main table, main ul").last();
      return (await table.innerText()).replaceAll(/\d+ seconds? ago|just now|\d+ minutes? ago/g, "");
    };
    const other = await app.page();
    const text = await shown(page);
    expect(text.length).toBeGreaterThan(10);
    expect(await shown(other)).toBe(text);
    expect(new URL(other.url()).search).toBe(new URL(`http://x${path}`).search);
    await other.context().close();
  });

  it("keeps a view, gives it back, exports just it, and shows how to ask for it", async () => {
    await app.show(page, "/findings?state=open&columns=severity%2Cstate");
    await page.getByText("Views", { exact: true }).click();
    await page.getByLabel("Keep this view as").fill("Open ones");
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    await page.getByText("View: Open ones").waitFor();
    const rows = await rowsOf(page, "Findings");
    const csv = await page.locator("a[download]", { hasText: "CSV" }).getAttribute("href");
    const file = await page.evaluate(async (href) => (await fetch(href)).text(), csv as string);
    const [head, ...lines] = file.trimEnd().split("\r\n");
    expect(head).toBe("severity,state");
    expect(lines).toHaveLength(rows);
    await page.getByRole("button", { name: "Show the query" }).click();
    await page.getByText("stance estate findings --where 'states=open'").waitFor();
    await page.keyboard.press("Escape");
    await app.show(page, "/findings");
    await page.getByText("Views", { exact: true }).click();
    await page.getByRole("button", { name: "Open ones", exact: true }).click();
    await page.waitForURL(/state=open&columns=|columns=.*state=open/);
    await app.settled(page);
    expect(await rowsOf(page, "Findings")).toBe(rows);
  });

  it("goes everywhere by keys", async () => {
    await app.show(page, "/findings");
    await page.getByRole("region", { name: "Findings", exact: true }).focus();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("x");
    await page.getByText("1 chosen").waitFor();
    expect(await page.locator("tr[data-index='0'][aria-selected=true]").count()).toBe(1);
    await page.keyboard.press("End");
    const last = (await rowsOf(page, "Findings")) - 1;
    expect(await page.evaluate<string>("document.activeElement.dataset.index")).toBe(String(last));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Why it matters, and what to do" }).waitFor();
    for (const [to, , , letter] of PAGES) {
      await page.keyboard.press("g");
      await page.keyboard.press(letter);
      await page.waitForURL(`${app.origin}${to}`);
    }
    await page.keyboard.press("Control+k");
    await page.keyboard.type("teller");
    await page
      .getByRole("option", { name: /^teller/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "teller" }).waitFor();
    await page.keyboard.press("?");
    await page.getByLabel("Single letters act as shortcuts").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.keyboard.press("f");
    expect(page.url()).toContain("/inventory/");
    await page.getByRole("button", { name: "Keyboard" }).click();
    await page.getByLabel("Single letters act as shortcuts").check();
    await page.keyboard.press("Escape");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Keyboard");
  }, 60_000);

  it("says nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});
