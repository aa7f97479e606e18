import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import { isDocument, isPromptFile } from "./documents.ts";
import type { SourceFacts } from "./facts.ts";
import { pythonLibraries } from "./libraries.ts";
import { ModuleResolver, packagesOf } from "./modules.ts";

const MOST = 400;
const MOST_DOCUMENTS = 1_000;
/** Names of imports that may hold what an AI call is given. */
const TELLING =
  /model|llm|prompt|config|setting|const|agent|tool|client|provider|chain|retriev|vector|embed|instruct|option|default|env|\bai\b|gpt|chat/i;

/** Texts that their place makes prompts, and those that code names. */
function documentsOf(files: readonly FileFacts<SourceFacts>[], paths: readonly string[]): readonly string[] {
  const named = files.flatMap(({ facts }) => facts.module?.documents ?? []).map((path) => path.replace(/^.*\//, ""));
  const names = new Set(named);
  return paths
    .filter((path) => isPromptFile(path) || (isDocument(path) && names.has(path.replace(/^.*\//, ""))))
    .slice(0, MOST_DOCUMENTS);
}

/** Files whose names suggest that they define what AI code imports, and that no needle led to. */
export function followed(files: readonly FileFacts<SourceFacts>[], context: ConcludeContext): readonly string[] {
  const resolver = new ModuleResolver(context.paths, packagesOf(files), pythonLibraries(context.knowledge.signatures));
  const examined = new Set(files.map((file) => file.path));
  const wanted = new Set<string>(documentsOf(files, context.paths).filter((path) => !examined.has(path)));
  for (const { path, facts } of files) {
    const { module } = facts;
    if (module === null) continue;
    const imports = [
      ...module.imports,
      ...module.exports.flatMap((item) =>
        item.module === null ? [] : [{ module: item.module, level: 0, local: item.name, name: item.source }],
      ),
    ];
    for (const item of imports) {
      if (!TELLING.test(`${item.module} ${item.name ?? ""} ${item.local}`)) continue;
      const names =
        module.language === "python" && item.name !== null
          ? [item.module, `${item.module}${item.module === "" ? "" : "."}${item.name}`]
          : [item.module];
      for (const name of names) {
        const found = resolver.resolve(path, module.language, name, item.level);
        if (found !== undefined && !examined.has(found) && wanted.size < MOST + MOST_DOCUMENTS) wanted.add(found);
      }
    }
  }
  return [...wanted].sort();
}
