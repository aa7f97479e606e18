import { folderOf } from "../../../../domain/application-root.ts";
import type { FileFacts } from "../../../../domain/file-connector.ts";
import { relativePath } from "../../shared/relative-path.ts";
import { argumentsOf } from "../arguments.ts";
import type { DeclaredFile, ModuleCall } from "../declaration.ts";
import { Scope } from "../scope.ts";
import { unknownValue, type Value } from "../value.ts";

const DEEPEST_MODULES = 6;
const MOST_SCOPES = 2_000;

type Files = readonly FileFacts<DeclaredFile>[];

/**
 * The module instances of a tree: a folder with `.tf` files is a module; one that another calls by a relative path is taken with the
 * caller's arguments, once per call, and every other stands for itself.
 */
export function terraformScopes(files: Files): Scope[] {
  const folders = new Map<string, FileFacts<DeclaredFile>[]>();
  for (const file of files) folders.set(folderOf(file.path), [...(folders.get(folderOf(file.path)) ?? []), file]);
  const called = new Set(
    [...folders].flatMap(([folder, members]) =>
      callsOf(members).flatMap((call) => targetOf(folder, call, folders) ?? []),
    ),
  );
  const scopes: Scope[] = [];
  const make = (folder: string, id: string, args: { [name: string]: Value }, depth: number): Scope => {
    const members = folders.get(folder) ?? [];
    const scope = new Scope({ id, files: members.map(({ path, facts }) => ({ path, facts })), args });
    scopes.push(scope);
    for (const call of callsOf(members)) {
      const target = targetOf(folder, call, folders);
      if (target === undefined || depth >= DEEPEST_MODULES || scopes.length >= MOST_SCOPES) continue;
      scope.children.set(
        call.name,
        make(target, `${id}/module.${call.name}`, argumentsOf(call, scope, asInput), depth + 1),
      );
    }
    return scope;
  };
  for (const folder of [...folders.keys()].sort())
    if (!called.has(folder)) make(folder, `terraform:${folder}`, Object.create(null), 0);
  const made = new Set(scopes.flatMap((scope) => [...scope.resources.values()].map(({ path }) => folderOf(path))));
  const ring = [...called].filter((folder) => !made.has(folder)).sort();
  for (const folder of ring) make(folder, `terraform:${folder}`, Object.create(null), DEEPEST_MODULES);
  return scopes;
}

const callsOf = (members: Files): readonly ModuleCall[] => members.flatMap(({ facts }) => facts.modules);

/** Inside a module a null argument may be given a default: only what is written out is surely there. */
const asInput = (value: Value): Value => (value.is === "unknown" ? unknownValue(value.why) : value);

/** The folder a relative source names, when it holds a module; a call of itself or of a parent is none. */
function targetOf(folder: string, call: ModuleCall, folders: ReadonlyMap<string, unknown>): string | undefined {
  if (call.source === null || !/^\.\.?(\/|$)/.test(call.source)) return undefined;
  const target = relativePath(folder, call.source);
  return target !== undefined && target !== folder && folders.has(target) ? target : undefined;
}
