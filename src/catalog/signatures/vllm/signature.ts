import { defineSignature } from "../../../domain/signature.ts";

export const vllm = defineSignature({
  id: "vllm",
  title: "vLLM",
  category: "serving",
  provider: null,
  packages: {
    pypi: ["vllm", "llama-cpp-python", "ctransformers", "mlx-lm", "sglang", "text-generation", "onnxruntime-genai"],
  },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["vllm.**.{LLM,AsyncLLMEngine}"],
      model: ["model", 0],
      source: "hub",
      provider: "huggingface",
      operation: "load",
    },
    {
      language: "python",
      role: "model",
      names: ["llama_cpp.**.{Llama,Llama.from_pretrained}"],
      model: ["repo_id", "model_path", 0],
      source: "local-runtime",
    },
    {
      language: "python",
      role: "model",
      names: ["mlx_lm.**.load"],
      model: [0],
      source: "hub",
      provider: "huggingface",
      operation: "load",
    },
    {
      language: "shell",
      role: "model",
      names: ["vllm.serve"],
      provider: "huggingface",
      source: "hub",
      model: ["model", 1],
    },
    {
      language: "shell",
      role: "model",
      names: ["vllm.entrypoints.openai.api_server", "sglang.launch_server"],
      provider: "huggingface",
      source: "hub",
      model: ["model", "model-path"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from vllm import LLM\nllm = LLM(model="facebook/opt-125m")\n',
      finds: ["model:facebook/opt-125m"],
    },
    {
      language: "python",
      code: 'class LLM:\n    pass\n\nLLM(model="law degree")\n',
      finds: [],
    },
    {
      language: "shell",
      code: "VLLM_USE_V1=1 vllm serve meta-llama/Llama-3.1-8B-Instruct --port 8000 &\npython3 -m vllm.entrypoints.openai.api_server --model Qwen/Qwen2.5-7B-Instruct\n",
      finds: ["model:meta-llama/Llama-3.1-8B-Instruct", "model:Qwen/Qwen2.5-7B-Instruct"],
    },
    { language: "shell", code: "tennis serve ball/fast --model Head/Radical\n", finds: [] },
  ],
});
