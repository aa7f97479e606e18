import { defineSignature } from "../../../domain/signature.ts";

export const torch = defineSignature({
  id: "torch",
  title: "PyTorch",
  category: "ml-library",
  provider: null,
  packages: {
    pypi: ["torch", "torchvision", "torchaudio", "pytorch-lightning", "lightning"],
    cargo: ["tch", "torch-sys"],
    maven: [
      "org.pytorch:pytorch_android",
      "org.pytorch:pytorch_android_lite",
      "org.pytorch:executorch-android",
      "org.bytedeco:pytorch",
      "org.bytedeco:pytorch-platform",
    ],
    nuget: ["TorchSharp", "TorchSharp-cpu", "TorchVision", "TorchAudio"],
    gem: ["torch-rb", "torchvision"],
  },
  families: { nuget: ["TorchSharp-cuda-", "libtorch-"] },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["torch.hub.load"],
      model: [1, "model"],
      source: "hub",
      provider: "torch-hub",
      operation: "load",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'import torch\nm = torch.hub.load("pytorch/vision", "resnet18")\n',
      finds: ["model:resnet18"],
    },
    {
      language: "python",
      code: 'torch = Flashlight()\ntorch.hub.load("battery", "aa")\n',
      finds: [],
    },
  ],
});
