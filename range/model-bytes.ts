/** Forms of model file that the range can make. None of them is ever loaded. */
export const MODEL_FILE_FORMS = [
  "safetensors",
  "gguf",
  "gguf-template-code",
  "gguf-truncated",
  "pickle-benign",
  "pickle-malicious",
  "pickle-own-class",
] as const;
export type ModelFileForm = (typeof MODEL_FILE_FORMS)[number];

const LLAMA_TEMPLATE = "{% for message in messages %}<|{{ message.role }}|>{{ message.content }}{% endfor %}";
/** The known way out of a template that is rendered without a sandbox. */
const ESCAPING_TEMPLATE = "{{ cycler.__init__.__globals__.os.popen('id').read() }}";

/** The bytes of a small model file. The same form gives the same bytes. */
export function modelBytes(form: ModelFileForm): Buffer {
  switch (form) {
    case "safetensors":
      return safetensors();
    case "gguf":
      return gguf(LLAMA_TEMPLATE, TENSOR_VALUES * 4);
    case "gguf-template-code":
      return gguf(ESCAPING_TEMPLATE, TENSOR_VALUES * 4);
    case "gguf-truncated":
      return gguf(LLAMA_TEMPLATE, TENSOR_VALUES);
    case "pickle-benign":
      return pickledScaler();
    case "pickle-malicious":
      return pickledCommand();
    case "pickle-own-class":
      return Buffer.from("\x80\x02ctallpine_ml.segments\nSegmenter\n)\x81.", "latin1");
  }
}

const TENSOR_VALUES = 32;

function safetensors(): Buffer {
  const header = JSON.stringify({
    __metadata__: { format: "pt" },
    "classifier.weight": { dtype: "F32", shape: [4, 8], data_offsets: [0, TENSOR_VALUES * 4] },
  });
  return Buffer.concat([u64(header.length), Buffer.from(header), Buffer.alloc(TENSOR_VALUES * 4)]);
}

/** GGUF version 3 with one tensor of 32 floats, of whose data `dataBytes` are there. */
function gguf(template: string, dataBytes: number): Buffer {
  const text = (value: string): Buffer => Buffer.concat([u64(Buffer.byteLength(value)), Buffer.from(value)]);
  const pair = (key: string, value: string): Buffer => Buffer.concat([text(key), u32(8), text(value)]);
  const pairs = [pair("general.architecture", "llama"), pair("tokenizer.chat_template", template)];
  const head = Buffer.concat([
    Buffer.from("GGUF"),
    u32(3),
    u64(1),
    u64(pairs.length),
    ...pairs,
    text("token_embd.weight"),
    u32(1),
    u64(TENSOR_VALUES),
    u32(0),
    u64(0),
  ]);
  return Buffer.concat([head, Buffer.alloc((32 - (head.length % 32)) % 32), Buffer.alloc(dataBytes)]);
}

/** `StandardScaler` with two numbers, as protocol 2 writes it. */
const pickledScaler = (): Buffer =>
  Buffer.concat([
    Buffer.from("\x80\x02csklearn.preprocessing._data\nStandardScaler\n)\x81}(", "latin1"),
    pickledText("with_mean"),
    Buffer.from("\x88", "latin1"),
    pickledText("n_samples_seen_"),
    Buffer.from("K\x68ub.", "latin1"),
  ]);

/** Calls `os.system` when it is loaded. The command would only print a line. */
const pickledCommand = (): Buffer =>
  Buffer.concat([
    Buffer.from("\x80\x02cos\nsystem\n", "latin1"),
    pickledText("echo a planted flaw of the range"),
    Buffer.from("\x85R.", "latin1"),
  ]);

const pickledText = (value: string): Buffer => Buffer.concat([Buffer.from("X"), u32(value.length), Buffer.from(value)]);

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
