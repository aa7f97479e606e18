import { isPlaceBound } from "../../src/domain/identity.ts";
import type { Observation } from "../../src/domain/observation.ts";
import type { Snapshot } from "../../src/domain/snapshot.ts";

/** What an id is made of and that names a file or folder of the scope: the id would not survive a move. */
export function pathsInIdentity({ connector, assets }: Observation, paths: readonly string[]): string[] {
  const places = new Set(
    paths.flatMap((path) => [path, path.slice(0, path.lastIndexOf("/"))]).filter((path) => path.includes("/")),
  );
  return assets.flatMap(({ kind, identities, anchor }) =>
    [anchor, ...identities]
      .filter((words) => !isPlaceBound(words))
      .filter((words) => [...places].some((place) => words.includes(place)))
      .map((words) => `${connector} knows a ${kind} by a path: ${words}`),
  );
}

/** Claims of the same thing that stayed two assets. */
export function unmerged({ assets }: Snapshot): string[] {
  const owner = new Map<string, string>();
  return assets.flatMap(({ id, kind, identities }) =>
    identities.flatMap((identity) => {
      const first = owner.get(`${kind} ${identity}`) ?? id;
      owner.set(`${kind} ${identity}`, first);
      return first === id ? [] : [`two assets are ${kind} ${identity}`];
    }),
  );
}
