import { placeBound } from "./identity.ts";
import { oncePer } from "./once-per.ts";

const MANIFESTS =
  /(^|\/)(package\.json|pyproject\.toml|setup\.py|requirements\.txt|Pipfile|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|[^/]{1,200}\.(?:cs|fs|vb)proj|Gemfile|composer\.json|deno\.json)$/;

/** Folders that hold an application: those with a manifest, and always the root (""). Every connector asks for those of the same paths. */
export const applicationRoots = oncePer((paths: readonly string[]): ReadonlySet<string> => {
  const roots = new Set([""]);
  for (const path of paths) if (MANIFESTS.test(baseName(path))) roots.add(folderOf(path));
  return roots;
});

/** The nearest application folder at or above a file; "" is the scanned root itself. */
export function applicationRootOf(path: string, roots: ReadonlySet<string>): string {
  let folder = folderOf(path);
  while (folder !== "" && !roots.has(folder)) folder = folderOf(folder);
  return folder;
}

/** Folder part of a path, "" at the top. */
export const folderOf = (path: string): string => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "");

/** Last part of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** The application asset every connector names the same way, so that their claims merge. */
export const applicationIdentity = (root: string): string => placeBound("application", root);
