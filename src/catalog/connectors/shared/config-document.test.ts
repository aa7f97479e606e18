import { describe, expect, it } from "vitest";
import { Refusal } from "../../../domain/errors.ts";
import { type ConfigFormat, readConfig, valueAt } from "./config-document.ts";

describe("the three formats say the same", () => {
  const texts: [ConfigFormat, string, number][] = [
    ["json", '{ // note\n  "servers": {\n    "a": { "args": ["x", 1, true], },\n  },\n}\n', 3],
    ["yaml", "# note\nservers:\n  a:\n    args: [x, 1, true]\n", 3],
    ["toml", '# note\n\n[servers.a]\nargs = ["x", 1, true]\n', 3],
  ];
  it.each(texts)("%s", (format, text, line) => {
    const document = readConfig(text, format);
    expect(valueAt(document.root, ["servers", "a", "args"])).toEqual(["x", 1, true]);
    expect(document.lineOf(["servers", "a"])).toBe(line);
    expect(document.lineOf(["servers", "a", "nothing"])).toBe(line);
    expect(document.lineOf(["elsewhere"])).toBe(1);
  });
});

it("finds the line of a quoted TOML table and of a key in it", () => {
  const document = readConfig('[mcp_servers."a.b"]\ncommand = "x"\n\n[mcp_servers."a.b".env]\nKEY = "y"\n', "toml");
  expect(document.lineOf(["mcp_servers", "a.b", "command"])).toBe(2);
  expect(document.lineOf(["mcp_servers", "a.b", "env", "KEY"])).toBe(5);
});

it("keeps prototypes out", () => {
  for (const [format, text] of [
    ["json", '{"__proto__": {"polluted": true}}'],
    ["yaml", "__proto__:\n  polluted: true\n"],
  ] as const) {
    const { root } = readConfig(text, format);
    expect(valueAt(root, ["polluted"])).toBeUndefined();
    expect(valueAt(root, ["toString"])).toBeUndefined();
    expect(valueAt(root, ["__proto__", "polluted"])).toBe(true);
  }
});

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
  .split("")
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`)
  .join("\n")}\n`;

it.each([
  ["malformed", "json", '{ "a": '],
  ["malformed", "yaml", "a: [1\nb: }"],
  ["malformed", "toml", "a = = 1"],
  ["malformed", "yaml", bomb],
  ["too-deep", "json", "[".repeat(100_000)],
  ["too-deep", "json", `${"[".repeat(80)}${"]".repeat(80)}`],
  ["too-deep", "yaml", `${Array.from({ length: 200 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")} 1`],
  ["too-large", "json", " ".repeat(2_000_000)],
] as const)("refuses what is %s (%s)", (reason, format, text) => {
  try {
    readConfig(text, format);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).reason).toBe(reason);
  }
});
