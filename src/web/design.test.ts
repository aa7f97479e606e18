import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectGolden } from "../testing/golden.ts";
import { Clock, SQLITE, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const stores = storesOf(SQLITE);

const COLOURS = ["color", "backgroundColor", "borderTopColor", "boxShadow"];
const SHAPES = [
  ...["display", "position", "borderTopWidth", "borderTopStyle", "borderTopLeftRadius", "fontSize", "fontWeight"],
  ...["textDecorationLine", "textTransform", "paddingTop", "paddingLeft", "rowGap", "columnGap", "opacity"],
];

/**
 * What the browser made of the styles, for every sort of part that has a look of its own. Nothing of it depends on the fonts of a
 * machine: no widths and heights of text.
 */
const computed = (names: readonly string[]): string => `(() => {
  const said = ["aria-pressed", "aria-selected", "aria-current", "disabled"];
  const sortOf = (element) => element.tagName.toLowerCase() + [...element.classList].map((name) => "." + name).join("") +
    said.filter((name) => element.hasAttribute(name)).map((name) => "[" + name + "=" + element.getAttribute(name) + "]").join("");
  const lines = [...document.querySelectorAll("main [class]")].map((element) => {
    const style = getComputedStyle(element);
    return sortOf(element) + ": " + ${JSON.stringify(names)}.map((name) => name + " " + style[name]).join("; ");
  });
  return [...new Set(lines)].sort().join("\\n");
})()`;

/** Where the parts of the page stand beside each other, in rows and columns: boxes that hold no text of their own. */
const LAYOUT = `(() => [...document.querySelectorAll("main .card")].map((card) => {
  const { left, width } = card.getBoundingClientRect();
  return card.getAttribute("aria-label") + ": from " + Math.round(left) + ", " + Math.round(width) + " wide";
}).join("\\n"))()`;

inBrowser("the design page", () => {
  let app: WebApp;
  let page: Page;
  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now();
    app = await WebApp.open(await stores.open({ clock }), { admin: "Ada" });
    page = await app.page();
    await app.show(page, "/design");
  }, 120_000);
  afterAll(() => app?.close());

  it.each(["light", "dark"] as const)(
    "has the colours that are recorded, %s: after a change that is meant, UPDATE_GOLDEN=1",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const text = await page.evaluate<string>(computed(COLOURS));
      expect(text.split("\n").length).toBeGreaterThan(30);
      expectGolden(import.meta.dirname, `design.${colorScheme}.golden.txt`, `${text}\n`);
    },
  );

  it("has the shapes that are recorded: after a change that is meant, UPDATE_GOLDEN=1", async () => {
    const text = await page.evaluate<string>(computed(SHAPES));
    expect(text.split("\n").length).toBeGreaterThan(30);
    expectGolden(import.meta.dirname, "design.shapes.golden.txt", `${text}\n`);
  });

  it("has its parts where they are recorded, wide and narrow: after a change that is meant, UPDATE_GOLDEN=1", async () => {
    const found: string[] = [];
    for (const width of [1440, 720, 390]) {
      await page.setViewportSize({ width, height: 900 });
      found.push(`${width}:`, await page.evaluate<string>(LAYOUT));
    }
    expectGolden(import.meta.dirname, "design.layout.golden.txt", `${found.join("\n")}\n`);
  });
});
