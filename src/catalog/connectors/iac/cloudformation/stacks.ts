import { folderOf } from "../../../../domain/application-root.ts";
import type { FileFacts } from "../../../../domain/file-connector.ts";
import type { InfrastructureFormat } from "../../../../domain/resource.ts";
import { relativePath } from "../../shared/relative-path.ts";
import { argumentsOf } from "../arguments.ts";
import type { DeclaredFile, ModuleCall } from "../declaration.ts";
import { Scope } from "../scope.ts";
import type { Value } from "../value.ts";

const DEEPEST_STACKS = 5;
const MOST_SCOPES = 2_000;

/** The stacks or deployments of a tree: a template or Bicep file nested by a local path is taken with its caller's parameters, every other stands for itself. */
export function templateScopes(files: readonly FileFacts<DeclaredFile>[], format: InfrastructureFormat): Scope[] {
  const byPath = new Map(files.filter(({ facts }) => !isValues(facts)).map((file) => [file.path, file]));
  const valuesOf = new Map(files.filter(({ facts }) => isValues(facts)).map((file) => [stemOf(file.path), file]));
  const targetOf = (path: string, { source }: ModuleCall): string | undefined => {
    const target = source === null ? undefined : relativePath(folderOf(path), source);
    return target !== undefined && target !== path && byPath.has(target) ? target : undefined;
  };
  const nested = new Set(
    files.flatMap(({ path, facts }) => facts.modules.flatMap((call) => targetOf(path, call) ?? [])),
  );
  const scopes: Scope[] = [];
  const taken = new Set<string>();
  const make = (path: string, id: string, args: { [name: string]: Value }, depth: number): Scope => {
    const file = byPath.get(path) as FileFacts<DeclaredFile>;
    const values = valuesOf.get(stemOf(path));
    const scope = new Scope({ id, files: values === undefined ? [file] : [file, values], args });
    scopes.push(scope);
    taken.add(path);
    for (const call of file.facts.modules) {
      const target = targetOf(path, call);
      if (target === undefined || depth >= DEEPEST_STACKS || scopes.length >= MOST_SCOPES) continue;
      scope.children.set(call.name, make(target, `${id}/module.${call.name}`, argumentsOf(call, scope), depth + 1));
    }
    return scope;
  };
  const standing = [...byPath.keys()].filter((path) => !nested.has(path));
  for (const path of standing) make(path, `${format}:${path}`, Object.create(null), 0);
  for (const path of byPath.keys())
    if (!taken.has(path)) make(path, `${format}:${path}`, Object.create(null), DEEPEST_STACKS);
  return scopes;
}

/** A file that only gives values to the inputs of another: `main.parameters.json` to `main.bicep`. */
const isValues = ({ settings, resources, modules }: DeclaredFile): boolean =>
  settings.length > 0 && resources.length === 0 && modules.length === 0;
const stemOf = (path: string): string => path.replace(/(?:\.parameters)?\.[^./]+$/, "");
