import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../testing/observe-files.ts";
import { modelFiles } from "./connector.ts";

/** `pickle.dumps({"embeddings": [[0.25]], "metadata": ["a"]}, protocol=2)`, by hand. */
const data = bytes(
  "8002 7d 28 580a000000 656d62656464696e6773 5d 5d 47 3fd0000000000000 61 61",
  "58080000006d65746164617461 5d 580100000061 61 75 2e",
);
/** The same, with one value made by calling `collections.OrderedDict`. */
const object = bytes("8002 7d 5801000000 6d 63636f6c6c656374696f6e730a4f726465726564446963740a 29 52 73 2e");
/** Protocol 4 of `{}`: what trainers leave behind when nothing was trained. */
const empty = bytes("8004 7d 94 2e");

function bytes(...hex: string[]): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.join("").replaceAll(" ", ""), "hex"));
}

const models = (path: string, content: Uint8Array) => observed(observeFiles(modelFiles, { [path]: content }), "model");

it("takes a pickle of plain data for data, whatever its name", () => {
  expect(models("data/vector_db.pkl", data)).toEqual([]);
  expect(models("trained_agents_data.pkl", empty)).toEqual([]);
});

it("takes a pickle with objects in it, and plain data under PyTorch's names, for a model", () => {
  expect(models("model.pkl", object)).toMatchObject([{ properties: { format: "pickle" } }]);
  expect(models("weights.pth", data)).toMatchObject([{ properties: { format: "pickle" } }]);
});
