/** What a file name's ending promises. */
interface Ending {
  /** Formats that the name fits; undefined = any. */
  readonly formats?: readonly string[];
  /** The name is used for pickles and hardly for anything else. */
  readonly pickle?: true;
  /** The name is used for models and hardly for anything else. */
  readonly model?: true;
}

const TORCH = ["torch-zip", "torchscript", "torch-export", "torch-legacy", "torch-tar", "pickle"];
const PICKLE = ["pickle", "torch-zip", "torch-legacy"];

/** Endings of model files. The ending only makes a file a candidate; its content decides what it is. */
const ENDINGS: { readonly [ending: string]: Ending } = {
  ".safetensors": { formats: ["safetensors"], model: true },
  ".gguf": { formats: ["gguf"], model: true },
  ".ggml": { formats: ["ggml", "gguf"], model: true },
  ".onnx": { formats: ["onnx"], model: true },
  ".pt": { formats: TORCH, pickle: true },
  ".pth": { formats: TORCH, pickle: true },
  ".ckpt": { formats: [...TORCH, "tensorflow-graph", "hdf5", "keras"], pickle: true },
  ".bin": {},
  ".pkl": { formats: PICKLE, pickle: true },
  ".pickle": { formats: PICKLE, pickle: true },
  ".joblib": { formats: PICKLE, pickle: true },
  ".dill": { formats: PICKLE, pickle: true },
  ".npy": { formats: ["numpy"], model: true },
  ".npz": { formats: ["npz"], model: true },
  ".h5": { formats: ["hdf5"], model: true },
  ".hdf5": { formats: ["hdf5"], model: true },
  ".keras": { formats: ["keras"], model: true },
  ".pb": { formats: ["tensorflow-saved-model", "tensorflow-graph", "onnx"] },
  ".tflite": { formats: ["tflite"], model: true },
  ".mlmodel": { formats: ["coreml", "pickle"] },
  ".nemo": { formats: ["nemo"], model: true },
  ".mar": { formats: ["mar"], model: true },
  ".skops": { formats: ["skops"], model: true },
  ".model": {},
  ".cbm": { formats: ["catboost"], model: true },
  ".llamafile": { formats: ["llamafile"], model: true },
};

/** Packings say nothing of what is inside, so they contradict no name. */
const PACKINGS = new Set(["bzip2", "xz", "lz4", "zstd", "7z", "rar", "lzma", "gzip", "zlib", "joblib-zfile"]);

const endingOf = (path: string): Ending | undefined => ENDINGS[(/\.\w+$/.exec(path.toLowerCase()) ?? [""])[0]];

/** True when the name is one that models have. */
export const isCandidate = (path: string): boolean => endingOf(path) !== undefined;

export const expectsPickle = (path: string): boolean => endingOf(path)?.pickle === true;

/** True when whoever named the file so means a model, whatever is in it. */
export const expectsModel = (path: string): boolean =>
  endingOf(path)?.pickle === true || endingOf(path)?.model === true;

/** True when the name is one of PyTorch's, which gives it to weights and to nothing else. */
export const expectsTorch = (path: string): boolean => endingOf(path)?.formats?.includes("torchscript") === true;

/** Formats the name promises, when the content is another one; undefined when they agree. */
export function contradicts(path: string, format: string): readonly string[] | undefined {
  const formats = endingOf(path)?.formats;
  return formats === undefined || formats.includes(format) || PACKINGS.has(format) ? undefined : formats;
}

const COMPANIONS =
  /(^|\/)(config\.json|adapter_config\.json|tokenizer_config\.json|chat_template\.(jinja|json)|[^/]*\.safetensors\.index\.json|[^/]*\.bin\.index\.json)$/;

/** True for the small text files of a model hub repository that say more of the weights beside them. */
export const isCompanion = (path: string): boolean => COMPANIONS.test(path);
