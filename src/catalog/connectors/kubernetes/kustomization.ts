import { folderOf } from "../../../domain/application-root.ts";
import {
  type ConfigDocument,
  type ConfigValue,
  isRecord,
  readYamlDocuments,
  recordOf,
  textAt,
  textsOf,
} from "../shared/config-document.ts";
import type { Place } from "../shared/observation-builder.ts";
import { relativePath } from "../shared/relative-path.ts";

/** An image that an overlay takes instead of the one written. */
export interface ImageOverride extends Place {
  readonly name: string;
  readonly newName: string | null;
  readonly newTag: string | null;
  readonly digest: string | null;
}

/** What one kustomization puts together. */
export interface KustomizationFact extends Place {
  /** Files and folders, as written. */
  readonly resources: readonly string[];
  readonly images: readonly ImageOverride[];
  /** Files of patches, as written. */
  readonly patchFiles: readonly string[];
  /** Changes that are not worked out: patches, replacements, charts. */
  readonly changes: readonly string[];
}

/** Whether a file is a kustomization, by its name. Source: Kustomize documentation, kustomization file. */
export const isKustomization = (path: string): boolean => /(^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(path);

const CHANGES = [
  "patches",
  "patchesStrategicMerge",
  "patchesJson6902",
  "replacements",
  "vars",
  "transformers",
  "helmCharts",
];

/** Reads a kustomization. @throws Refusal `malformed`, `too-large`, `too-deep`. */
export function readKustomization(text: string, place: (line: number) => Place): KustomizationFact | undefined {
  const [document] = readYamlDocuments(text);
  if (document === undefined || !isRecord(document.root)) return undefined;
  const { root } = document;
  const listed = (name: string): readonly ConfigValue[] => (Array.isArray(root[name]) ? root[name] : []);
  return {
    ...place(1),
    resources: ["resources", "bases", "components"].flatMap((name) => textsOf(root[name])),
    images: listed("images").flatMap((item, index) => overrideOf(item, index, document, place)),
    patchFiles: [
      ...textsOf(root.patchesStrategicMerge).filter((item) => !item.includes("\n")),
      ...["patches", "patchesJson6902"].flatMap((name) => listed(name).flatMap((item) => textAt(item, "path") ?? [])),
    ],
    changes: CHANGES.filter((name) => listed(name).length > 0),
  };
}

function overrideOf(
  item: ConfigValue,
  index: number,
  document: ConfigDocument,
  place: (line: number) => Place,
): ImageOverride[] {
  const name = textAt(item, "name");
  if (name === undefined) return [];
  const { newTag, digest } = recordOf(item);
  return [
    {
      name,
      newName: textAt(item, "newName") ?? null,
      newTag: newTag === undefined || newTag === null ? null : String(newTag),
      digest: typeof digest === "string" ? digest : null,
      ...place(document.lineOf(["images", index])),
    },
  ];
}

/** A kustomization with its path and every file that it puts together. */
export interface Overlay {
  readonly path: string;
  readonly fact: KustomizationFact;
  readonly files: ReadonlySet<string>;
  readonly patches: ReadonlySet<string>;
  /** Resources that lie elsewhere, as written. */
  readonly foreign: readonly string[];
}

const DEEPEST = 8;

/** The overlays of a tree, each with the files of its bases, as far as they lie in it. */
export function overlaysOf(facts: ReadonlyMap<string, KustomizationFact>, paths: ReadonlySet<string>): Overlay[] {
  const byFolder = new Map([...facts.keys()].map((path) => [folderOf(path), path]));
  return [...facts].map(([path, fact]) => {
    const overlay = { path, fact, files: new Set<string>(), patches: new Set<string>(), foreign: [] as string[] };
    collect(path, overlay, 0);
    return overlay;
  });

  function collect(
    path: string,
    into: { files: Set<string>; patches: Set<string>; foreign: string[] },
    depth: number,
  ): void {
    const fact = facts.get(path);
    if (fact === undefined || depth > DEEPEST || into.files.has(path)) return;
    into.files.add(path);
    for (const file of fact.patchFiles) into.patches.add(relativePath(folderOf(path), file) ?? file);
    for (const resource of fact.resources) {
      const target = relativePath(folderOf(path), resource);
      const base = target === undefined ? undefined : byFolder.get(target);
      if (base !== undefined) collect(base, into, depth + 1);
      else if (target !== undefined && paths.has(target)) into.files.add(target);
      else into.foreign.push(resource);
    }
  }
}
