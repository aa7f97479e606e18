import { defineProgram } from "../../../domain/program.ts";

export const torchHubCache = defineProgram({
  id: "torch-hub-cache",
  title: "PyTorch Hub cache",
  category: "model-store",
  places: [{ path: ".cache/torch/hub/checkpoints/*" }],
  source: "PyTorch documentation, torch.hub",
});
