import type { Signature } from "../../../../domain/signature.ts";
import type { Call } from "../evaluate/evaluation.ts";
import { ending, type Held, HeldNames } from "../evaluate/held-names.ts";
import type { CallExpression, ProgramLanguage } from "../ir.ts";
import { externalName, type LoadedModule } from "../modules.ts";
import { rootOf } from "../needles.ts";
import { type Endings, endingsOf } from "./endings.ts";
import { mayRun } from "./method-names.ts";

/** Languages in which what is outside has no name without an import, and a call bears the name of what it calls. */
const IMPORTS_ALL: ReadonlySet<ProgramLanguage> = new Set(["python", "javascript", "go"]);
/** What a class and an object of it are called inside. */
const OWN = new Set(["super", "self", "this", "cls"]);
/** Methods of records, which may give what stands under any key. */
const LOOKS_UP = new Set(["get", "pop", "setdefault", "items", "values", "keys", "at", "has", "set", "update"]);
const LOADS = new Set(["require", "import"]);

/** What is looked for besides what signatures know. */
export interface Wanted {
  /** Whether something is looked for under this last name, whatever it belongs to. */
  acts(name: string): boolean;
  /** Last names of requests, by the packages that the program imports. */
  asks(packages: ReadonlySet<string>): ReadonlySet<string>;
  /** Whether a call of such a name may be one. */
  mayAsk(call: Call): boolean;
  /** Whether a call is looked for whatever its name. */
  inItself(call: Call): boolean;
}

/**
 * Tells by names alone which calls may be of something that signatures know, so that all others need not be looked into. It errs on the
 * side of "may": by a name that a constant, a field, an import or a parameter bears, anything may be called that those lead to.
 */
export class TellingCalls {
  readonly #held: HeldNames;
  readonly #endings: ReadonlyMap<ProgramLanguage, Endings>;
  readonly #roots: ReadonlySet<string>;
  /** Names by which something known may be called in some place of the program. */
  readonly #telling: ReadonlySet<string>;
  readonly #wanted: Wanted;
  readonly #asks: ReadonlySet<string>;
  /** By language, what was told of names. */
  readonly #known = new Map<ProgramLanguage, Map<string, boolean>>();
  readonly #members = new Map<string, boolean>();

  constructor(modules: readonly LoadedModule[], signatures: readonly Signature[], wanted: Wanted) {
    this.#wanted = wanted;
    this.#endings = endingsOf(signatures);
    this.#roots = new Set(modules.flatMap(rootsIn));
    this.#asks = wanted.asks(this.#roots);
    this.#held = new HeldNames(modules);
    const languages = new Set(modules.map(({ ir }) => ir.language));
    this.#telling = this.#closure([...languages]);
  }

  /** Whether a call may be of something that is looked for. */
  may(call: Call): boolean {
    const { module, call: own } = call;
    const { callee } = own;
    if (!IMPORTS_ALL.has(module.ir.language) || this.#wanted.inItself(call)) return true;
    if (callee.kind === "member") return this.#mayNamed(call, callee.name);
    if (callee.kind !== "name") return callee.kind !== "function" && callee.kind !== "unknown";
    return (
      OWN.has(callee.name) ||
      this.#leads(this.#held.in(module, callee.name)) ||
      this.#mayNamed(call, ending(callee.name))
    );
  }

  #mayNamed(call: Call, name: string): boolean {
    return (
      this.#isKnown(call.module.ir.language, name) ||
      this.#mayMember(name) ||
      (this.#asks.has(name) && this.#wanted.mayAsk(call))
    );
  }

  #mayMember(name: string): boolean {
    const known = this.#members.get(name);
    if (known !== undefined) return known;
    const may = this.#leads(this.#held.members.get(name)) || (LOOKS_UP.has(name) && this.#leads(this.#held.anywhere));
    this.#members.set(name, may);
    return may;
  }

  #leads(held: Held | undefined): boolean {
    return held !== undefined && (held.isOpen || [...held.names].some((name) => this.#telling.has(name)));
  }

  /** Whether anything known bears this name, of packages that the program imports. */
  #isKnown(language: ProgramLanguage, name: string): boolean {
    const names = this.#known.get(language) ?? new Map<string, boolean>();
    this.#known.set(language, names);
    const known = names.get(name) ?? this.#ends(language, name);
    names.set(name, known);
    return known;
  }

  #ends(language: ProgramLanguage, name: string): boolean {
    if (name === "__init__" || mayRun(name) || this.#wanted.acts(name)) return true;
    const { plain = new Map(), forms = [] } = this.#endings.get(language) ?? {};
    const isThere = (root: string): boolean => root === "" || this.#roots.has(`${language}:${root}`);
    return (
      [...(plain.get(name) ?? [])].some(isThere) || forms.some(({ fits, root }) => isThere(root) && fits.test(name))
    );
  }

  /** Names that are known, are open, or lead to one that is. */
  #closure(languages: readonly ProgramLanguage[]): ReadonlySet<string> {
    const leadingTo = new Map<string, string[]>();
    const telling = new Set<string>();
    const next: string[] = [];
    const tell = (name: string): void => {
      if (telling.has(name)) return;
      telling.add(name);
      next.push(name);
    };
    const ask = (name: string): void => {
      if (OWN.has(name) || this.#asks.has(name) || languages.some((language) => this.#isKnown(language, name)))
        tell(name);
    };
    for (const [name, { names, isOpen }] of this.#held.all()) {
      if (isOpen) tell(name);
      ask(name);
      for (const other of names) {
        ask(other);
        const known = leadingTo.get(other);
        if (known === undefined) leadingTo.set(other, [name]);
        else known.push(name);
      }
    }
    for (let name = next.pop(); name !== undefined; name = next.pop())
      for (const other of leadingTo.get(name) ?? []) tell(other);
    return telling;
  }
}

/** Packages that a module imports. */
const rootsIn = ({ ir: { language, imports, exports, calls } }: LoadedModule): readonly string[] =>
  [
    ...imports.map(({ module }) => module),
    ...exports.flatMap(({ module }) => module ?? []),
    ...calls.flatMap(({ call }) => loadedBy(call) ?? []),
  ].map((module) => `${language}:${rootOf(language, externalName(language, { module, name: null }))}`);

function loadedBy({ callee, positional: [first] }: CallExpression): string | undefined {
  return callee.kind === "name" && LOADS.has(callee.name) && first?.kind === "string" ? first.value : undefined;
}
