import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const promptsOf = (code: string): string[] =>
  observed(observeFiles(sourceCode, { "app.py": code }), "prompt").map(
    ({ name, evidence: [first] }) => `${name} ${first?.line}`,
  );

it("takes what a signature of DSPy is documented with for the prompt that it is", () => {
  const code = `import dspy
class Sort(dspy.Signature):
    """Sort each letter into the drawer that it belongs to."""
    letter: str = dspy.InputField()
class Plain(dspy.Module):
    """Runs what sorts the letters of the house."""
class Silent(dspy.Signature):
    letter: str = dspy.InputField()
`;
  expect(promptsOf(code)).toEqual(["Sort instructions 2"]);
});
