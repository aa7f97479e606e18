import { describe, expect, it } from "vitest";
import { asciiOnly, displayWidth, printable } from "./display-text.ts";

describe("printable", () => {
  it.each([
    ["plain text", "plain text"],
    ["invoice\u202Egnp.exe", "invoice\\u202Egnp.exe"],
    ["\x1b[31mred\x1b[0m", "\\u001B[31mred\\u001B[0m"],
    ["\x9b31m", "\\u009B31m"],
    ["a\nb\tc\0", "a\\u000Ab\\u0009c\\u0000"],
    ["send\u200Bmail\u200D\uFEFF", "send\\u200Bmail\\u200D\\uFEFF"],
    ["tag\u{E0041}", "tag\\u{E0041}"],
    ["half \uD83D", "half \\uD83D"],
    ["filler\u3164\u2028", "filler\\u3164\\u2028"],
    ["日本語 naïve", "日本語 naïve"],
    ["family 👨‍👩‍👧 stays", "family 👨‍👩‍👧 stays"],
  ])("%j → %s", (text, expected) => expect(printable(text)).toBe(expected));
});

it("spells typography out in ASCII and shows the rest as codes", () => {
  expect(asciiOnly("a → b … é \u202E")).toBe("a -> b ... \\u00E9 \\u202E");
});

it.each([
  ["abc", 3],
  ["日本語", 6],
  ["한국", 4],
  ["ｆｕｌｌ", 8],
  ["naïve", 5],
  ["nai\u0308ve", 5],
  ["🤖", 2],
  ["❤️", 2],
  ["👨‍👩‍👧", 2],
  ["🇩🇪", 2],
  ["✖ ▲", 3],
])("%s takes %i columns", (text, width) => expect(displayWidth(text)).toBe(width));
