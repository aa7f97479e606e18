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
  emits: { assets: ["application", "model"], relationships: ["contains", "fine-tuned-from"] },
  claims: (path) => (isCompanion(path) ? "text" : isCandidate(path) ? "ranges" : undefined),
  needles: () => COMPANION_NEEDLES,
  examine: examineFile,
  conclude: concludeModels,
});
