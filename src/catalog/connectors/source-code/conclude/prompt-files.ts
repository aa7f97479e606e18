import { fileRole } from "../../../../domain/evidence.ts";
import { maskSecrets } from "../../../../domain/text.ts";
import { isPromptFile } from "../documents.ts";
import type { Document } from "../evaluate/program.ts";
import type { Workbench } from "./workbench.ts";

/** Emits the prompt that a file holds, and returns its key. `confidence`: declared when code is seen to give it to a model. */
export function promptFile(
  { emit }: Pick<Workbench, "emit">,
  { path, fact }: Document,
  role: "system" | "template",
  confidence: "declared" | "inferred",
): string {
  const key = `${path}#prompt-file`;
  const snippet = maskSecrets(fact.snippet);
  const evidence = {
    connector: "source-code",
    path,
    line: 1,
    ...(snippet !== "" && { snippet }),
    confidence,
    // Its ending says text; that it is a prompt makes it as much a source as the code beside it.
    role: fileRole(path.replace(/\.\w+$/, "")),
  } as const;
  const { digest, characters, interpolates } = fact;
  const textSignals = fact.signals.map((signal) => ({ ...signal, evidence }));
  const name = path.slice(path.lastIndexOf("/") + 1);
  const properties = { role, digest, characters, interpolates, textSignals };
  if (!emit.has(key)) emit.asset(key, { kind: "prompt", name, anchor: `file:${name}`, properties }, [evidence]);
  emit.link(emit.applicationAt(path, [evidence]), "uses", key, [evidence]);
  return key;
}

/** Emits the files that their place makes prompts, whether or not code is seen to read them. */
export function promptFiles(bench: Pick<Workbench, "emit">, documents: Iterable<Document>): void {
  for (const document of documents)
    if (isPromptFile(document.path) && !bench.emit.has(`${document.path}#prompt-file`))
      promptFile(bench, document, "template", "inferred");
}
