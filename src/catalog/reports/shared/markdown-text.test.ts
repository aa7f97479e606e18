import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { printable } from "../../../domain/display-text.ts";
import { prose } from "../../../domain/text-page.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";

const rendered = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

/** What a reader sees: mark-up taken away, entities read. */
const read = (html: string): string =>
  html
    .replace(/<\/?span>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "[click](https://evil.example)",
  "https://evil.example/path",
  "www.evil.example",
  "@somebody look",
  "fixes #12",
  "a | b",
  "`code` **bold** _it_ ~~no~~",
  "# heading",
  "- item",
  "1. item",
  "> quote",
  "![x](y)",
  "&lt;b&gt;",
  "someone@example.com",
  "a\\",
];

describe("markdownText", () => {
  it.each(HOSTILE)("shows %j as it stands and as nothing else", (text) => {
    const html = rendered(markdownText(text)).trim();
    expect(html.replace(/<\/?span>/g, "")).toMatch(/^<p>[^<]*<\/p>$/);
    expect(read(html.slice(3, -4))).toBe(text);
  });

  it("does so for any text, also in a table cell", () => {
    const word = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (words) => {
        const text = words.join(" ");
        const html = rendered(`| a |\n|---|\n| x ${markdownText(text)} y |\n`);
        const cell = /<td>([\s\S]*?)<\/td>/.exec(html)?.[1] ?? "";
        expect(cell.replace(/<\/?span>/g, "")).not.toContain("<");
        expect(prose(read(cell))).toBe(prose(`x ${printable(prose(text))} y`));
      }),
    );
  });

  it("breaks what code hosts would link by themselves", () => {
    expect(markdownText("ask @octo about #5 at https://x.y")).not.toMatch(/@octo|#5|https:\/\//);
  });
});

describe("markdownCode", () => {
  it.each(["plain", "a`b", "``x``", "`", "a|b"])("fences %j", (text) => {
    const html = rendered(`| a |\n|---|\n| ${markdownCode(text)} |\n`);
    expect(read(/<code>([\s\S]*?)<\/code>/.exec(html)?.[1] ?? "")).toBe(text);
  });
});
