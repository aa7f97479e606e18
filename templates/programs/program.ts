import { defineProgram } from "../../../domain/program.ts";

export const __NAME__ = defineProgram({
  id: "__ID__",
  title: "FILL IN: the name people call it by",
  category: "assistant",
  // FILL IN: where it shows under a person's home folder.
  places: [{ path: ".__ID__/" }],
  source: "FILL IN: the vendor's documentation that names the places",
});
