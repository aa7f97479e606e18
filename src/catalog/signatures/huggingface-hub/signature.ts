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
      unlessWhere: { argument: "repo_type", is: "dataset" },
    },
    {
      language: "javascript",
      role: "client",
      names: ["@huggingface/inference.{HfInference,InferenceClient}"],
    },
    {
      language: "python",
      role: "call",
      names: [
        "huggingface_hub.**.{InferenceClient,AsyncInferenceClient}().{text_to_image,image_to_image,image_to_text,text_to_speech,automatic_speech_recognition,text_to_video,visual_question_answering,document_question_answering}",
      ],
      model: ["model"],
      operation: "generate_content",
    },
    {
      language: "python",
      role: "call",
      names: [
        "huggingface_hub.**.{InferenceClient,AsyncInferenceClient}().{zero_shot_classification,text_classification,token_classification,question_answering,sentence_similarity,summarization,translation,fill_mask,image_classification,zero_shot_image_classification,object_detection,image_segmentation,table_question_answering,audio_classification}",
      ],
      model: ["model"],
      operation: "text_completion",
    },
    {
      language: "javascript",
      role: "call",
      names: [
        "@huggingface/inference.{HfInference,InferenceClient}().{textToImage,imageToImage,imageToText,textToSpeech,automaticSpeechRecognition,textToVideo,visualQuestionAnswering}",
      ],
      model: ["model"],
      operation: "generate_content",
    },
    {
      language: "python",
      role: "dataset",
      names: ["huggingface_hub.**.{hf_hub_download,snapshot_download}"],
      name: ["repo_id", 0],
      onlyWhere: { argument: "repo_type", is: "dataset" },
    },
    {
      language: "python",
      role: "call",
      names: ["huggingface_hub.**.{create_inference_endpoint,HfApi().create_inference_endpoint}"],
      model: ["repository"],
      operation: "deploy",
      source: "hub",
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
      language: "python",
      code: 'from huggingface_hub import InferenceClient\nimage = InferenceClient().text_to_image("A house", model="stabilityai/stable-diffusion-xl-base-1.0")\n',
      finds: ["model:stabilityai/stable-diffusion-xl-base-1.0"],
    },
    {
      language: "python",
      code: 'from huggingface_hub import snapshot_download\nsnapshot_download(repo_id="merve/faiss_embeddings", repo_type="dataset")\n',
      finds: ["dataset:merve/faiss_embeddings"],
    },
    {
      language: "python",
      code: 'from huggingface_hub import create_inference_endpoint\ncreate_inference_endpoint("gemma", repository="google/gemma-1.1-2b-it", framework="pytorch")\n',
      finds: ["model:google/gemma-1.1-2b-it"],
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
