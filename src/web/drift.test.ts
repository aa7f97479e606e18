import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mutated } from "../../range/drift/mutation.ts";
import { inEstate, readTruths } from "../../range/measure.ts";
import { signerOf } from "../platform/audit/key-file.ts";
import { runScan } from "../platform/scan/run-scan.ts";
import type { Push } from "../platform/store/contract/ingest.ts";
import type { Store } from "../platform/store/contract/store.ts";
import { deriveAll } from "../testing/drift/derived.ts";
import { looked } from "../testing/page-faults.ts";
import { signedIn } from "../testing/people.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);
const REPOSITORY = "agent-platform";
type Sent = Omit<Push, "id" | "source">;

/** What a scan says of a repository of the range: as it is, with two changes of its MCP servers, and with one of them taken back. */
async function stages(): Promise<readonly [before: Sent, after: Sent, later: Sent]> {
  const truth = readTruths().filter(({ repository }) => repository === REPOSITORY);
  const [all] = await inEstate(truth, async (_truth, root) => {
    const scan = async (): Promise<Sent> => {
      const { snapshot, observations } = await runScan({
        ...{ root, name: REPOSITORY, workers: 0, time: null, frames: true, gitignore: false, exclude: [] },
      });
      const { tool, target, runs, notExamined, frames } = snapshot;
      return { tool, target, observations, runs, notExamined, frames };
    };
    const text = readFileSync(join(root, ".mcp.json"), "utf8");
    const moved = text.replace("server-filesystem@2025.3.28", "server-filesystem@2025.8.21");
    const both = moved.replace("@playwright/mcp@0.0.29", "@playwright/mcp");
    return [
      await scan(),
      await mutated(root, { ".mcp.json": both }, scan),
      await mutated(root, { ".mcp.json": moved }, scan),
    ] as const;
  });
  return all as readonly [Sent, Sent, Sent];
}

