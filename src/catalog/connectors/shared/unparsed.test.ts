import { expect, it } from "vitest";
import { Parsers } from "../../../platform/scan/parse.ts";
import { unparsed } from "./unparsed.ts";

const parsers = await Parsers.load(["kotlin", "python", "typescript", "java", "hcl"]);

it.each([
  ["kotlin", "fun one() = 1\nfun bad( {\nfun two() = 2\nclass D { fun three() = 3 }\n", "lines 2 to 4"],
  ["python", "x = (1,\n\ndef two():\n  return 2\nclass A:\n  pass\n", "lines 1 to 6"],
  ["typescript", "f();\nfunction one( {\n x = 1 }\nfunction two() { return 2 }\n", "lines 2 to 4"],
  ["hcl", 'locals {\n  a = 1\n}\nresource "x" "y" {\n  a = [\n', "lines"],
] as const)("tells what an error in %s takes along", (language, text, lines) => {
  const [told] = unparsed(parsers.parse(language, text));
  expect(told).toMatchObject({ reason: "malformed", detail: expect.stringContaining(lines) });
});

it("is silent on what parses, and on an error that stays in its line", () => {
  expect(unparsed(parsers.parse("kotlin", "fun one() = 1\n"))).toEqual([]);
  expect(unparsed(parsers.parse("java", "class A { void one( { int x = 1; } void two() {} }\nclass B {}\n"))).toEqual(
    [],
  );
  expect(unparsed(parsers.parse("kotlin", "fun a() { x?.let { !!! } }\nfun two() {}\n"))).toEqual([]);
});

it("names the cell of a notebook", () => {
  const tree = parsers.parse("python", "import a\nx = (1,\ndef two():\n  return 2\n");
  const told = unparsed(tree, [
    { line: 1, cell: 1 },
    { line: 2, cell: 4 },
  ]);
  expect(told.map(({ detail }) => detail)).toEqual([expect.stringMatching(/from cell \d on/)]);
});
