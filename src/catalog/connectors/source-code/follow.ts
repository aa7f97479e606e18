import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { SourceFacts } from "./facts.ts";
import { pythonLibraries } from "./libraries.ts";
import { ModuleResolver, packagesOf } from "./modules.ts";

const MOST = 400;
/** Names of imports that may hold what an AI call is given. */
const TELLING =
  /model|llm|prompt|config|setting|const|agent|tool|client|provider|chain|retriev|vector|embed|instruct|option|default|env|\bai\b|gpt|chat/i;

/** Files whose names suggest that they define what AI code imports, and that no needle led to. */
export function followed(files: readonly FileFacts<SourceFacts>[], context: ConcludeContext): readonly string[] {
  const resolver = new ModuleResolver(context.paths, packagesOf(files), pythonLibraries(context.knowledge.signatures));
  const examined = new Set(files.map((file) => file.path));
  const wanted = new Set<string>();
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
        if (found !== undefined && !examined.has(found) && wanted.size < MOST) wanted.add(found);
      }
    }
  }
  return [...wanted].sort();
}
