import type { AiClientId } from "./ai-client.ts";
import type { ProgramId } from "./ids.generated.ts";

/** Operating systems, by the name the runtime gives them. */
export const DEVICE_SYSTEMS = ["linux", "darwin", "win32"] as const;
export type DeviceSystem = (typeof DEVICE_SYSTEMS)[number];

/**
 * Where a program keeps something under a person's home folder. Parts are separated by `/`; `*` stands for any characters inside one
 * part. A path that ends in `/` is a folder whose being there shows the program. A leading word in braces differs by system:
 * `{config}`, `{data}`, `{cache}`, `{extensions}` (of every editor of the VS Code family), `{browser}` (of every Chromium browser).
 */
export interface ProgramPlace {
  readonly path: string;
  /** Missing = the same on every system. */
  readonly on?: readonly DeviceSystem[];
}

/** What a program on a person's machine does with AI. */
export type ProgramCategory = "coding-agent" | "assistant" | "editor" | "model-runtime" | "model-store" | "browser";

/** A program with AI that can be on a person's machine, and where that shows. */
export interface Program {
  readonly id: ProgramId;
  readonly title: string;
  readonly category: ProgramCategory;
  /** The client it is in configurations, when it is one. */
  readonly client?: AiClientId;
  readonly places: readonly ProgramPlace[];
  /** The vendor's documentation that names the places. */
  readonly source: string;
}

/** Declares a program. The folder it lies in bears its id. */
export const defineProgram = (program: Program): Program => program;

const CODE_FAMILY = [".vscode", ".vscode-insiders", ".vscode-server", ".vscode-oss", ".cursor", ".windsurf", ".trae"];

const chromium = (root: string, ...names: string[]): string[] => names.map((name) => `${root}/${name}`);

/** What each leading word stands for on a system. */
const WORDS: { readonly [word: string]: { readonly [S in DeviceSystem]: readonly string[] } } = {
  config: { linux: [".config"], darwin: ["Library/Application Support"], win32: ["AppData/Roaming"] },
  data: { linux: [".local/share"], darwin: ["Library/Application Support"], win32: ["AppData/Local"] },
  cache: { linux: [".cache"], darwin: ["Library/Caches"], win32: ["AppData/Local"] },
  extensions: Object.fromEntries(
    DEVICE_SYSTEMS.map((system) => [system, CODE_FAMILY.map((folder) => `${folder}/extensions`)]),
  ) as { [S in DeviceSystem]: string[] },
  browser: {
    linux: chromium(".config", "google-chrome", "chromium", "microsoft-edge", "BraveSoftware/Brave-Browser", "vivaldi"),
    darwin: chromium(
      "Library/Application Support",
      "Google/Chrome",
      "Chromium",
      "Microsoft Edge",
      "BraveSoftware/Brave-Browser",
      "Arc/User Data",
      "Vivaldi",
    ),
    win32: chromium(
      "AppData/Local",
      "Google/Chrome/User Data",
      "Chromium/User Data",
      "Microsoft/Edge/User Data",
      "BraveSoftware/Brave-Browser/User Data",
      "Vivaldi/User Data",
    ),
  },
};

/** The patterns of a program on one system, leading words replaced. Throws for a word that does not exist, which is a bug of the entry. */
export function patternsOf(program: Program, system: DeviceSystem): string[] {
  return program.places
    .filter(({ on }) => on === undefined || on.includes(system))
    .flatMap(({ path }) => {
      const word = /^\{(\w+)\}(.*)$/.exec(path);
      if (word === null) return [path];
      const roots = WORDS[word[1] ?? ""]?.[system];
      if (roots === undefined) throw new Error(`program ${program.id}: there is no {${word[1]}}`);
      return roots.map((root) => `${root}${word[2]}`);
    });
}

/** One part of a pattern as a regular expression over names. */
export const partMatcher = (part: string): RegExp =>
  new RegExp(
    `^${part
      .split("*")
      .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("[^/]*")}$`,
  );

/** A whole pattern as a regular expression over paths. */
export const patternMatcher = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split("/")
      .map((part) => partMatcher(part).source.slice(1, -1))
      .join("/")}$`,
  );
