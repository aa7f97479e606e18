import { describe, expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const CALL = 'await stagehand.extract("the price");\n';
const operations = (code: string): number => observed(observeFiles(sourceCode, { "a.ts": code }), "operation").length;

describe("a parameter is an instance of", () => {
  it.each([
    [
      "its type",
      `import type { Stagehand } from "@browserbasehq/stagehand";\nasync function f(stagehand: Stagehand) {\n  ${CALL}}\n`,
    ],
    [
      "a type that another name stands for",
      `type Browser = import("@browserbasehq/stagehand").Stagehand;\nasync function f(stagehand: Browser) {\n  ${CALL}}\n`,
    ],
    [
      "the type of its field, where it is taken apart",
      `import type { Stagehand } from "@browserbasehq/stagehand";\nasync function f({ stagehand, url }: { stagehand: Stagehand; url: string }) {\n  ${CALL}}\n`,
    ],
  ])("%s", (_, code) => expect(operations(code)).toBe(1));

  it("what a function says to return, where that is not seen in it", () => {
    const code = `import type { Stagehand } from "@browserbasehq/stagehand";\nclass Sessions {\n  async create(): Promise<Stagehand> {\n    return this.retry(() => make());\n  }\n}\nasync function f(sessions: Sessions) {\n  const stagehand = await sessions.create();\n  ${CALL}}\n`;
    expect(operations(code)).toBe(1);
  });

  it("nothing, where its type is a field's of another name", () => {
    const code = `import type { Stagehand } from "@browserbasehq/stagehand";\nasync function f({ stagehand }: { stagehand: string; other: Stagehand }) {\n  ${CALL}}\n`;
    expect(operations(code)).toBe(0);
  });
});
