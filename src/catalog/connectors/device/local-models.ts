import type { ObservedAsset } from "../../../domain/observation.ts";
import { hubDatasetIdentity } from "../shared/hub-dataset.ts";
import type { DeviceFact } from "./facts.ts";

type Asset = Omit<ObservedAsset, "evidence">;

/** A model pulled by Ollama: `manifests/<registry>/<owner>/<name>/<tag>`. Not proven to be used: it lies ready. */
export function pulledByOllama(path: string, { bytes }: Extract<DeviceFact, { is: "ollama-model" }>): Asset {
  const [tag = "latest", name = "", owner = ""] = path.split("/").reverse();
  const modelId = `${owner === "library" || owner === "" ? "" : `${owner}/`}${name}:${tag}`;
  return {
    key: `model:ollama/${modelId}`,
    kind: "model",
    name: modelId,
    identities: [`model:ollama/${modelId}`],
    anchor: modelId,
    properties: { modelId, provider: "ollama", usage: "selectable", source: "local-runtime", fileBytes: bytes },
  };
}

/** A model or dataset in the cache of the Hugging Face hub: `models--<owner>--<name>/refs/<branch>` holds the commit. */
export function cachedFromHub(path: string, revision: string): Asset {
  const [, kind = "models", rest = ""] = /(?<=^|\/)(models|datasets)--([^/]+)\/refs\//.exec(path) ?? [];
  const name = rest.split("--").join("/");
  if (kind === "datasets")
    return {
      key: hubDatasetIdentity(name),
      kind: "dataset",
      name,
      identities: [hubDatasetIdentity(name)],
      anchor: name,
      properties: { source: "huggingface", revision },
    };
  return {
    key: `model:huggingface/${name}`,
    kind: "model",
    name,
    identities: [`model:huggingface/${name}`],
    anchor: name,
    properties: { modelId: name, provider: "huggingface", usage: "selectable", source: "hub", revision },
  };
}
