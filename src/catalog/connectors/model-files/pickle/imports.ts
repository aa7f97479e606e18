import { DANGERS } from "./names/dangerous.ts";
import { HARMLESS_ESTIMATORS } from "./names/harmless-estimators.ts";
import { HARMLESS_PYTHON } from "./names/harmless-python.ts";
import { HARMLESS_TORCH } from "./names/harmless-torch.ts";
import { MODULE_OF_PYTHON_TWO, NAME_OF_PYTHON_TWO } from "./names/python-two.ts";

/** What is known of a name that a pickle imports. `does` says what a dangerous one does. */
export interface Judgement {
  /** `module.name`, Python 2 names in their present form. */
  readonly name: string;
  readonly verdict: "harmless" | "dangerous" | "unknown";
  readonly does?: string;
}

const HARMLESS: ReadonlySet<string> = new Set(
  [HARMLESS_PYTHON, HARMLESS_ESTIMATORS, HARMLESS_TORCH].flatMap((table) =>
    Object.entries(table).flatMap(([module, names]) => names.split(" ").map((name) => `${module}.${name}`)),
  ),
);

const DANGEROUS_MODULES = new Map<string, string>();
const DANGEROUS_NAMES = new Map<string, string>();
for (const { does, modules, names } of DANGERS) {
  for (const module of modules.split(" ")) if (!DANGEROUS_MODULES.has(module)) DANGEROUS_MODULES.set(module, does);
  for (const name of names.split(" ")) if (!DANGEROUS_NAMES.has(name)) DANGEROUS_NAMES.set(name, does);
}

/** Ways round the name system that make any path a dangerous one. */
const ESCAPES =
  /^__(?:builtins|globals|getattribute|subclasses|class|base|bases|mro|dict|loader|spec|code|import|init_subclass)__$|^f_globals$|^func_globals$/;
/** Code objects that lie in the archive itself, in TorchScript's own language. */
const TORCH_SCRIPT = /^__torch__(?:\.|$)/;

/**
 * Judges one import. Only a name that stands in a list as a whole is harmless; a dotted name is resolved attribute by attribute by
 * the loader, so every part of it that could be a module is looked at.
 */
export function judgeImport(module: string, name: string, torchScript = false): Judgement {
  const full = presentName(module, name);
  if (HARMLESS.has(full)) return { name: full, verdict: "harmless" };
  if (torchScript && TORCH_SCRIPT.test(module)) return { name: full, verdict: "harmless" };
  const segments = full.split(".").slice(0, 64);
  const inModule = Math.min(segments.length, module.split(".").length);
  const does = escapes(segments) ?? dangerOf(segments, 0) ?? dangerBehind(segments, inModule);
  return does === undefined ? { name: full, verdict: "unknown" } : { name: full, verdict: "dangerous", does };
}

const escapes = (segments: readonly string[]): string | undefined =>
  segments.slice(1).some((segment) => ESCAPES.test(segment))
    ? "reaches any attribute, variable or frame of the process"
    : undefined;

/** The danger of the path read from `start`: of the whole name, or of a module above it. */
function dangerOf(segments: readonly string[], start: number): string | undefined {
  const path = segments.slice(start);
  for (let length = path.length; length > 0; length--) {
    const prefix = path.slice(0, length).join(".");
    const does = DANGEROUS_NAMES.get(prefix) ?? DANGEROUS_MODULES.get(prefix);
    if (does !== undefined) return does;
  }
  return undefined;
}

/** `pathlib` + `os.system`: a module reached as an attribute of another. */
function dangerBehind(segments: readonly string[], inModule: number): string | undefined {
  for (let start = Math.max(1, inModule); start < segments.length - 1; start++) {
    const does = dangerOf(segments, start);
    if (does !== undefined) return does;
  }
  return undefined;
}

function presentName(module: string, name: string): string {
  const present = MODULE_OF_PYTHON_TWO.get(module) ?? module;
  const full = `${present}.${name}`;
  return NAME_OF_PYTHON_TWO.get(full) ?? full;
}
