import { expect, it } from "vitest";
import { runsObject } from "./method-names.ts";

it.each([
  [".invoke", true],
  [".with_structured_output().ainvoke", true],
  [".with_instructions().with_temperature().ask", true],
  [".withSystemPrompt().withPrompt().asText", true],
  [".chat", true],
  [".chat().aiMessage", false],
  [".with_instructions", false],
  [".withoutTools().describe", false],
])("%s after a model runs it: %s", (chain, runs) => expect(runsObject(chain)).toBe(runs));
