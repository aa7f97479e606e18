import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type OutputAsset, type OutputChunk, type Plugin, rolldown } from "rolldown";

/** Loaded from their packages: they look for their WebAssembly beside themselves. */
const EXTERNAL = [/^web-tree-sitter$/];

/**
 * Writes the program under `from`, the room of the sources, to `to` as few files of JavaScript: the command and the worker with what both
 * need, commands that load apart, packages included. Gives the names of the files.
 */
export async function build(from: string, to: string): Promise<readonly string[]> {
  rmSync(to, { recursive: true, force: true });
  const bundle = await rolldown({
    input: {
      start: join(from, "platform/cli/start.js"),
      worker: join(from, "platform/scan/worker.js"),
      "scan-child": join(from, "platform/work/scan/scan-child.ts"),
      surveyor: join(from, "platform/attack/surveyor.ts"),
      comparer: join(from, "platform/drift/comparer.ts"),
      reader: join(from, "platform/store/engine/sqlite/reader.ts"),
    },
    platform: "node",
    external: EXTERNAL,
    resolve: { mainFields: ["module", "main"] },
    plugins: [parsedData],
    logLevel: "warn",
  });
  // As deep as in the sources, so that what lies beside the program is found by the same way.
  const { output } = await bundle.write({ dir: join(to, "platform/cli"), format: "esm" });
  await bundle.close();
  const chunks = output.filter((item) => item.type === "chunk");
  writeFileSync(join(to, "NOTICES.txt"), notices(chunks.flatMap((chunk) => chunk.moduleIds)));
  return output.map((item) => item.fileName);
}

/** Writes the web app under `from`, the room `web`, to `to`: one script with those that it loads when they are wanted, one style sheet, the page that loads them. */
export async function buildWeb(from: string, to: string): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const bundle = await rolldown({
    input: { app: join(from, "main.tsx") },
    platform: "browser",
    transform: { define: { "process.env.NODE_ENV": '"production"' }, jsx: "react-jsx" },
    // Of no meaning where nothing is rendered on the server.
    onLog: (level, log, pass) => (log.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : pass(level, log)),
    logLevel: "warn",
  });
  // What scripts share is one script; each part by itself would make a dozen.
  const codeSplitting = { groups: [{ name: "shared", minShareCount: 2 }] };
  const { output } = await bundle.write({
    dir: to,
    format: "esm",
    minify: true,
    chunkFileNames: "[name].js",
    codeSplitting,
  });
  await bundle.close();
  const page = readFileSync(join(from, "index.html"), "utf8");
  writeFileSync(join(to, "index.html"), page.replace("  </head>", `${preloads(output)}  </head>`));
  const styles = STYLES.map((name) => readFileSync(join(from, "ui", name), "utf8"));
  writeFileSync(join(to, "app.css"), styles.join("\n"));
  cpSync(join(from, "icon.svg"), join(to, "icon.svg"));
}

/** Has the browser fetch what the first script imports along with it, not one after the other. */
function preloads(output: readonly (OutputChunk | OutputAsset)[]): string {
  const chunks = new Map(output.flatMap((item) => (item.type === "chunk" ? [[item.fileName, item] as const] : [])));
  const wanted = new Set<string>();
  const follow = (name: string): void => {
    for (const next of chunks.get(name)?.imports ?? [])
      if (!wanted.has(next)) {
        wanted.add(next);
        follow(next);
      }
  };
  follow("app.js");
  return [...wanted].map((name) => `    <link rel="modulepreload" href="/app/${name}" />\n`).join("");
}

/**
 * Scans the repositories under `range/estate`, and writes what the scans say to `to`: the demo estate that `stance serve` offers. No
 * clock and no machine path enters it, so the same sources give the same bytes.
 */
export async function buildDemo(to: string): Promise<void> {
  const { demoRepositories } = await import("../../range/demo.ts");
  mkdirSync(to, { recursive: true });
  const text = JSON.stringify(await demoRepositories());
  writeFileSync(join(to, "estate.json.br"), brotliCompressSync(text));
}

/** In the order in which later ones may rely on earlier ones. */
const STYLES = [
  "tokens.css",
  "base.css",
  "frame.css",
  "parts.css",
  "overview.css",
  "table.css",
  "layers.css",
  "explore.css",
  "graph.css",
];

/** Data is parsed as JSON when it is wanted, which is several times faster than reading it as code. */
const parsedData: Plugin = {
  name: "parsed-data",
  transform: {
    filter: { id: /\.json$/ },
    handler: (text) => ({
      code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(text)))});`,
      moduleType: "js",
    }),
  },
};

/** Folder and name of the package that a module belongs to. */
const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** The licences of the packages that are part of the files, as they ask for. */
function notices(modules: readonly string[]): string {
  const folders = new Map(
    modules.flatMap((id) => {
      const [, folder, name] = PACKAGE.exec(id.replaceAll("\\", "/")) ?? [];
      return folder === undefined || name === undefined ? [] : [[name, folder] as const];
    }),
  );
  return [...folders.keys()]
    .sort()
    .map((name) => `${name}\n\n${licencesIn(folders.get(name) as string)}`)
    .join("\n\n");
}

/** The texts it comes with; where there is none, what it says of itself. */
function licencesIn(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^licen[cs]e/i.test(name));
  if (files.length > 0) return files.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n");
  const { license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    [key: string]: unknown;
  };
  return `${String(license)}, by ${typeof author === "string" ? author : JSON.stringify(author)}`;
}
