import { expect, it } from "vitest";
import { csvOf } from "./csv.ts";

const one = (text: string): string => csvOf([["heading", (row: string) => row]], [text]).split("\r\n")[1] ?? "";

it("has a heading line and ends every line as RFC 4180 wants", () =>
  expect(csvOf([["a", () => 1] as const, ["b", () => null] as const], ["row"])).toBe("a,b\r\n1,\r\n"));

it.each([
  ["plain", "plain"],
  ["a,b", '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+1", "'+1"],
  ["-1+cmd", "'-1+cmd"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["two\nlines", "two\\u000Alines"],
  ["\x1b[31mred", "\\u001B[31mred"],
])("writes %j as %j", (text, cell) => expect(one(text)).toBe(cell));

it("joins lists and spells numbers and truth", () =>
  expect(
    csvOf(
      [
        ["list", () => ["a", "b"]],
        ["n", () => 3],
        ["yes", () => true],
      ],
      [0],
    ),
  ).toBe("list,n,yes\r\na; b,3,true\r\n"));
