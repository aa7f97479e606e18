import { judgeImport } from "../pickle/imports.ts";
import type { Reading } from "../reading.ts";
import { textOf } from "./hub-id.ts";
import { field, type JsonObject, objectsIn, textField } from "./json-document.ts";

/** Packages whose classes Keras itself restores from a configuration. */
const KERAS_MODULE =
  /^(tf_keras|keras|tensorflow\.keras|tensorflow\.python\.keras|keras_hub|keras_nlp|keras_cv|keras_core)(\.\w+)*$/;
/** Parts of Keras that fetch, open or switch things rather than compute. */
const NOT_COMPUTING = /(^|\.)(utils|saving|datasets|applications|export|callbacks|distribution|config|backend)(\.|$)/;
const GADGETS: ReadonlyMap<string, string> = new Map([
  ["get_file", "fetches files from the network"],
  ["enable_unsafe_deserialization", "switches off the protection against code in models"],
  ["load_model", "loads a further model"],
  ["deserialize_keras_object", "loads further objects"],
  ["TFSMLayer", "loads a TensorFlow model by path"],
  ["TorchModuleWrapper", "loads a pickled torch module"],
  ["FlaxLayer", "runs a Python function"],
  ["JaxLayer", "runs a Python function"],
]);
const CODE_LAYERS = new Set(["Lambda", "__lambda__", "TFOpLambda", "SlicingOpLambda"]);
const LOOKUPS = new Set(["StringLookup", "IntegerLookup", "IndexLookup", "TextVectorization"]);

/** Judges a Keras model configuration: what classes and functions it makes a loader restore, and the files it names. */
export function judgeKerasConfig(reading: Reading, config: unknown): void {
  const name = textField(field(config, "config"), "name");
  const className = textField(config, "class_name");
  reading.properties.architecture = textOf(className) ?? null;
  if (name !== undefined && !/^(sequential|model|functional)(_\d+)?$/.test(name))
    reading.properties.name = textOf(name) ?? name;
  for (const object of objectsIn(config)) judgeObject(reading, object);
}

function judgeObject(reading: Reading, object: JsonObject): void {
  const className = textField(object, "class_name");
  if (className === undefined) return;
  const config = field(object, "config");
  const named = className === "function" && typeof config === "string" ? config : className;
  if (CODE_LAYERS.has(className)) return judgeLambda(reading, className, config);
  judgeName(reading, textField(object, "module"), named, textField(object, "registered_name"));
  if (LOOKUPS.has(className)) judgeVocabulary(reading, field(config, "vocabulary"));
}

/** Layers that older versions write for plain operations of TensorFlow name the operation and hold no code. */
function judgeLambda(reading: Reading, className: string, config: unknown): void {
  const operation = textField(config, "function");
  if (
    className !== "Lambda" &&
    className !== "__lambda__" &&
    operation !== undefined &&
    /^(math|nn|image|linalg|signal|strings|reshape|concat|cast|expand_dims|squeeze|split|tile|transpose|shape|stack|unstack|where|zeros_like|ones_like|clip_by_value|_?\w*slice\w*|__operators__)/.test(
      operation,
    )
  )
    return;
  reading.add(
    "code-layer",
    textField(config, "name") ?? className,
    `a ${className} layer holds program code that runs when the model is loaded or used`,
  );
}

function judgeName(reading: Reading, module: string | undefined, name: string, registered: string | undefined): void {
  const gadget = GADGETS.get(name);
  if (gadget !== undefined)
    return reading.add("dangerous-import", name, `loading it restores ${name}, which ${gadget}`);
  if (module === undefined || module === "builtins") {
    if (registered !== undefined && /^[^>]+>/.test(registered)) foreign(reading, registered);
    else if (module === "builtins") judgeBuiltin(reading, name);
    return;
  }
  const judged = judgeImport(module, name);
  if (judged.verdict === "dangerous")
    return reading.add("dangerous-import", judged.name, `loading it restores ${judged.name}, which ${judged.does}`);
  if (!KERAS_MODULE.test(module) || NOT_COMPUTING.test(module)) foreign(reading, `${module}.${name}`);
}

/** `builtins` + a function's name stands for one the program must bring; the names of types are plain values. */
function judgeBuiltin(reading: Reading, name: string): void {
  const judged = judgeImport("builtins", name);
  if (judged.verdict === "dangerous")
    reading.add("dangerous-import", judged.name, `loading it restores ${judged.name}, which ${judged.does}`);
  else if (judged.verdict === "unknown") foreign(reading, name);
}

const foreign = (reading: Reading, name: string): void =>
  reading.add("unknown-import", name, `loading it restores ${name}, which is not part of Keras`);

function judgeVocabulary(reading: Reading, vocabulary: unknown): void {
  if (typeof vocabulary !== "string") return;
  if (/^[a-z]+:\/\/|^\/|\.\.[/\\]|^[A-Za-z]:\\/.test(vocabulary))
    reading.add(
      "path-traversal",
      vocabulary,
      `loading it reads a vocabulary from ${JSON.stringify(vocabulary.slice(0, 120))}`,
    );
}
