import { defineProgram } from "../../../domain/program.ts";

export const whisperCache = defineProgram({
  id: "whisper-cache",
  title: "Whisper cache",
  category: "model-store",
  places: [{ path: ".cache/whisper/*.pt" }],
  source: "openai-whisper README",
});
