import { defineProgram } from "../../../domain/program.ts";

export const qwenCode = defineProgram({
  id: "qwen-code",
  title: "Qwen Code",
  category: "coding-agent",
  client: "qwen-code",
  places: [{ path: ".qwen/" }, { path: ".qwen/settings.json" }, { path: ".qwen/QWEN.md" }],
  source: "Qwen Code documentation, Configuration",
});
