import { defineSignature } from "../../../domain/signature.ts";

export const huggingfaceHub = defineSignature({
  id: "huggingface-hub",
  title: "Hugging Face Hub",
  category: "model-hub",
  provider: "huggingface",
  packages: {
    pypi: ["huggingface-hub"],
    npm: ["@huggingface/inference", "@huggingface/hub"],
    cargo: ["hf-hub"],
    gem: ["hugging-face"],
  },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["huggingface_hub.**.{InferenceClient,AsyncInferenceClient}"],
      model: ["model", 0],
      source: "api",
    },
    {
      language: "python",
      role: "client",
      names: ["huggingface_hub.**.{InferenceClient,AsyncInferenceClient}"],
    },
    {
      language: "python",
      role: "model",
      names: ["huggingface_hub.**.{hf_hub_download,snapshot_download}"],
      model: ["repo_id", 0],
      source: "hub",
      operation: "load",
    },
    {
      language: "javascript",
      role: "client",
      names: ["@huggingface/inference.{HfInference,InferenceClient}"],
    },
    {
      language: "rust",
      role: "model",
      names: ["hf_hub.api.{sync,tokio}.Api().model"],
      provider: "huggingface",
      source: "hub",
      model: [0],
    },
    {
      language: "rust",
      role: "model",
      names: ["hf_hub.Repo"],
      provider: "huggingface",
      source: "hub",
      model: [0],
    },
    {
      language: "shell",
      role: "model",
      names: ["huggingface-cli.download", "hf.download"],
      provider: "huggingface",
      source: "hub",
      model: [1],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from huggingface_hub import snapshot_download\nsnapshot_download("BAAI/bge-m3")\n',
      finds: ["model:BAAI/bge-m3"],
    },
    {
      language: "python",
      code: 'from hub import snapshot_download\nsnapshot_download("disk")\n',
      finds: [],
    },
    {
      language: "rust",
      code: 'use hf_hub::api::sync::Api;\n\nfn main() {\n    let api = Api::new()?;\n    let repo = api.model("bert-base-uncased".to_string());\n}\n',
      finds: ["model:bert-base-uncased"],
    },
    {
      language: "rust",
      code: 'use cars::api::sync::Api;\n\nfn main() {\n    let repo = Api::new()?.model("t/ford".to_string());\n}\n',
      finds: [],
    },
    {
      language: "shell",
      code: "huggingface-cli download TheBloke/Mistral-7B-GGUF --local-dir models\n",
      finds: ["model:TheBloke/Mistral-7B-GGUF"],
    },
    { language: "shell", code: "aws s3 download a/b\n", finds: [] },
  ],
});
