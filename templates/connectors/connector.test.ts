import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assetNames, observeFiles } from "../../../testing/observe-files.ts";
import { __NAME__ } from "./connector.ts";

// FILL IN: real-shaped files, and the secrets planted in them as the third argument.
const FILES = { "app/__ID__.json": '{ "name": "app" }\n' };

describe("the contract", () => itKeepsTheConnectorContract(__NAME__, FILES));

it("FILL IN: sees what it is for", () => {
  expect(assetNames(observeFiles(__NAME__, FILES))).toEqual(["application:app"]);
});
