import type { Import } from "../ir.ts";
import { externalName, IS_ITS_CLASS, type LoadedModule } from "../modules.ts";
import { constantOf } from "./constants.ts";
import { type Evaluation, OPAQUE, outside } from "./evaluation.ts";
import type { Value } from "./values.ts";

/** What an import of this name means in a module. */
export function imported(evaluation: Evaluation, name: string, module: LoadedModule): readonly Value[] | undefined {
  for (const item of module.ir.imports) {
    if (item.local === name) return importValues(evaluation, item, module);
    if (item.local !== "*") continue;
    const target = evaluation.links.resolve(module, isQualified(module) ? member(item, name) : item);
    const values = target === undefined ? undefined : evaluation.exported(target, name);
    if (values !== undefined && values.length > 0) return values;
  }
  return isQualified(module) ? fromPackages(evaluation, name, module) : undefined;
}

/** Languages whose imports may name a module like any other name. */
const NAMES_MODULES: ReadonlySet<string> = new Set(["python", "rust"]);

/** Languages whose imports name classes by where they lie. */
const isQualified = ({ ir: { language } }: LoadedModule): boolean => IS_ITS_CLASS.has(language);

const member = (item: Import, name: string): Import => ({ ...item, module: `${item.module}.${name}` });

/** Classes that need no import, and those of the platform. */
const PLATFORM =
  /^(String|Integer|Long|Double|Float|Boolean|Object|Class|System|Math|Thread|Runnable|Override|\w*Exception|Error|Iterable|Void|Record|Enum|List|Map|Set|Collection|Arrays|Collectors?|Stream|Optional|Function|Supplier|Consumer|Path|Files|Duration|UUID)$/;

/** What a class may be that no import names, where whole packages from outside are imported: one of any of them. */
function fromPackages(evaluation: Evaluation, name: string, module: LoadedModule): readonly Value[] | undefined {
  if (!/^[A-Z]/.test(name) || PLATFORM.test(name)) return undefined;
  const packages = module.ir.imports.filter(({ local }) => local === "*").map((item) => member(item, name));
  if (packages.some((item) => evaluation.links.exists(module, item))) return [OPAQUE];
  const others = packages.filter(({ line, module: path }) => line > 0 && !/^javax?\./.test(path));
  return others.length === 0
    ? undefined
    : others.map(({ module: path, line }) => constantOf(evaluation.links, outside(path), line, { module }));
}

/** What one import statement brings in. */
export function importValues(evaluation: Evaluation, item: Import, module: LoadedModule): readonly Value[] {
  const submodule = submoduleOf(evaluation, item, module);
  if (submodule !== undefined) return [{ kind: "module", module: submodule }];
  const target = evaluation.links.resolve(module, item);
  if (target === undefined)
    return [
      evaluation.links.exists(module, item)
        ? OPAQUE
        : constantOf(evaluation.links, outside(externalName(module.ir.language, item)), item.line, { module }),
    ];
  if (item.name === null) return [{ kind: "module", module: target }];
  return evaluation.exported(target, item.name) ?? [OPAQUE];
}

/** Python: `from package import module`; Rust: `use crate::a::module`. */
function submoduleOf(evaluation: Evaluation, item: Import, module: LoadedModule): LoadedModule | undefined {
  if (item.name === null || !NAMES_MODULES.has(module.ir.language)) return undefined;
  const name = item.module === "" ? item.name : `${item.module}.${item.name}`;
  return evaluation.links.resolve(module, { level: item.level, module: name });
}
