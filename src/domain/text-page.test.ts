import { describe, expect, it } from "vitest";
import { displayWidth } from "./display-text.ts";
import { styled, TextPage } from "./text-page.ts";

const plain = { width: 40, colour: false, unicode: true };
const linesOf = (page: TextPage): string[] => page.toString().split("\n").slice(0, -1);

describe("TextPage", () => {
  it("wraps at spaces and indents further lines", () => {
    const page = new TextPage(plain);
    page.write("one two three four five six seven eight nine ten", { indent: 2, hanging: 4 });
    expect(linesOf(page)).toEqual(["  one two three four five six seven", "    eight nine ten"]);
  });

  it("breaks a word that fits no line after a separator, or anywhere", () => {
    const page = new TextPage(plain);
    page.write(`some/long/path/with/many/folders/in/it/file.py ${"x".repeat(90)}`);
    expect(linesOf(page)[0]).toBe("some/long/path/with/many/folders/in/it/");
    for (const line of linesOf(page)) expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(linesOf(page).join("")).toContain("x".repeat(40));
  });

  it("counts wide characters as two columns", () => {
    const page = new TextPage(plain);
    page.write("漢".repeat(50));
    expect(linesOf(page).map(displayWidth)).toEqual([40, 40, 20]);
  });

  it("aligns columns by display width", () => {
    const page = new TextPage(plain);
    page.row("名前", 10, "wide");
    page.row("name", 10, "narrow");
    expect(linesOf(page)).toEqual(["名前      wide", "name      narrow"]);
  });

  it("cuts a label that is too long for its column, and keeps the content", () => {
    const page = new TextPage(plain);
    page.row("a-label-much-too-long", 10, "content");
    expect(linesOf(page)).toEqual(["a-label-… content"]);
  });

  it("ends the last line allowed in an ellipsis", () => {
    const page = new TextPage(plain);
    page.write("one two three four five six seven eight nine ten", { lines: 1 });
    expect(linesOf(page)).toEqual(["one two three four five six seven eight…"]);
  });

  it("colours only when the terminal can, and never across lines", () => {
    const content = styled("critical", "one two three four five six seven eight nine ten");
    const colourless = new TextPage(plain);
    colourless.write(content);
    expect(colourless.toString()).not.toContain("\x1b");
    const page = new TextPage({ ...plain, colour: true });
    page.write(content);
    for (const line of linesOf(page)) expect(line).toMatch(/^\x1b\[1;31m.*\x1b\[0m$/);
  });

  it("lets no control character of a text through, whatever its style", () => {
    const page = new TextPage({ ...plain, colour: true });
    page.write([styled("place", "a\x1b[2Jb"), "\u202E", "\n"]);
    expect(page.toString().replace(/\x1b\[\d+m/g, "")).toBe("a\\u001B[2Jb\\u202E\\u000A\n");
  });

  it("writes pure ASCII where the locale has nothing else", () => {
    const page = new TextPage({ ...plain, unicode: false });
    page.row([page.marks.critical].join(), 4, "naïve → …");
    expect(page.toString()).toBe("X   na\\u00EFve -> ...\n");
  });
});
