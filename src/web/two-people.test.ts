import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Look } from "../testing/look.ts";
import { signedIn } from "../testing/people.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);

inBrowser("two people at once", () => {
  let app: WebApp;
  let ada: Page;
  let vera: Page;
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now() - 60_000;
    const store = await stores.open({ clock });
    app = await WebApp.open(store, { admin: "Ada" });
    const { estate } = app;
    await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: "shop" }, someone);
    const look = new Look().asset("application", "shop").package("openai", { pinned: false }, ["package.json"]);
    look.link("application:shop", "depends-on", "package:openai", "package.json");
    await estate.ingest.push(look.push("shop", "run-1"), someone);
    const cookie = await signedIn(store, "default", { name: "Vera", grants: [{ role: "viewer", projects: "all" }] });
    ada = await app.page();
    vera = await app.page({}, cookie);
    const [finding] = (await estate.findings.list({ limit: 1 })).items;
    for (const page of [ada, vera]) await app.show(page, `/findings/${encodeURIComponent(finding?.id ?? "")}`);
  }, 120_000);
  afterAll(() => app?.close());

  const decide = async (decision: string, fill: () => Promise<unknown>): Promise<void> => {
    await ada.getByRole("combobox", { name: "Decision" }).selectOption(decision);
    await fill();
    await ada.getByRole("button", { name: "Decide" }).click();
  };
  const happened = (page: Page) => page.getByRole("region", { name: "What happened" });

  it("see an assignment and an acceptance of the other without loading again", async () => {
    await vera.evaluate("window.isSamePage = true");
    await decide("assign", () => ada.getByRole("combobox", { name: /^To/ }).selectOption({ label: "Vera" }));
    await happened(vera)
      .getByText(/^Assigned by/)
      .waitFor();
    await decide("accept", () => ada.getByLabel("Reason").fill("The image pins it"));
    await happened(vera)
      .getByText(/^Accepted by/)
      .waitFor();
    await happened(vera).getByText("The image pins it").waitFor();
    expect(await vera.evaluate("window.isSamePage")).toBe(true);
  }, 60_000);

  it("are not both offered what one of them may not do", async () => {
    expect(await ada.getByRole("button", { name: "Decide" }).count()).toBe(1);
    expect(await vera.getByRole("button", { name: "Decide" }).count()).toBe(0);
    expect(await vera.getByRole("combobox", { name: "Decision" }).count()).toBe(0);
  });

  it("have consoles that complain of nothing", () => {
    expect(app.complaints).toEqual([]);
  });
});
