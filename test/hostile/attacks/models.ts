import { gzipSync } from "node:zlib";
import { bytesOf, ggufOf, little, numpyOf, onnxOf, safetensorsOf, zipOf } from "../../../src/testing/model-bytes.ts";
import { type Attack, attack, many, nested } from "./attack.ts";

const text = (word: string): number[] => [...little(word.length, 8), ...Buffer.from(word)];
const ggufHead = (...parts: readonly (string | number | readonly number[] | Uint8Array)[]): Uint8Array =>
  bytesOf("GGUF", little(3, 4), ...parts);
const header = (json: string): Uint8Array => bytesOf(little(json.length, 8), json, new Uint8Array(64));
const DANGER = bytesOf(0x80, 2, "cposix\nsystem\n", "U", 2, "id", 0x85, "R.");
const HARMLESS = bytesOf(0x80, 2, "}.");

/** A tar member of 512 bytes: name, size as it is written, kind, and what a link points at. */
function tarMember(
  name: string,
  size: string | Uint8Array,
  kind: string,
  target = "",
  content: Uint8Array = new Uint8Array(),
): Uint8Array {
  const block = new Uint8Array(512);
  const set = (at: number, value: string | Uint8Array): void =>
    block.set(typeof value === "string" ? Buffer.from(value) : value, at);
  set(0, name);
  set(100, "0000644\0");
  set(108, "0000000\0");
  set(116, "0000000\0");
  set(124, size);
  set(136, "00000000000\0");
  set(148, "        ");
  set(156, kind);
  set(157, target);
  set(257, "ustar\u000000");
  const sum = block.reduce((total, byte) => total + byte, 0);
  set(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  return bytesOf(block, content, new Uint8Array((512 - (content.length % 512)) % 512));
}
const tar = (...members: readonly Uint8Array[]): Uint8Array => bytesOf(...members, new Uint8Array(1024));

/** A zip whose directory names one stored member many times over. */
function overlapping(count: number): Uint8Array {
  const one = zipOf({ "m/data.pkl": HARMLESS });
  const directoryAt = 30 + "m/data.pkl".length + HARMLESS.length;
  const entry = one.slice(directoryAt, one.length - 22);
  const listing = Buffer.concat(Array.from({ length: count }, () => Buffer.from(entry)));
  const end = bytesOf(
    "PK",
    5,
    6,
    [0, 0, 0, 0],
    little(count % 65_536, 2),
    little(count % 65_536, 2),
    little(listing.length, 4),
    little(directoryAt, 4),
    0,
    0,
  );
  return Buffer.concat([one.slice(0, directoryAt), listing, end]);
}

/** Changes bytes of a zip at the first place of a signature. */
function patched(zip: Uint8Array, signature: readonly number[], offset: number, value: readonly number[]): Uint8Array {
  const copy = Buffer.from(zip);
  copy.set(value, copy.indexOf(Buffer.from(signature)) + offset);
  return copy;
}
const DIRECTORY = [0x50, 0x4b, 1, 2];
const END = [0x50, 0x4b, 5, 6];
const TORCH = zipOf({ "m/data.pkl": DANGER, "m/version": bytesOf("3\n") });

/** Archives that lead outside, hold more than they say, or lie about where things stand. */
const ARCHIVES: readonly Attack[] = [
  attack(
    "a zip that leads outside",
    {
      "m.pt": zipOf({
        "../../../../../../tmp/PWNED": bytesOf("x"),
        "/etc/cron.d/x": bytesOf("x"),
        "m/data.pkl": DANGER,
      }),
    },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a zip that holds a link",
    {
      "m.pt": patched(
        zipOf({ "m/data.pkl": bytesOf("/etc/passwd"), "m/x": DANGER }),
        DIRECTORY,
        38,
        little(0o120777 * 65_536, 4),
      ),
    },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a zip that names one member 60,000 times",
    { "m.pt": overlapping(60_000) },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "a zip with names that differ by case and by slash",
    { "m.pt": zipOf({ "m/data.pkl": HARMLESS, "m/DATA.PKL": DANGER, "m\\data.pkl": DANGER }) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a zip with one name twice",
    {
      "m.pt": bytesOf(patched(zipOf({ "m/data.pkl": HARMLESS, "m/data.pkX": DANGER }), DIRECTORY, 0, DIRECTORY)).map(
        (byte) => (byte === 0x58 ? 0x6c : byte),
      ),
    },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a zip that says it unpacks to nothing",
    { "m.pt": patched(TORCH, DIRECTORY, 24, little(0, 4)) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a zip that says it is encrypted",
    { "m.pt": patched(TORCH, DIRECTORY, 8, little(1, 2)) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a directory that starts behind its end",
    { "m.pt": patched(TORCH, END, 16, little(0xffffffff, 4)) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a directory of 65,535 members that are not there",
    { "m.pt": patched(TORCH, END, 8, [...little(65_535, 2), ...little(65_535, 2)]) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a member whose local header is the directory",
    { "m.pt": patched(TORCH, DIRECTORY, 42, little(60, 4)) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a zip behind a script",
    { "m.pt": bytesOf("#!/bin/sh\ntouch PWNED\nexit\n", TORCH) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a tar with links and devices that lead outside",
    {
      "m.nemo": tar(
        tarMember("a", "00000000000\0", "2", "/etc/passwd"),
        tarMember("b", "00000000000\0", "1", "../../../../etc/passwd"),
        tarMember("c", "00000000000\0", "3"),
        tarMember("../../../../tmp/PWNED", "00000000001\0", "0", "", bytesOf("x")),
      ),
    },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "a tar of a size below zero",
    {
      "m.nemo": tar(
        tarMember("model_config.yaml", new Uint8Array(12).fill(0xff), "0"),
        tarMember("b", "00000000000\0", "0"),
      ),
    },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "a tar of a size beyond every disk",
    { "m.nemo": tar(tarMember("weights.ckpt", "77777777777\0", "0"), tarMember("b", "00000000000\0", "0")) },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "20,000 members of no length",
    {
      "m.nemo": new Uint8Array(
        Buffer.concat(Array.from({ length: 20_000 }, () => Buffer.from(tarMember("a", "00000000000\0", "0")))),
      ),
    },
    { tells: ["unsupported"] },
  ),
  attack(
    "packing in packing",
    {
      "m.joblib": [1, 2, 3, 4, 5, 6].reduce<Uint8Array>(
        (inner) => new Uint8Array(gzipSync(inner)),
        new Uint8Array(30_000_000),
      ),
    },
    { tells: ["too-deep"] },
  ),
];

/** Headers that lie. */
const HEADERS: readonly Attack[] = [
  attack(
    "a GGUF of 2^63 keys of 2^63 letters",
    { "m.gguf": ggufHead(little(0, 8), new Array(8).fill(0xff), new Array(8).fill(0xff)) },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "a GGUF of arrays in arrays",
    {
      "m.gguf": ggufHead(
        little(0, 8),
        little(1, 8),
        text("a"),
        little(9, 4),
        ...Array.from({ length: 50_000 }, () => [...little(9, 4), ...little(1, 8)]),
      ),
    },
    { tells: ["too-deep"] },
  ),
  attack(
    "a GGUF that tells a key twice",
    {
      "m.gguf": ggufHead(
        little(0, 8),
        little(2, 8),
        text("general.name"),
        little(8, 4),
        text("good"),
        text("general.name"),
        little(8, 4),
        text("bad"),
      ),
    },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "a template that calls Python",
    {
      "m.gguf": ggufOf({
        "general.architecture": "llama",
        "tokenizer.chat_template":
          "{{ ''.__class__.__mro__[1].__subclasses__() }}{{ cycler.__init__.__globals__.os.popen('id').read() }}",
      }),
    },
    { blames: ["model-file-template-runs-code"] },
  ),
  attack(
    "a template of five megabytes",
    { "m.gguf": ggufOf({ "tokenizer.chat_template": "{% for a in b %}".repeat(300_000) }) },
    { tells: ["too-large"] },
  ),
  attack(
    "tensors that lie outside, over each other, and backwards",
    {
      "m.safetensors": header(
        '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,99999999]},"b":{"dtype":"F32","shape":[4],"data_offsets":[16,0]},"c":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},"d":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}',
      ),
    },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "a shape that overflows",
    { "m.safetensors": header('{"a":{"dtype":"F64","shape":[4294967296,4294967296,8],"data_offsets":[0,0]}}') },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "a header that names what objects have",
    {
      "m.safetensors": header(
        '{"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"__metadata__":{"__proto__":{"x":"y"},"constructor":"z"}}',
      ),
    },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "a header that names a tensor twice",
    {
      "m.safetensors": header(
        '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[16],"data_offsets":[0,64]}}',
      ),
    },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "a header of blanks",
    { "m.safetensors": header(`{}${" ".repeat(5_000_000)}`) },
    { blames: ["model-file-malformed"] },
  ),
  attack("a header of brackets", { "m.safetensors": header(nested(200_000, "[", "]")) }, { tells: ["unsupported"] }),
  attack(
    "metadata that is not text",
    { "m.safetensors": safetensorsOf({ __metadata__: { a: { b: 1 }, format: ["pt"] } }) },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "an HDF5 whose header goes on in itself",
    {
      "m.h5": bytesOf(
        0x89,
        "HDF",
        [0x0d, 0x0a, 0x1a, 0x0a],
        [2, 8, 8, 0],
        little(0, 8),
        new Array(8).fill(0xff),
        little(400, 8),
        little(48, 8),
        [0, 0, 0, 0],
        "OHDR",
        2,
        1,
        little(20, 2),
        0x10,
        little(16, 2),
        0,
        little(48, 8),
        little(352, 8),
        new Uint8Array(300),
      ),
    },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "an HDF5 whose root lies behind its end",
    {
      "m.h5": bytesOf(
        0x89,
        "HDF",
        [0x0d, 0x0a, 0x1a, 0x0a],
        [2, 8, 8, 0],
        little(0, 8),
        new Array(8).fill(0xff),
        little(2 ** 50, 8),
        little(2 ** 49, 8),
        [0, 0, 0, 0],
      ),
    },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "an ONNX number that never ends",
    { "m.onnx": bytesOf(0x08, new Uint8Array(100_000).fill(0xff)) },
    { tells: ["unsupported"] },
  ),
  attack(
    "an ONNX field longer than the file",
    { "m.onnx": bytesOf(0x08, 8, 0x3a, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], "x") },
    { tells: ["unsupported"] },
  ),
  attack(
    "groups in groups of an ONNX",
    { "m.onnx": bytesOf(0x08, 8, new Uint8Array(200_000).fill(0x3b)) },
    { tells: ["unsupported"] },
  ),
  attack(
    "weights of an ONNX that lie outside",
    {
      "m.onnx": bytesOf(
        onnxOf("ai.onnx", "Add"),
        0x3a,
        45,
        0x2a,
        43,
        0x6a,
        41,
        0x0a,
        8,
        "location",
        0x12,
        29,
        "../../../../../../etc/passwd\0",
      ),
    },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "an array whose header is a gigabyte",
    { "m.npy": bytesOf(0x93, "NUMPY", 2, 0, little(2 ** 30, 4), "{'descr': '|O'}") },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "an array of objects",
    { "m.npy": numpyOf("|O", "(1,)", DANGER) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a table of TensorFlow Lite that is its own",
    {
      "m.tflite": bytesOf(
        little(16, 4),
        "TFL3",
        new Uint8Array(8),
        little(0, 4),
        little(4, 2),
        little(4, 2),
        new Uint8Array(64),
      ),
    },
    {},
  ),
  attack(
    "an index of shards that lie outside",
    {
      "model.safetensors.index.json":
        '{"weight_map":{"a":"../../../../../etc/passwd","b":"/etc/passwd","c":"https://127.0.0.1:9/x.safetensors"}}',
    },
    { lacks: ["root:x:"] },
  ),
  attack(
    "an adapter of a model outside",
    {
      "adapter_config.json": '{"peft_type":"LORA","base_model_name_or_path":"../../../../../etc/passwd"}',
      "adapter_model.safetensors": safetensorsOf({}),
    },
    { lacks: ["root:x:"] },
  ),
];

/** Pickles that are programs about programs. */
const PICKLES: readonly Attack[] = [
  attack(
    "a text of two billion letters",
    { "m.pkl": bytesOf(0x80, 2, "X", little(2 ** 31, 4), "a") },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "a frame longer than the file",
    { "m.pkl": bytesOf(0x80, 4, 0x95, little(2 ** 50, 8), DANGER.slice(2)) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a number of two billion bytes",
    { "m.pkl": bytesOf(0x80, 2, 0x8b, [0xff, 0xff, 0xff, 0x7f], ".") },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "a million empty tuples",
    { "m.pkl": Buffer.concat([Buffer.from([0x80, 2]), Buffer.alloc(1_000_000, 0x29), Buffer.from(".")]) },
    {},
  ),
  attack(
    "a memo of the last place",
    { "m.pkl": bytesOf(0x80, 2, "}r", [0xff, 0xff, 0xff, 0xff], "j", [0xff, 0xff, 0xff, 0xff], DANGER.slice(2)) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a name that is put together on the stack",
    { "m.pkl": bytesOf(0x80, 4, 0x8c, 5, "posix", 0x94, 0x8c, 6, "system", 0x94, 0x93, 0x8c, 2, "id", 0x85, "R.") },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a protocol that is none",
    { "m.pkl": bytesOf(0x80, 255, DANGER.slice(2)) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "ten thousand pickles, the last dangerous",
    { "m.pkl": bytesOf(...Array.from({ length: 10_000 }, () => HARMLESS), DANGER) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "danger after a broken instruction",
    { "m.pkl": bytesOf(0x80, 2, 0xff, DANGER.slice(2)) },
    { tells: ["unsupported"] },
  ),
  attack(
    "danger that stops before its end",
    { "m.pkl": DANGER.slice(0, -1) },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a module of a megabyte",
    { "m.pkl": bytesOf(0x80, 2, "c", "a".repeat(1_000_000), "\nsystem\n", "U", 2, "id", 0x85, "R.") },
    { blames: ["model-file-malformed"] },
  ),
  attack(
    "calls of calls, 50,000 deep",
    {
      "m.pkl": Buffer.concat([
        Buffer.from([0x80, 2]),
        Buffer.from("cposix\nsystem\n"),
        Buffer.from(many(50_000, () => ")R")),
        Buffer.from("."),
      ]),
    },
    { blames: ["model-file-executes-code-on-load"] },
  ),
  attack(
    "a pickle that looks like text",
    { "m.pkl": "cos\nsystem\n(S'touch PWNED'\ntR." },
    { blames: ["model-file-executes-code-on-load"] },
  ),
];

export const MODEL_ATTACKS: readonly Attack[] = [...ARCHIVES, ...HEADERS, ...PICKLES];