inBrowser("drift in a browser", () => {
  const signer = signerOf(generateKeyPairSync("ed25519").privateKey);
  const clock = new Clock();
  let store: Store;
  let app: WebApp;
  let ada: Page;
  let bob: Page;
  let vera: Page;
  let sent: Awaited<ReturnType<typeof stages>>;
  const push = (id: string, of: Sent) => app.estate.ingest.push({ id, source: "desk", ...of }, someone);
  /** As a worker does after every push. */
  const derive = () => deriveAll(store, clock.now, signer.publicKey);
  const rows = (page: Page) => page.getByRole("region", { name: "Drift", exact: true }).locator("tbody tr[data-key]");
  const row = (page: Page, name: string) => rows(page).filter({ hasText: name }).first();
  const decideIn = async (section: Locator, action: string, reason: string): Promise<void> => {
    await section.getByRole("combobox", { name: "Decision" }).selectOption(action);
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    if (action === "snooze") await section.getByLabel("Until").fill(day);
    await section.getByLabel("Reason").fill(reason);
    await section.getByRole("button", { name: "Decide" }).click();
  };
  const decide = (page: Page, action: string, reason: string) =>
    decideIn(page.getByRole("region", { name: "Decision", exact: true }), action, reason);
  const decideOnChosen = (page: Page, action: string, reason: string) =>
    decideIn(page.getByRole("region", { name: "Decide on the chosen drift" }), action, reason);
  beforeAll(async () => {
    sent = await stages();
    clock.at = Date.now() - 60_000;
    store = await stores.open({ clock });
    app = await WebApp.open(store, { admin: "Ada", platform: { signer } });
    await app.estate.sources.register({ id: "desk", project: "default", kind: "directory", name: REPOSITORY }, someone);
    await push("run-1", sent[0]);
    const editor = await signedIn(store, "default", { name: "Bob", grants: [{ role: "editor", projects: "all" }] });
    const viewer = await signedIn(store, "default", { name: "Vera", grants: [{ role: "viewer", projects: "all" }] });
    [ada, bob, vera] = [await app.page(), await app.page({}, editor), await app.page({}, viewer)];
  }, 180_000);
  afterAll(() => app?.close());

  it("is unknown where nothing was approved, and says how that is done", async () => {
    await app.show(ada, "/");
    const tile = ada.getByRole("region", { name: "What changed against what we approved?" });
    await tile.getByText("Unknown", { exact: true }).waitFor();
    await app.show(ada, "/drift");
    await ada.getByRole("heading", { name: "Nothing was approved yet" }).waitFor();
    expect(await looked(ada, "drift none")).toEqual([]);
    await ada.getByRole("link", { name: "Approve a state" }).click();
    const preview = ada.getByRole("region", { name: "What would be approved" });
    await preview.getByText("It is the first baseline of this").waitFor();
    const assets = preview.getByRole("link", { name: /^\d+ assets/ });
    expect(Number((await assets.textContent())?.split(" ")[0])).toBe(await app.estate.assets.count());
    expect(await looked(ada, "baseline approve")).toEqual([]);
  }, 120_000);

  it("approves a state, which is whole and signed", async () => {
    await ada.getByLabel("Reason").fill("Reviewed before the release");
    await ada.getByRole("button", { name: "Approve", exact: true }).click();
    await ada.getByText("Whole and signed").waitFor();
    await ada.getByRole("button", { name: "Verify all" }).click();
    await ada.getByText("1 of 1 versions are whole, signed and in order.").waitFor();
    clock.at = Date.now();
    await derive();
    await app.show(ada, "/drift");
    await ada.getByRole("heading", { name: "Nothing differs from what was approved" }).waitFor();
    await ada.getByText(/approved assets were compared/).waitFor();
    expect(await looked(ada, "drift empty")).toEqual([]);
  }, 120_000);

  it("shows a change as it arrives, in its class, with what was and is", async () => {
    clock.at = Date.now();
    await push("run-2", sent[1]);
    await derive();
    await row(ada, "MCP server playwright is started").waitFor();
    expect(await row(ada, "MCP server playwright is started").textContent()).toMatch(/Blocking/);
    expect(await row(ada, "MCP server filesystem").textContent()).toMatch(/2025\.3\.28.*2025\.8\.21/);
    expect(await looked(ada, "drift feed")).toEqual([]);
  }, 120_000);

  it("tells of one change what it opens, where it was and is, how it is taken back, and that nothing tells who did it", async () => {
    await row(ada, "MCP server playwright is started").getByRole("link").first().click();
    await ada.getByRole("heading", { level: 1, name: /playwright/ }).waitFor();
    const who = ada.getByRole("region", { name: "Who did it" });
    await who.getByText("Unknown.").waitFor();
    await who.getByText("Nothing tells who made it.").waitFor();
    await who.getByRole("link", { name: "a run of desk" }).waitFor();
    await who.getByText(someone.name).waitFor();
    const change = ada.getByRole("region", { name: "Then and now" });
    await change.getByRole("region", { name: "As it was approved" }).getByText("0.0.29").first().waitFor();
    await change.getByRole("region", { name: "As it is" }).getByText(".mcp.json").first().waitFor();
    await ada.getByRole("region", { name: "What it opens" }).waitFor();
    await ada.getByRole("region", { name: "Take it back" }).waitFor();
    expect(await looked(ada, "drift change")).toEqual([]);
  }, 120_000);

  it("keeps all of a view in its address", async () => {
    const views = [
      "/drift?class=blocking&state=open%2Creverted&order=newest&columns=class%2Cchange%2Cbecause",
      "/drift?view=kind",
    ];
    for (const path of views) {
      await app.show(ada, path);
      await app.show(bob, path);
      const [one, other] = await Promise.all([ada, bob].map((page) => page.locator("main table").innerText()));
      expect(one).toMatch(path.includes("view") ? /MCP server/ : /playwright/);
      expect(other?.replaceAll(/\d+ \w+ ago|just now/g, "")).toBe(one?.replaceAll(/\d+ \w+ ago|just now/g, ""));
    }
  }, 60_000);

  it("offers a viewer nothing that he may not do", async () => {
    for (const path of ["/drift", new URL(ada.url()).pathname, "/baselines"]) {
      await app.show(vera, path);
      expect(await vera.getByRole("button", { name: /^(Decide|Approve.*|Confirm)$/ }).count()).toBe(0);
      expect(await vera.locator("main td input[type=checkbox]").count()).toBe(0);
    }
    await app.show(vera, "/drift");
    await row(vera, "MCP server playwright is started").getByRole("link").first().click();
    await vera.getByRole("region", { name: "Decision", exact: true }).waitFor();
    expect(await vera.getByRole("button", { name: "Decide" }).count()).toBe(0);
  }, 60_000);

  it("accepts a change into the baseline, which gets a version, and snoozes one from the list", async () => {
    await app.show(ada, "/drift");
    await row(ada, "MCP server playwright is started").getByRole("checkbox").check();
    await decideOnChosen(ada, "snooze", "After the release");
    await row(ada, "MCP server playwright is started").getByText("asleep until").waitFor();
    await row(ada, "MCP server filesystem").getByRole("link").first().click();
    await decide(ada, "accept", "We test with it");
    await ada.getByText("accepted by version 2").waitFor();
    await ada.getByRole("region", { name: "What happened" }).getByText("We test with it").waitFor();
    await app.show(ada, "/drift?state=accepted");
    await row(ada, "MCP server filesystem").waitFor();
    expect(await rows(ada).count()).toBe(1);
  }, 60_000);

  it("sees that a change was taken back where it was made, by a later run", async () => {
    clock.at = Date.now();
    await push("run-3", sent[2]);
    await derive();
    await app.show(ada, "/drift?state=reverted");
    await row(ada, "MCP server playwright is started").getByText("Reverted").waitFor();
    await app.show(ada, "/drift");
    await row(ada, "Package @modelcontextprotocol/server-filesystem").waitFor();
    expect(await rows(ada).count()).toBe(1);
  }, 60_000);

  it("waits for a second person where the organisation wants one, who confirms or rejects", async () => {
    await app.show(ada, "/baselines");
    await ada.getByLabel("Accepting blocking changes").check();
    await ada.getByText("Kept").waitFor();
    clock.at = Date.now();
    await push("run-4", sent[1]);
    await derive();
    await app.show(ada, "/drift");
    await row(ada, "MCP server playwright is started").getByRole("link").first().click();
    await decide(ada, "accept", "Pinned elsewhere");
    await ada.getByText("it cannot be told apart from what else changed there").waitFor();
    await app.show(ada, "/drift");
    for (const name of ["is started", "is no longer pinned"])
      await row(ada, `MCP server playwright ${name}`).getByRole("checkbox").check();
    await decideOnChosen(ada, "accept", "Pinned elsewhere");
    await ada.getByRole("link", { name: "the acceptance waits" }).click();
    await ada.getByRole("heading", { name: /waits for a second person/ }).waitFor();
    await ada.getByText("You proposed it").waitFor();
    expect(await ada.getByRole("button", { name: "Confirm" }).isDisabled()).toBe(true);
    expect(await looked(ada, "baseline proposed")).toEqual([]);
    await app.show(bob, new URL(ada.url()).pathname);
    await bob.getByRole("button", { name: "Confirm" }).click();
    await bob.getByText("Version 3", { exact: true }).waitFor();
    await bob.getByRole("heading", { name: /waits for a second person/ }).waitFor({ state: "detached" });
    await app.show(ada, "/drift?state=accepted");
    await row(ada, "MCP server playwright is started").waitFor();
  }, 120_000);

  it("has all of it in the audit log, and of one change the entries that name it", async () => {
    await row(ada, "MCP server filesystem").getByRole("link").first().click();
    const log = ada.getByRole("region", { name: "In the audit log" });
    await log.getByText("baseline.accept").waitFor();
    await log.getByRole("link", { name: "All of it" }).click();
    await ada.waitForURL(/about=/);
    const entries = ada.getByRole("region", { name: "Entries", exact: true });
    await entries.getByText("baseline.accept").waitFor();
    expect(await entries.getByText("run.push").count()).toBe(0);
    await app.show(ada, "/audit");
    for (const action of [
      "baseline.approve",
      "drift.snooze",
      "baseline.accept",
      "baseline.propose",

      "drift.derive",
    ])
      await entries.getByText(action).first().waitFor();
  }, 60_000);

  it("signs what is intended with a baseline, for all who see it to read", async () => {
    const [baseline] = await app.estate.baselines.list();
    await app.show(ada, `/baselines/${baseline?.id}`);
    const section = ada.getByRole("region", { name: "What is intended" });
    await section.getByText("Nothing is said").waitFor();
    await section.getByText("Say what is intended").click();
    await section.getByLabel("As in stance.yaml").fill('intended:\n  models: ["gpt-*"]\n');
    await section.getByLabel("Reason").fill("Agreed on");
    await section.getByRole("button", { name: "Sign it" }).click();
    await section.locator("pre").getByText('models: ["gpt-*"]').waitFor();
    await ada.getByText("says what is intended, approves nothing else").waitFor();
    expect(await looked(ada, "baseline intended")).toEqual([]);
    await app.show(vera, `/baselines/${baseline?.id}`);
    await vera.getByRole("region", { name: "What is intended" }).getByText("gpt-*").waitFor();
    expect(await vera.getByText("Say what is intended").count()).toBe(0);
  }, 60_000);

  it("stands on the asset and in the overview as well", async () => {
    const [server] = (await app.estate.assets.list({ kinds: ["mcp-server"] })).items.filter(({ name }) =>
      /playwright/.test(name),
    );
    await app.show(ada, `/inventory/${server?.id}`);
    const section = ada.getByRole("region", { name: "Drift", exact: true });
    await section.getByText("Accepted").first().waitFor();
    await app.show(ada, "/");
    await ada
      .getByRole("region", { name: "What changed against what we approved?" })
      .getByText("to decide on")
      .waitFor();
    expect(await looked(ada, "drift overview")).toEqual([]);
  }, 120_000);

  it("complains of nothing in the console", () => {
    expect(app.complaints).toEqual([]);
  });
});
