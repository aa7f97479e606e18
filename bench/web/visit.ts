import type { Page } from "playwright-core";
import type { WebApp } from "../../src/testing/web-app.ts";

/** What a browser says of one page that it opened, in milliseconds. */
export interface Visit {
  readonly path: string;
  /** When the largest thing that was drawn was drawn, counted from the request of the page: https://www.w3.org/TR/largest-contentful-paint/. */
  readonly lcp: number;
  /** When nothing was on its way any more. */
  readonly settled: number;
}

/** Listens before anything is there: the browser's own entries, and the longest of each interaction. */
const LISTEN = `window.seen = { lcp: 0, events: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, duration, interactionId } of list.getEntries())
      if (interactionId > 0) window.seen.events.push({ name, duration, interactionId });
  }).observe({ type: "event", durationThreshold: 16, buffered: true });`;

/** A page whose browser keeps nothing of earlier ones, and tells what it saw. */
export async function freshPage(app: WebApp): Promise<Page> {
  const page = await app.page();
  await page.addInitScript(LISTEN);
  return page;
}

/** Opens a page as someone does who was never there. */
export async function visit(app: WebApp, path: string): Promise<Visit> {
  const page = await freshPage(app);
  await app.show(page, path);
  const settled = await page.evaluate<number>("performance.now()");
  await page.waitForTimeout(100);
  const lcp = await page.evaluate<number>("window.seen.lcp");
  await page.context().close();
  return { path, lcp, settled };
}

/** Latencies of what someone did since it was asked last, by the Event Timing API; what took less than 16 ms is left out by browsers. */
export async function interactions(page: Page): Promise<readonly number[]> {
  await page.waitForTimeout(150);
  const events =
    await page.evaluate<readonly { duration: number; interactionId: number }[]>("window.seen.events.splice(0)");
  const longest = Map.groupBy(events, ({ interactionId }) => interactionId);
  return [...longest.values()].map((of) => Math.max(...of.map(({ duration }) => duration)));
}
