import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Estate } from "../platform/store/contract/store.ts";
import { Look } from "../testing/look.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);
let app: WebApp;
let estate: Estate;
let before: number;

async function fill(): Promise<void> {
  for (const id of ["shop", "bank"])
    await estate.sources.register({ id, project: "default", kind: "directory", name: id }, someone);
  const look = (name: string, framework: string) =>
    new Look().asset("agent", name, { framework }).frame("src/app.py", "agent = Agent(", "  name='desk',", ")");
  before = (await estate.ingest.push(look("desk", "crewai").push("shop", "1"), someone)).at;
  await estate.ingest.push(look("desk", "langgraph").push("shop", "2"), someone);
  await estate.ingest.push(look("counter", "crewai").push("bank", "3"), someone);
}

inBrowser("an asset's page in a browser", () => {
  let page: Page;
  let desk: string;
  const part = (name: string) => page.getByRole("region", { name, exact: true });
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now() - 60_000;
    const store = await stores.open({ clock });
    estate = store.within({ organisation: "default", projects: "all" });
    app = await WebApp.open(store, { admin: "Admin" });
    await fill();
    desk = (await estate.assets.list({})).items.find(({ name }) => name === "desk")?.id ?? "";
    page = await app.page();
  }, 120_000);
  afterAll(() => app?.close());

  it("shows the code with the line marked, and how it is known", async () => {
    await app.show(page, `/inventory/${desk}`);
    const code = part("Evidence").locator("pre");
    expect(await code.locator("mark").innerText()).toContain("agent = Agent(");
    expect(await code.innerText()).toContain("name='desk'");
    expect(await page.getByRole("list", { name: "How it is known" }).innerText()).toMatch(
      /✓ Declared[\s\S]*\? Used: unknown/,
    );
  });

  it("keeps who owns it and where it is in its life, with who said so", async () => {
    await part("Owner and lifecycle").getByLabel("Owner").fill("Desk team");
    await part("Owner and lifecycle").getByLabel("Stage").selectOption("production");
    await part("Owner and lifecycle").getByRole("button", { name: "Keep" }).click();
    await part("Owner and lifecycle").getByText("What was said before").click();
    const text = await part("Owner and lifecycle").innerText();
    expect(text).toContain("Desk team");
    expect(text).toContain("Production");
    expect(await estate.assetWords.of(desk)).toMatchObject({ owner: "Desk team", lifecycle: "production" });
  });

  it("is joined with another, and parted again by Undo", async () => {
    await app.show(page, `/inventory/${desk}`);
    const why = part("Why this is one asset");
    await why.getByText("It is the same as another").click();
    await why.getByLabel("Reason").fill("one desk");
    await why.getByLabel("Find the other Agent").fill("counter");
    await why.getByRole("button", { name: "Is the same as counter" }).click();
    await expect
      .poll(async () => (await estate.assets.list({ kinds: ["agent"] })).items.length, { timeout: 15_000 })
      .toBe(1);
    const joined = (await estate.assets.list({ kinds: ["agent"] })).items[0]?.id ?? "";
    await app.show(page, `/inventory/${joined}`);
    await why.getByText("Joined: one desk").waitFor();
    await why.getByRole("button", { name: "Undo" }).click();
    await expect
      .poll(async () => (await estate.assets.list({ kinds: ["agent"] })).items.length, { timeout: 15_000 })
      .toBe(2);
  }, 60_000);

  it("exports its bill of materials", async () => {
    await app.show(page, `/inventory/${desk}`);
    await page.getByText("Bill of materials").click();
    const href = (await page.getByRole("link", { name: "CycloneDX" }).getAttribute("href")) ?? "";
    const bom = await page.evaluate(async (path) => (await fetch(path)).json(), href);
    expect(bom.bomFormat).toBe("CycloneDX");
    expect(JSON.stringify(bom)).toContain("desk");
  });

  it("shows the past, marks it, lets nobody change it, and comes back", async () => {
    await app.show(page, `/inventory/${desk}?at=${before}`);
    await page.getByRole("complementary", { name: "The past is shown" }).waitFor();
    expect(await part("Properties").innerText()).toContain("crewai");
    expect(await page.getByRole("button", { name: "Keep" }).count()).toBe(0);
    await page.getByRole("button", { name: "Back to now" }).click();
    await part("Properties").getByText("langgraph").waitFor();
    await page.getByText("As of now").click();
    await page.getByLabel("Show it as it was at").fill("2020-01-01T00:00");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByText(/^No asset/i).waitFor();
  }, 60_000);

  it.each(["/inventory", "/findings", "/graph", "/inventory/x", "/findings/x"])(
    "says on %s that an address names no instant",
    async (path) => {
      for (const at of ["yesterday", "99999999999999999"]) {
        await app.show(page, `${path}?at=${at}`);
        await page.getByText(`“${at}” is no instant`).waitFor();
      }
      if (path === "/inventory") {
        await page.getByRole("button", { name: "Show it as it is now" }).click();
        await page.getByRole("link", { name: "desk" }).waitFor();
      }
    },
  );

  it("says nothing in the console but of what is not there", () => {
    expect(app.complaints.filter((text) => !text.includes("404"))).toEqual([]);
  });
});
