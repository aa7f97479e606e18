import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

const AXE = readFileSync(resolve(import.meta.dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");

interface Axe {
  run(): Promise<{ readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

/** What axe finds wrong on a page as it is shown, and whether it is wider than its window. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const faults = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
  const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  return overflow > 0 ? [...faults, `is ${overflow} pixels too wide`] : faults;
}

/** How pages are looked at: 720 is what is left of 1440 at 200 % zoom, and 320 of 1280 at 400 %. */
const WIDTHS = [1440, 720, 390, 320];
const SCHEMES = ["light", "dark"] as const;
/** Pictures of these are left where `STANCE_SHOTS` names a folder. */
const PICTURED = [1440, 390];

/** Looks at a page in both themes and at all widths: its faults. It is left as it was. */
export async function looked(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  const before = page.viewportSize();
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await faultsOf(page)).map((fault) => `${name} ${width} ${colorScheme} ${fault}`));
      await picture(page, name, `${width}-${colorScheme}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  if (before !== null) await page.setViewportSize(before);
  return found;
}

async function picture(page: Page, name: string, view: string): Promise<void> {
  const folder = process.env.STANCE_SHOTS;
  if (folder === undefined || !PICTURED.some((width) => view.startsWith(`${width}-`))) return;
  const file = name.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "") || "first";
  await page.screenshot({ path: join(folder, `${file}-${view}.png`), fullPage: true });
}
