import type { Locator, Page } from "playwright-core";

const MOST = 400;

/** A page by keys alone: nothing is clicked, nothing is focused but by the tabulator. */
export class KeysOfPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to a control with the tabulator. Throws where it does not get there, or where the focus cannot be seen. */
  async to(control: Locator): Promise<void> {
    await control.waitFor({ state: "attached" });
    for (let step = 0; step < MOST; step++) {
      if (await control.evaluate((element) => element === element.ownerDocument.activeElement))
        return this.#isSeen(control);
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`the tabulator does not reach ${control}`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes to a control and types into it. */
  async write(control: Locator, text: string): Promise<void> {
    await this.to(control);
    await this.page.keyboard.type(text);
  }

  /** Goes to a control and presses Enter. */
  async enter(control: Locator): Promise<void> {
    await this.to(control);
    await this.press("Enter");
  }

  async #isSeen(control: Locator): Promise<void> {
    const outline = await control.evaluate((element) => {
      const { getComputedStyle } = globalThis as unknown as {
        getComputedStyle(of: unknown): { outlineStyle: string; outlineWidth: string };
      };
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    if (/^none| 0px$/.test(outline)) throw new Error(`nobody sees that ${control} has the focus`);
  }
}
