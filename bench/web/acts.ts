import type { Page } from "playwright-core";
import type { WebApp } from "../../src/testing/web-app.ts";
import { freshPage, interactions } from "./visit.ts";

/** What people do, on every page the same: they look for something, go down a table, choose a filter, and go elsewhere. */
async function act(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("agent", { delay: 60 });
  await page.waitForTimeout(300);
  await page.keyboard.press("Escape");
  const chip = page.locator("main fieldset.chips button").first();
  if ((await chip.count()) > 0) await chip.click();
  const table = page.locator("main section.table").first();
  if ((await table.count()) > 0) {
    await table.focus();
    for (const key of ["j", "j", "j", "End"]) await page.keyboard.press(key, { delay: 30 });
  }
  const menu = page.locator("main summary").first();
  if ((await menu.count()) > 0) await menu.click();
  await page.getByRole("button", { name: "Keyboard" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Overview" }).click();
}

/** The slowest answer to what someone did on a page, in milliseconds: what "interaction to next paint" is where little was done. */
export async function slowestAct(app: WebApp, path: string): Promise<number> {
  const page = await freshPage(app);
  await app.show(page, path);
  await act(page);
  const latencies = await interactions(page);
  await page.context().close();
  return Math.max(0, ...latencies);
}
