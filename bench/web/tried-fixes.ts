import type { Page } from "playwright-core";
import type { WebApp } from "../../src/testing/web-app.ts";
import { freshPage, interactions } from "./visit.ts";

/** How long it takes until what is left is told after a fix is tried or taken back on the page of attack paths; milliseconds but for counts. */
export interface TriedFixes {
  readonly fixes: number;
  /** Of trying each fix by itself, one after the other, and of taking it back. */
  readonly median: number;
  readonly worst: number;
  readonly slowestAct: number;
}

const LEFT = `document.querySelector("[data-left]")?.dataset.left`;

/** Waits until a figure stands there again: another one, or the same after there was none. */
async function toldAnew(page: Page, before: string | undefined): Promise<void> {
  for (let wasOut = false; ; await page.waitForTimeout(2)) {
    const left = await page.evaluate<string | undefined>(LEFT);
    if (left !== undefined && (wasOut || left !== before)) return;
    wasOut ||= left === undefined;
  }
}

/** Tries each fix that the page proposes. Null where it proposes none. */
export async function triedFixes(app: WebApp): Promise<TriedFixes | null> {
  const page = await freshPage(app);
  await app.show(page, "/paths");
  const boxes = page.getByRole("group", { name: /Try a fix/ }).getByRole("checkbox");
  const fixes = await boxes.count();
  const spent: number[] = [];
  await interactions(page);
  for (let place = 0; place < fixes; place++)
    for (const isTried of [true, false]) {
      const before = await page.evaluate<string | undefined>(LEFT);
      const begin = performance.now();
      await boxes.nth(place).setChecked(isTried);
      await toldAnew(page, before);
      spent.push(performance.now() - begin);
    }
  const acts = await interactions(page);
  await page.context().close();
  if (spent.length === 0) return null;
  spent.sort((a, b) => a - b);
  return {
    ...{ fixes, median: spent[Math.floor(spent.length / 2)] as number, worst: spent.at(-1) as number },
    slowestAct: Math.max(0, ...acts),
  };
}
