import { baseName, folderOf } from "../../../domain/application-root.ts";
import { fileRole } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import { isDocument, isPromptFile } from "./documents.ts";
import type { Outline, OutlineFacts } from "./facts.ts";
import type { Import } from "./ir.ts";
import { knownLibraries } from "./libraries.ts";
import { type ModuleResolver, moduleResolver, packagesOf } from "./modules.ts";
import { importsKnown, knownPackages } from "./needles.ts";

/** Most files asked for in one round. */
const MOST = 400;
const MOST_DOCUMENTS = 1_000;
/** Names of imports that may hold what an AI call is given. */
const TELLING =
  /model|llm|prompt|config|setting|const|agent|tool|client|provider|chain|retriev|vector|embed|instruct|option|default|env|\bai\b|gpt|chat/i;

/** Most files of those that answer requests. */
const MOST_ROUTES = 200;
/** Languages in which what answers requests lies in files of its own, and brings what it is asked to models in others. */
const HAS_ROUTES: ReadonlySet<string> = new Set(["kotlin", "ruby", "php", "rust", "csharp", "java"]);
const ANSWERS =
  /((^|\/)routes?|(^|\/)(routes|controllers|endpoints)\/[^/]{1,100}|(Controller|Routes?|Endpoints?)|_controller)\.(kt|rb|php|rs|cs|java)$/;

/** Whether a file answers requests, as its name or its folder says. */
const answersRequests = (path: string): boolean => ANSWERS.test(path) && fileRole(path) === "source";

/** Texts that their place makes prompts, and those that code names. */
function documentsOf(files: readonly FileFacts<OutlineFacts>[], paths: readonly string[]): readonly string[] {
  const named = files.flatMap(({ facts }) => facts.module?.documents ?? []).map((path) => path.replace(/^.*\//, ""));
  const names = new Set(named);
  return paths
    .filter((path) => isPromptFile(path) || (isDocument(path) && names.has(path.replace(/^.*\//, ""))))
    .slice(0, MOST_DOCUMENTS);
}

/**
 * Files that no needle led to and that define what AI code imports: all that a file with an AI library imports, but for components
 * that it shows; and beyond, what has a telling name.
 */
export function followed(files: readonly FileFacts<OutlineFacts>[], context: ConcludeContext): readonly string[] {
  const resolver = moduleResolver(context.paths, packagesOf(files), knownLibraries(context.knowledge.signatures));
  const known = knownPackages(context.knowledge);
  const examined = new Set(files.map((file) => file.path));
  const wanted = new Set<string>(documentsOf(files, context.paths).filter((path) => !examined.has(path)));
  const besideAi = new Set<string>();
  let isAi = false;
  const namespaces = new FolderFiles(context.paths);
  const handedOn = handedOnIn(files, known, resolver);
  const add = (path: string): void => {
    if (!examined.has(path) && wanted.size < MOST + MOST_DOCUMENTS) wanted.add(path);
  };
  for (const { path, facts } of files) {
    if (facts.module === null) continue;
    const { language } = facts.module;
    const isDirect = importsKnown(facts.module, known);
    // Ruby's libraries are known by their constants; a file of it is only read for one.
    isAi ||= (isDirect || language === "ruby") && HAS_ROUTES.has(language);
    if (isDirect && language === "java") besideAi.add(folderOf(path));
    const isWhole = isDirect || handedOn.has(path);
    for (const item of importsOf(facts.module).filter((each) => isTelling(each) || (isWhole && !isShown(each, path))))
      for (const name of modulesOf(item, language)) {
        const found = resolver.resolve(path, language, name, item.level);
        const all = found === undefined ? [] : language === "go" ? resolver.besides(folderOf(found)) : [found];
        for (const each of all) add(each);
      }
    if (language === "csharp" && isDirect)
      for (const folder of namespaceFolders(path, facts.module)) for (const each of namespaces.in(folder)) add(each);
    if (language === "go" && isDirect) for (const each of resolver.besides(folderOf(path))) add(each);
  }
  if (isAi) for (const path of context.paths.filter(answersRequests).slice(0, MOST_ROUTES)) add(path);
  if (besideAi.size > 0)
    for (const path of context.paths) if (isTellingJava(path) && besideAi.has(folderOf(path))) add(path);
  return [...wanted].sort();
}

/** C# files by the last part of the folder they lie in, by which a namespace is usually named. */
class FolderFiles {
  readonly #byFolder: ReadonlyMap<string, readonly string[]>;

  constructor(paths: readonly string[]) {
    this.#byFolder = Map.groupBy(
      paths.filter((path) => path.endsWith(".cs") && fileRole(path) === "source"),
      (path) => baseName(folderOf(path)),
    );
  }

  in(folder: string): readonly string[] {
    return this.#byFolder.get(folder) ?? [];
  }
}

/** Last parts of the namespaces that a C# file uses of its own program: those that begin as its folders are called; and its own folder. */
function namespaceFolders(path: string, { imports }: Outline): readonly string[] {
  const around = new Set(
    folderOf(path)
      .split("/")
      .flatMap((part) => part.split(".")),
  );
  const own = imports.flatMap(({ module }) => {
    const parts = module.split(".");
    return parts.length > 1 && parts.slice(0, -1).some((part) => around.has(part)) ? [parts.at(-1) as string] : [];
  });
  return [...own, baseName(folderOf(path))];
}

const INDEX = /(?:^|\/)(?:__init__\.py|index\.[cm]?[jt]s)$/;

/** Files that only hand on what lies around them, to files with an AI library: what those import of them lies there. */
const handedOnIn = (
  files: readonly FileFacts<OutlineFacts>[],
  known: ReadonlySet<string>,
  resolver: ModuleResolver,
): ReadonlySet<string> =>
  new Set(
    files.flatMap(({ path, facts: { module } }) =>
      module === null || !importsKnown(module, known)
        ? []
        : importsOf(module)
            .map((item) => resolver.resolve(path, module.language, item.module, item.level))
            .filter((found) => found !== undefined && INDEX.test(found)),
    ),
  ) as ReadonlySet<string>;

type Source = Pick<Import, "module" | "name" | "level" | "local">;

const importsOf = ({ imports, exports }: Outline): readonly Source[] => [
  ...imports,
  ...exports.flatMap(({ module, name, source }) =>
    module === null ? [] : [{ module, level: 0, local: name, name: source }],
  ),
];

const isTelling = ({ module, name, local }: Source): boolean => TELLING.test(`${module} ${name ?? ""} ${local}`);

/** Java's classes need no import of those beside them. */
const isTellingJava = (path: string): boolean => path.endsWith(".java") && TELLING.test(baseName(path));

/** A component: a capitalised name in a file that can hold markup. */
const isShown = ({ local }: Source, path: string): boolean => /\.[jt]sx$/.test(path) && /^[A-Z]/.test(local);

/** Python: a name imported from a package may be a module of it. */
function modulesOf({ module, name }: Source, language: Outline["language"]): readonly string[] {
  if (language !== "python" || name === null) return [module];
  return [module, module === "" ? name : `${module}.${name}`];
}
