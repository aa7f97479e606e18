import type { Locator, Page } from "playwright-core";
import type { WebApp } from "../../src/testing/web-app.ts";
import { freshPage, interactions } from "./visit.ts";

/** How the longest list behaves; milliseconds but for counts. */
export interface LongTable {
  readonly rows: number;
  /** Rows that had come when scrolling stopped. */
  readonly loaded: number;
  /** From a turn of the wheel to the next until all had come. */
  readonly allLoadedIn: number;
  /** Between frames while the wheel turns over rows that are there. */
  readonly frameP95: number;
  readonly frameWorst: number;
  /** From the click to the rows of the new order, or of the filter. */
  readonly sort: number;
  readonly filter: number;
  /** From opening a row to all of its page. */
  readonly open: number;
  /** Slowest answer of the browser to a click or a key meanwhile. */
  readonly slowestAct: number;
  /** Elements of the page when all rows had come. */
  readonly elements: number;
  readonly heapMiB: number;
}

const FRAMES = `(() => { window.frames_ = []; let last = performance.now();
  const next = (now) => { window.frames_.push(now - last); last = now; if (window.frames_ !== null) requestAnimationFrame(next); };
  requestAnimationFrame(next); })()`;
const LOADED = `document.querySelector("section.table.long")?.scrollHeight ?? 0`;
const MOST_TURNS = 4_000;

/** Clicks, and waits until the first row is another and nothing is on its way. */
async function until(app: WebApp, page: Page, click: () => Promise<void>): Promise<number> {
  const row = page.locator("tbody tr[data-key]").first();
  const before = await row.getAttribute("data-key");
  const begin = performance.now();
  await click();
  await page.waitForFunction(
    (key) => {
      const { document } = globalThis as unknown as {
        document: { querySelector(q: string): { dataset: { key: string } } | null };
      };
      const first = document.querySelector("tbody tr[data-key]");
      return first !== null && first.dataset.key !== key;
    },
    before,
    { polling: 10 },
  );
  const took = performance.now() - begin;
  await app.settled(page);
  return took;
}

/** A filter that the first row does not pass, so that another comes in its place. */
async function chipOfOthers(page: Page): Promise<Locator> {
  const first = (await page.locator("tbody tr[data-key]").first().innerText()).toLowerCase();
  const chips = await page.locator("main fieldset.chips").first().locator("button").all();
  for (const chip of chips.slice(1)) {
    const [words = ""] = (await chip.innerText()).toLowerCase().split(/\s*[\d,]+/);
    if (!first.includes(words.trim())) return chip;
  }
  throw new Error("every filter lets the first row stand");
}

/** Turns the wheel until no rows come any more. */
async function toTheEnd(page: Page): Promise<number> {
  const begin = performance.now();
  let height = 0;
  let still = 0;
  for (let turn = 0; turn < MOST_TURNS && still < 40; turn++) {
    await page.mouse.wheel(0, 1_000_000);
    await page.waitForTimeout(25);
    const now = await page.evaluate<number>(LOADED);
    still = now === height ? still + 1 : 0;
    height = now;
  }
  return performance.now() - begin;
}

/** A page with a list, and the head that sorts it. */
export interface Listing {
  readonly path: string;
  readonly sort: RegExp;
}

/** A list of an estate, sorted, filtered, opened, and scrolled to its end and back. */
export async function longTable(app: WebApp, list: Listing, rows: number): Promise<LongTable> {
  const page = await freshPage(app);
  await app.show(page, list.path);
  const sort = await until(app, page, () => page.getByRole("button", { name: list.sort }).click());
  const chip = await chipOfOthers(page);
  const filter = await until(app, page, () => chip.click());
  const begin = performance.now();
  await page.locator("tbody tr[data-key] a").first().click();
  await page.waitForURL(`**${list.path}/*`);
  await app.settled(page);
  const open = performance.now() - begin;
  await app.show(page, list.path);
  // The first page is drawn whole, and the wheel turns the page: from the second on, the list scrolls by itself.
  await page.getByRole("button", { name: "Show more" }).click();
  await page.locator("section.table.long").hover();
  const allLoadedIn = await toTheEnd(page);
  await interactions(page);
  await page.evaluate(FRAMES);
  for (let turn = 0; turn < 120; turn++) {
    await page.mouse.wheel(0, -2_000);
    await page.waitForTimeout(16);
  }
  const frames = (await page.evaluate<number[]>("window.frames_.splice(0)")).toSorted((a, b) => a - b);
  for (const key of ["j", "j", "Home", "End", "k"]) await page.keyboard.press(key, { delay: 30 });
  const acts = await interactions(page);
  const loaded = await page.evaluate<number>(
    `Number(/[\\d,]+/.exec(document.querySelector(".list-foot")?.textContent ?? "0")[0].replaceAll(",", ""))`,
  );
  const elements = await page.evaluate<number>("document.querySelectorAll('*').length");
  const heap = await page.evaluate<number>("performance.memory?.usedJSHeapSize ?? 0");
  await page.context().close();
  return {
    ...{ rows, loaded, allLoadedIn, sort, filter, open, elements },
    frameP95: frames[Math.floor(frames.length * 0.95)] ?? 0,
    frameWorst: frames.at(-1) ?? 0,
    slowestAct: Math.max(0, ...acts),
    heapMiB: heap / 2 ** 20,
  };
}
