import { folderOf } from "../../../../domain/application-root.ts";
import type { FileFacts } from "../../../../domain/file-connector.ts";
import type { DeclaredFile, ModuleCall } from "../declaration.ts";
import { relativePath } from "../relative-path.ts";
import { Scope } from "../scope.ts";
import type { Value } from "../value.ts";

const DEEPEST_STACKS = 5;
const MOST_SCOPES = 2_000;

/** The stacks of a tree: a template nested by a local path is taken with its caller's parameters, every other stands for itself. */
export function templateScopes(files: readonly FileFacts<DeclaredFile>[]): Scope[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
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
    const scope = new Scope({ id, files: [file], args });
    scopes.push(scope);
    taken.add(path);
    for (const call of file.facts.modules) {
      const target = targetOf(path, call);
      if (target === undefined || depth >= DEEPEST_STACKS || scopes.length >= MOST_SCOPES) continue;
      scope.children.set(call.name, make(target, `${id}/module.${call.name}`, argsOf(call, scope), depth + 1));
    }
    return scope;
  };
  const standing = [...byPath.keys()].filter((path) => !nested.has(path));
  for (const path of standing) make(path, `cloudformation:${path}`, Object.create(null), 0);
  for (const path of byPath.keys())
    if (!taken.has(path)) make(path, `cloudformation:${path}`, Object.create(null), DEEPEST_STACKS);
  return scopes;
}

function argsOf(call: ModuleCall, caller: Scope): { [name: string]: Value } {
  const args: { [name: string]: Value } = Object.create(null);
  for (const { name, value } of call.args) args[name] = caller.valueOf(value);
  return args;
}
