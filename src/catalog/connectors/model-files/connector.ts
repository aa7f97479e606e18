import { defineFileConnector } from "../../../domain/file-connector.ts";
import { concludeModels } from "./conclude.ts";
import { examineFile } from "./examine.ts";
import type { ModelFileFact } from "./facts.ts";
import { isCandidate, isCompanion } from "./file-names.ts";

/** Words of which a companion file must hold one: it then says something of the weights beside it. */
const COMPANION_NEEDLES = [
  "auto_map",
  "architectures",
  "model_type",
  "quantization_config",
  "base_model_name_or_path",
  "weight_map",
  "chat_template",
  "{{",
  "{%",
];

/** Model files: what each is by its content, what it says of itself, and what it would do to whoever loads it. */
export const modelFiles = defineFileConnector<ModelFileFact>({
  id: "model-files",
  title: "Model files",
  reads: [
    { title: "safetensors", files: ["*.safetensors"] },
    { title: "GGUF, GGML and llamafile", files: ["*.gguf", "*.ggml", "*.llamafile"] },
    { title: "ONNX", files: ["*.onnx"] },
    {
      title: "PyTorch: archives, TorchScript, exported programs, legacy and tar files",
      files: ["*.pt", "*.pth", "*.ckpt", "*.bin"],
    },
    { title: "pickle, joblib, dill", files: ["*.pkl", "*.pickle", "*.joblib", "*.dill"] },
    { title: "NumPy", files: ["*.npy", "*.npz"] },
    { title: "Keras and HDF5", files: ["*.keras", "*.h5", "*.hdf5"] },
    { title: "TensorFlow", files: ["*.pb"] },
    { title: "TensorFlow Lite", files: ["*.tflite"] },
    { title: "Core ML", files: ["*.mlmodel"] },
    { title: "NeMo", files: ["*.nemo"] },
    { title: "TorchServe", files: ["*.mar"] },
    { title: "skops", files: ["*.skops"] },
    { title: "CatBoost", files: ["*.cbm"] },
    {
      title: "what lies beside weights",
      files: [
        "config.json",
        "tokenizer_config.json",
        "adapter_config.json",
        "chat_template.jinja",
        "model.safetensors.index.json",
      ],
    },
  ],
  emits: { assets: ["application", "model"], relationships: ["contains", "fine-tuned-from"] },
  claims: (path) => (isCompanion(path) ? "text" : isCandidate(path) ? "ranges" : undefined),
  needles: () => COMPANION_NEEDLES,
  examine: examineFile,
  conclude: concludeModels,
});
