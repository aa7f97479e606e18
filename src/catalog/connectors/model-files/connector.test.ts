import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import {
  bytesOf,
  fromBase64,
  ggufOf,
  hdf5Of,
  numpyOf,
  onnxOf,
  PICKLES,
  safetensorsOf,
  zipOf,
} from "../../../testing/model-bytes.ts";
import { observeFiles } from "../../../testing/observe-files.ts";
import { modelFiles } from "./connector.ts";

/** Format and kinds of problem of the one model in a file, and what of it was not looked at. */
function read(
  path: string,
  content: Uint8Array,
): { format: unknown; signals: string[] | undefined; skipped: string[] } {
  const { assets, notExamined } = observeFiles(modelFiles, { [path]: content });
  const model = assets.find((asset) => asset.kind === "model");
  const properties = model?.properties as { format?: string; fileSignals?: { id: string }[] } | undefined;
  const ids = properties?.fileSignals?.map((signal) => signal.id);
  return {
    format: properties?.format,
    signals: ids && [...new Set(ids)],
    skipped: notExamined.map((item) => item.reason),
  };
}

const danger = fromBase64(PICKLES[4]?.dangerous ?? "");
const plain = fromBase64(PICKLES[4]?.harmless ?? "");
const tensor = { dtype: "F32", shape: [2], data_offsets: [0, 8] };
const keras = (layer: object): string =>
  JSON.stringify({ class_name: "Sequential", config: { name: "sequential", layers: [layer] } });
const dense = { class_name: "Dense", module: "keras.layers", config: { units: 1 } };
const lambda = { class_name: "Lambda", module: "keras.layers", config: { function: ["4wEAAAA=", null, null] } };

describe.each(PICKLES)("a pickle of protocol $protocol", ({ harmless, dangerous }) => {
  it("that is a plain dictionary is data and no model, and nothing of it is left unread", () => {
    expect(read("m.pkl", fromBase64(harmless))).toEqual({ format: undefined, signals: undefined, skipped: [] });
  });
  it("that calls os.system is dangerous, whatever its name", () => {
    expect(read("m.pkl", fromBase64(dangerous))).toMatchObject({ format: "pickle", signals: ["dangerous-import"] });
    expect(read("pytorch_model.bin", fromBase64(dangerous)).signals).toContain("dangerous-import");
  });
  it("that was cut off is reported, never taken for whole", () => {
    const cut = fromBase64(dangerous).slice(0, -2);
    const { signals, skipped } = read("m.pkl", cut);
    expect((signals ?? []).length + skipped.length).toBeGreaterThan(0);
  });
});

describe("formats by their content", () => {
  it.each([
    ["safetensors", "m.safetensors", safetensorsOf({ w: tensor }, 8)],
    ["gguf", "m.gguf", ggufOf({ "general.architecture": "llama", "general.name": "tiny" })],
    ["numpy", "m.npy", numpyOf("<f4", "(2,)", new Uint8Array(8))],
    ["npz", "m.npz", zipOf({ "w.npy": numpyOf("<f4", "(2,)", new Uint8Array(8)) })],
    ["onnx", "m.onnx", onnxOf("", "Relu")],
    ["torch-zip", "m.pt", zipOf({ "m/data.pkl": plain, "m/version": bytesOf("3\n"), "m/data/0": new Uint8Array(8) })],
    [
      "keras",
      "m.keras",
      zipOf({ "config.json": bytesOf(keras(dense)), "metadata.json": bytesOf('{"keras_version":"3.5.0"}') }),
    ],
  ])("%s, whole and harmless", (format, path, content) => {
    expect(read(path, content)).toEqual({ format, signals: [], skipped: [] });
  });

  it("hdf5, of which the groups are said not to be looked at", () => {
    expect(read("m.h5", hdf5Of("model_config", keras(dense)))).toEqual({
      format: "hdf5",
      signals: undefined,
      skipped: ["unsupported"],
    });
  });
});

describe("dangers", () => {
  it.each([
    [
      "a pickle inside a torch zip",
      "m.pt",
      zipOf({ "m/data.pkl": danger, "m/version": bytesOf("3\n") }),
      "dangerous-import",
    ],
    ["an array of objects", "m.npy", numpyOf("|O", "(1,)", danger), "dangerous-import"],
    ["a lambda layer", "m.keras", zipOf({ "config.json": bytesOf(keras(lambda)) }), "code-layer"],
    ["a lambda layer in HDF5", "m.h5", hdf5Of("model_config", keras(lambda)), "code-layer"],
    ["an operator of foreign code", "m.onnx", onnxOf("evil.ops", "Run"), "unknown-operator"],
    ["a packed pickle", "m.joblib", new Uint8Array(gzipSync(danger)), "dangerous-import"],
    [
      "a template that reaches the interpreter",
      "m.gguf",
      ggufOf({ "tokenizer.chat_template": "{{ ''.__class__.__mro__[1].__subclasses__() }}" }),
      "template-code",
    ],
    [
      "a member that leads out of its folder",
      "m.pt",
      zipOf({ "m/data.pkl": plain, "../../x": bytesOf("x") }),
      "path-traversal",
    ],
    ["a second pickle behind the first", "m.pkl", bytesOf(plain, danger), "dangerous-import"],
  ])("%s", (_, path, content, signal) => {
    expect(read(path, content).signals).toContain(signal);
  });

  it("a name that promises another format", () => {
    expect(read("m.safetensors", danger).signals).toEqual(expect.arrayContaining(["dangerous-import", "mislabelled"]));
  });
});

describe("damage", () => {
  it.each([
    ["safetensors whose header is longer than the file", "m.safetensors", safetensorsOf({ w: tensor }, 8).slice(0, 40)],
    ["safetensors whose data is missing", "m.safetensors", safetensorsOf({ w: tensor }, 0)],
    ["GGUF that ends in a value", "m.gguf", ggufOf({ "general.name": "a long name" }).slice(0, -4)],
    ["an array shorter than its shape", "m.npy", numpyOf("<f4", "(200,)", new Uint8Array(8))],
    ["a zip without its directory", "m.pt", zipOf({ "m/data.pkl": plain }).slice(0, -30)],
  ])("%s is told, not passed", (_, path, content) => {
    const { signals, skipped } = read(path, content);
    expect((signals ?? []).includes("malformed") || skipped.length > 0).toBe(true);
  });

  it("a bomb is not unpacked and not passed", () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(300 * 1024 * 1024)));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(read("m.pkl", bomb).skipped).toContain("too-large");
  });

  it("a pointer is not the model", () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 1234\n`;
    expect(read("m.safetensors", bytesOf(pointer))).toMatchObject({ signals: undefined, skipped: ["unsupported"] });
  });

  it("text under a model's name is no model", () => {
    expect(observeFiles(modelFiles, { "m.bin": bytesOf("just words\n") }).assets).toEqual([]);
  });
});

describe("the connector contract", () => {
  itKeepsTheConnectorContract(modelFiles, {
    "models/m.safetensors": safetensorsOf({ __metadata__: { license: "mit" }, w: tensor }, 8),
    "models/config.json": JSON.stringify({ architectures: ["LlamaForCausalLM"], auto_map: { AutoModel: "m.M" } }),
    "models/adapter_config.json": JSON.stringify({ base_model_name_or_path: "org/base" }),
    "models/adapter_model.safetensors": safetensorsOf({ w: tensor }, 8),
    "package.json": "{}",
  });
});
