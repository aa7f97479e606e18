import type { Page } from "playwright-core";
import type { WebApp } from "../../src/testing/web-app.ts";
import { freshPage, interactions } from "./visit.ts";

/** How a graph of thousands of nodes behaves, of which two hundred are drawn; milliseconds but for counts. */
export interface WideGraph {
  /** Assets that fit the question: kinds at both ends of it. */
  readonly nodes: number;
  readonly drawn: number;
  /** From the address to the first node. */
  readonly untilDrawn: number;
  /** From the choice of another layout to its places. */
  readonly untilRings: number;
  /** From opening a node to its neighbours. */
  readonly untilOpened: number;
  readonly slowestAct: number;
  readonly frameP95: number;
  readonly elements: number;
}

const QUESTION = "agent uses tool";
const NODES = `document.querySelectorAll("[data-node]").length`;
const PLACE = `document.querySelector("[data-node]")?.parentElement.style.left`;
const FRAMES = `new Promise((resolve) => { const all = []; let last = performance.now(); const next = (now) => { all.push(now - last); last = now;
  document.querySelector(".graph-canvas").scrollBy(40, 25); all.length < 60 ? requestAnimationFrame(next) : resolve(all); }; requestAnimationFrame(next); })`;

const PATIENCE = 120_000;

/** Waits until an expression holds on the page; NaN where it does not in two minutes. The page's policy lets nothing be evaluated in it. */
async function until(page: Page, expression: string): Promise<number> {
  const begin = performance.now();
  while (!(await page.evaluate<boolean>(expression).catch(() => false))) {
    if (performance.now() - begin > PATIENCE) return Number.NaN;
    await page.waitForTimeout(10);
  }
  return performance.now() - begin;
}

/** The graph of all agents and the tools they use: drawn, laid out anew, opened, walked and scrolled. */
export async function wideGraph(app: WebApp): Promise<WideGraph> {
  const page = await freshPage(app);
  const nodes = await app.estate.assets.count({ kinds: ["agent", "tool"] });
  const begin = performance.now();
  await page.goto(`${app.origin}/graph?q=${encodeURIComponent(QUESTION)}`);
  await until(page, `${NODES} > 0`);
  const untilDrawn = performance.now() - begin;
  await app.settled(page);
  const drawn = await page.evaluate<number>(NODES);
  await interactions(page);
  const before = await page.evaluate<string>(PLACE);
  await page.getByLabel("Layout").selectOption("rings");
  const untilRings = await until(page, `${PLACE} !== ${JSON.stringify(before)}`);
  const node = page.locator("[data-node]").first();
  await node.click();
  const names = await page.evaluate<string>(
    `[...document.querySelectorAll("[data-node]")].map((e) => e.dataset.node).join()`,
  );
  await node.click();
  const untilOpened = await until(
    page,
    `[...document.querySelectorAll("[data-node]")].map((e) => e.dataset.node).join() !== ${JSON.stringify(names)}`,
  );
  for (const key of ["ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft"])
    await page.keyboard.press(key, { delay: 30 });
  const acts = await interactions(page);
  const frames = (await page.evaluate<number[]>(FRAMES)).toSorted((a, b) => a - b);
  const elements = await page.evaluate<number>("document.querySelectorAll('*').length");
  await page.context().close();
  return {
    ...{ nodes, drawn, untilDrawn, untilRings, untilOpened, elements },
    slowestAct: Math.max(0, ...acts),
    frameP95: frames[Math.floor(frames.length * 0.95)] ?? 0,
  };
}
