import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const limitOf = (code: string) =>
  observed(observeFiles(sourceCode, { "app.py": code }), "operation").map(({ properties }) => properties.maxTokens);

const CONVERSE = `import boto3
runtime = boto3.client("bedrock-runtime")
def ask(text):
    return runtime.converse(modelId="m", messages=[text]REST)
`;

it.each([
  ["of its own", ', inferenceConfig={"maxTokens": 800}', 800],
  ["that is not said", "", null],
  ["that is made at run time", ', inferenceConfig={"maxTokens": limit()}', null],
])("reads a limit %s where Bedrock keeps it", (_, rest, limit) => {
  expect(limitOf(CONVERSE.replace("REST", rest))).toEqual([limit]);
});
