import { expect, it } from "vitest";
import { splitFrontMatter, toolList } from "./front-matter.ts";

it("splits the head from the body", () => {
  const text = "---\nname: reviewer\ntools: [Read, Grep]\n---\nBe strict.\n";
  const { data, body, bodyOffset } = splitFrontMatter(text);
  expect(data).toEqual({ name: "reviewer", tools: ["Read", "Grep"] });
  expect(body).toBe("Be strict.\n");
  expect(text.slice(bodyOffset)).toBe(body);
});

it("reads heads that are no strict YAML line by line", () => {
  expect(
    splitFrontMatter("---\ndescription: Use when: tests fail\nglobs: **/*.ts\nalwaysApply: true\n---\n").data,
  ).toEqual({
    description: "Use when: tests fail",
    globs: "**/*.ts",
    alwaysApply: "true",
  });
});

it("takes a text without a head, an unfinished head and an empty head", () => {
  expect(splitFrontMatter("# Title\n---\nx")).toEqual({ data: {}, body: "# Title\n---\nx", bodyOffset: 0 });
  expect(splitFrontMatter("---\nname: x\n").data).toEqual({});
  expect(splitFrontMatter("---\n---\nbody").body).toBe("body");
});

it.each([
  ["Read, Grep", ["Read", "Grep"]],
  ["Bash(git diff:*), Bash(npm run test:*) Read", ["Bash(git diff:*)", "Bash(npm run test:*)", "Read"]],
  ["*", ["*"]],
  [
    ["Read", "Edit"],
    ["Read", "Edit"],
  ],
  [undefined, null],
  ["", null],
])("tools %j", (value, expected) => expect(toolList(value)).toEqual(expected));
