import { expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { observed, observeFiles } from "../../../testing/observe-files.ts";
import { credentials } from "./connector.ts";

/** Put together here, so that no key stands in the source. */
const letters = "aB3dE6fG9hJ2kL5mN8pQ1rS4tU7vW0xYzC";
const anthropic = `sk-ant-api03-${`${letters}${letters}${letters}`.slice(0, 93)}AA`;

itKeepsTheConnectorContract(credentials, { "app.py": `ANTHROPIC_API_KEY = "${anthropic}"\n` }, [
  anthropic,
  anthropic.slice(20, 60),
]);

it("joins one key in two files, and keeps variable and fingerprint only", () => {
  const observation = observeFiles(credentials, {
    "a.py": `KEY = "${anthropic}"\n`,
    ".env": `ANTHROPIC_API_KEY=${anthropic}\n`,
  });
  const [key, ...rest] = observed(observation, "credential");
  expect(rest).toEqual([]);
  expect(key?.evidence.map((item) => item.path)).toEqual([".env", "a.py"]);
  expect(key?.properties).toMatchObject({ service: "anthropic", exposure: "literal", placeholder: false });
  expect(key?.properties.fingerprint).toMatch(/^[0-9a-f]{12}$/);
});

it("knows a placeholder, and a variable that reaches the browser", () => {
  const fake = `sk-ant-api03-${"x".repeat(93)}AA`;
  expect(
    observed(observeFiles(credentials, { "a.py": `KEY = "${fake}"\n` }), "credential")[0]?.properties.placeholder,
  ).toBe(true);
  expect(
    observed(observeFiles(credentials, { "a.env": `NEXT_PUBLIC_KEY=${anthropic}\n`, "b.ts": "" }), "credential")[0]
      ?.properties.clientSide,
  ).toBe(true);
});

it("takes a reference for no key", () => {
  expect(
    observeFiles(credentials, { "a.py": 'key = os.environ["ANTHROPIC_API_KEY"]  # sk-ant-api03-\n' }).assets,
  ).toEqual([]);
});
