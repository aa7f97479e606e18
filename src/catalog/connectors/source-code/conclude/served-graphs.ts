import { folderOf } from "../../../../domain/application-root.ts";
import type { FileFacts } from "../../../../domain/file-connector.ts";
import { top, type Value } from "../evaluate/values.ts";
import type { OutlineFacts } from "../facts.ts";
import type { NamedGraph } from "../graph-names.ts";
import { type LoadedModule, normalise } from "../modules.ts";
import type { AssetsOf, Workbench } from "./workbench.ts";

/** Gives agents the names under which a server of graphs offers them: what people know them by. */
export function nameServedGraphs(
  bench: Workbench,
  files: readonly FileFacts<OutlineFacts>[],
  assetsOf: AssetsOf,
): void {
  for (const { path, facts } of files)
    for (const graph of facts.graphs ?? [])
      for (const agent of agentsOf(bench, path, graph).flatMap(assetsOf)) bench.emit.rename(agent, graph.name);
}

function agentsOf(bench: Workbench, config: string, { module: named, member }: NamedGraph) {
  const { program, reach } = bench;
  const module = moduleOf(program.modules.values(), config, named);
  const values = module === undefined ? [] : (program.evaluator.exported(module, member) ?? []);
  return reach(values.flatMap((value) => resultsOf(bench, value))).recognitions.filter(
    ({ spec }) => spec.role === "agent",
  );
}

/** What a function hands back; any other value is itself. */
function resultsOf({ program }: Workbench, value: Value): readonly Value[] {
  if (value.kind !== "function") return [value];
  const own = value.module.ir.functions[value.id];
  return (own?.returns ?? []).flatMap((item) =>
    program.evaluator.evaluate(item, { ...top(value.module), scope: own?.scope ?? 0 }),
  );
}

/** The file that a path beside the configuration, or the name of a package, means. */
function moduleOf(modules: Iterable<LoadedModule>, config: string, named: string): LoadedModule | undefined {
  const isPath = /[/\\]|\.[cm]?[jt]sx?$|\.py$/.test(named);
  const inner = isPath ? normalise(`${folderOf(config)}/${named}`) : named.replaceAll(".", "/");
  const wanted = isPath ? [inner] : [`${inner}.py`, `${inner}/__init__.py`];
  const fits = [...modules].filter(({ path }) =>
    wanted.some((end) => path === end || (!isPath && path.endsWith(`/${end}`))),
  );
  return fits.sort((one, other) => one.path.length - other.path.length)[0];
}
