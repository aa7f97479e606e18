import type { Capability, Signal } from "../../../domain/asset.ts";
import { CHANGES_DATA, CHANGING_METHOD, capabilitiesOf } from "./capabilities.ts";
import type { Emitter } from "./emit.ts";
import type { CallExpression, Expression, FunctionIr } from "./ir.ts";
import type { LoadedModule } from "./modules.ts";
import type { Call, Program } from "./program.ts";
import type { Value } from "./values.ts";

/** A function of the program by its place. */
export interface FunctionPlace {
  readonly module: LoadedModule;
  readonly id: number;
}

/** Kinds of dangerous place an argument can reach, by the qualified name of the call and the argument that matters. */
interface Sink {
  readonly id: "shell" | "interpreter" | "file-path" | "url" | "sql";
  readonly path: RegExp;
  /** Argument positions and keywords that carry the danger. */
  readonly at: readonly (number | string)[];
  /** Only with this keyword set to true (`shell=True`). */
  readonly when?: string;
  /** Only when the text is put together (interpolated), not handed over whole. */
  readonly composed?: boolean;
}

const SINKS: readonly Sink[] = [
  {
    id: "shell",
    path: /^(os\.(system|popen)|commands\.getoutput|subprocess\.(getoutput|getstatusoutput)|asyncio\.create_subprocess_shell)$/,
    at: [0, "command", "cmd"],
  },
  { id: "shell", path: /^subprocess\.(run|call|check_call|check_output|Popen)$/, at: [0, "args"], when: "shell" },
  {
    id: "shell",
    path: /^child_process\.(exec|execSync)$|^shelljs\.(default\.)?exec$|^execa\.(execaCommand|execaCommandSync|\$)$/,
    at: [0],
  },
  {
    id: "interpreter",
    path: /^(\?(exec|eval|Function)|builtins\.(exec|eval)|vm\.(runInNewContext|runInThisContext|runInContext|Script))$/,
    at: [0],
  },
  {
    id: "file-path",
    path: /^(\?open|io\.open|aiofiles\.open|pathlib\.Path|fs(\/promises)?\.(default\.)?(promises\.)?(readFile|readFileSync|writeFile|writeFileSync|appendFile|unlink|createReadStream|createWriteStream|readdir|rm)|os\.(remove|unlink|listdir)|shutil\.(rmtree|copy|move))$/,
    at: [0],
  },
  {
    id: "url",
    path: /^((requests|httpx)(\.(Session|Client|AsyncClient)\(\))?\.(get|post|put|patch|delete|head|stream)|urllib\.request\.urlopen|aiohttp\.ClientSession\(\)\.(get|post|request)|\?fetch|(axios|got|node-fetch)(\.default)?(\.(get|post|put|request))?|undici\.(fetch|request))$/,
    at: [0, "url"],
  },
  { id: "url", path: /^(requests|httpx)\.request$/, at: [1, "url"] },
  {
    id: "sql",
    path: /\.(execute|executemany|executescript|query|raw|fetch|fetchrow|fetchall|\$queryRawUnsafe|\$executeRawUnsafe)$/,
    at: [0],
    composed: true,
  },
];

const CHECKS =
  /valid|sanit|allow|permit|safe|escape|quote|resolve|realpath|commonpath|is_relative_to|relative_to|startswith|startsWith|normalize|basename|secure_filename|isInside|whitelist|blocklist|denylist|check|assert|guard|parse_?url|urlparse|^\?URL$/i;

/** Looks into the bodies of functions: what they can do, and where their parameters end up. */
export class Bodies {
  readonly #program: Program;
  readonly #emit: Emitter;
  readonly #calls = new Map<LoadedModule, ReadonlyMap<number, readonly Call[]>>();

  constructor(program: Program, emit: Emitter) {
    this.#program = program;
    this.#emit = emit;
  }

  /** Calls made in a function itself, nested functions included. */
  callsIn({ module, id }: FunctionPlace): readonly Call[] {
    let byFunction = this.#calls.get(module);
    if (byFunction === undefined) {
      byFunction = groupCalls(module);
      this.#calls.set(module, byFunction);
    }
    return byFunction.get(id) ?? [];
  }

  /** Functions of the program that a function calls, with itself, at most three deep. */
  reached(start: FunctionPlace): readonly FunctionPlace[] {
    const seen = new Map<FunctionIr, FunctionPlace>();
    const visit = (place: FunctionPlace, depth: number): void => {
      const own = place.module.ir.functions[place.id] as FunctionIr;
      if (seen.has(own) || seen.size > 40) return;
      seen.set(own, place);
      if (depth < 3)
        for (const call of this.callsIn(place))
          for (const callee of this.#program.callee(call)) if (callee.kind === "function") visit(callee, depth + 1);
    };
    visit(start, 0);
    return [...seen.values()];
  }

  /** What running a function can do to the world, sorted. */
  capabilities(start: FunctionPlace): readonly Capability[] {
    const found = new Set<Capability>();
    for (const place of this.reached(start))
      for (const call of this.callsIn(place))
        for (const capability of this.#capabilitiesOf(call)) found.add(capability);
    return [...found].sort();
  }

  #capabilitiesOf(call: Call): readonly Capability[] {
    return this.#paths(call).flatMap((path): readonly Capability[] => {
      if (path === "?open")
        return /["'][^"']*[wax+]/.test(textOf(call.call.positional[1] ?? keyword(call.call, "mode")))
          ? ["writes-files"]
          : ["reads-files"];
      if (path === "?fetch")
        return /"?(POST|PUT|PATCH)"?/.test(JSON.stringify(call.call.positional[1] ?? {}))
          ? ["sends-outside", "reads-untrusted-content"]
          : ["reads-untrusted-content"];
      const gives = capabilitiesOf(path);
      const statement = textOf(call.call.positional[0]).replace(/^["']/, "");
      return gives.includes("reads-private-data") && (CHANGES_DATA.test(statement) || CHANGING_METHOD.test(path))
        ? [...gives, "changes-data"]
        : gives;
    });
  }

  #paths(call: Call): readonly string[] {
    return this.#program
      .callee(call)
      .flatMap((value) => (value.kind === "symbol" ? [value.path.replace(/^(node:|\?globalThis\.)/, "")] : []));
  }

  /** Parameters of a function that reach a dangerous place unchecked, in it or in functions it hands them to. */
  codeSignals(start: FunctionPlace): readonly Signal[] {
    const own = start.module.ir.functions[start.id] as FunctionIr;
    const signals = new Map<string, Signal>();
    for (const place of this.reached(start)) {
      const calls = this.callsIn(place);
      const checked = calls.some(
        (call) => this.#paths(call).some((path) => CHECKS.test(lastPart(path))) || CHECKS.test(calleeName(call)),
      );
      for (const call of calls) {
        const sink = this.#sinkOf(call);
        if (sink === undefined || (checked && sink.id !== "interpreter")) continue;
        for (const argument of sinkArguments(call.call, sink)) {
          const parameter = this.#taint(argument, call, own, start.module, sink);
          if (parameter === undefined) continue;
          const id = `reaches-${sink.id}`;
          signals.set(id, {
            id,
            message: `argument ${parameter} reaches ${calleeName(call)}`,
            evidence: this.#emit.evidence(call.module, call.call.line, "declared"),
          });
        }
      }
    }
    return [...signals.values()];
  }

  #sinkOf(call: Call): Sink | undefined {
    const paths = this.#paths(call);
    return SINKS.find(
      (sink) =>
        paths.some((path) => sink.path.test(path)) &&
        (sink.when === undefined || isTrue(keyword(call.call, sink.when))),
    );
  }

  /** Name of the tool's parameter that an expression carries, followed through the functions in between. */
  #taint(expression: Expression, call: Call, own: FunctionIr, module: LoadedModule, sink: Sink): string | undefined {
    const values = this.#program.evaluator.evaluate(expression, {
      module: call.module,
      scope: call.scope,
      frame: null,
    });
    const names = new Set(
      own.parameters.flatMap((parameter) => [parameter.name, ...parameter.fields.map((field) => field.name)]),
    );
    const composed = sink.composed === true;
    const carried = (list: readonly Value[], depth: number): string | undefined => {
      for (const value of list) {
        if (
          value.kind === "parameter" &&
          value.module === module &&
          value.functionId === own.id &&
          names.has(value.name) &&
          (!composed || depth > 0)
        )
          return value.name;
        if (value.kind === "pattern")
          for (const part of sink.id === "url" ? value.parts.slice(0, 1) : value.parts) {
            const found = carried(part, depth + 1);
            if (found !== undefined) return found;
          }
        const root = value.kind === "symbol" ? /^\?(\w+)\./.exec(value.path)?.[1] : undefined;
        if (root !== undefined && names.has(root) && !CONTEXTS.has(root) && (!composed || depth > 0)) return root;
      }
      return undefined;
    };
    return carried(values, 0);
  }
}

/** Parameters that frameworks hand over; not the caller's words. */
const CONTEXTS = new Set(["self", "this", "ctx", "context", "runtime", "state", "config", "extra", "wrapper"]);

function groupCalls(module: LoadedModule): ReadonlyMap<number, readonly Call[]> {
  const groups = new Map<number, Call[]>();
  for (const { call, scope } of module.ir.calls) {
    const seen = new Set<number>();
    for (let at: number | null = scope; at !== null; at = module.ir.scopes[at]?.parent ?? null) {
      const id = module.ir.scopes[at]?.functionId ?? null;
      if (id === null || seen.has(id)) continue;
      seen.add(id);
      const list = groups.get(id) ?? [];
      list.push({ module, scope, call });
      groups.set(id, list);
    }
  }
  return groups;
}

const keyword = (call: CallExpression, name: string): Expression | undefined =>
  call.keywords.find((item) => item.name === name)?.value;
const isTrue = (expression: Expression | undefined): boolean => expression?.kind === "boolean" && expression.value;
const lastPart = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

const sinkArguments = (call: CallExpression, sink: Sink): Expression[] =>
  sink.at
    .map((place) => (typeof place === "number" ? call.positional[place] : keyword(call, place)))
    .filter((item) => item !== undefined);

/** The callee as written, for people. */
export function calleeName(call: Call): string {
  const name = (expression: Expression): string =>
    expression.kind === "name"
      ? expression.name
      : expression.kind === "member"
        ? `${name(expression.object)}.${expression.name}`
        : expression.kind === "call"
          ? `${name(expression.callee)}()`
          : "…";
  return name(call.call.callee);
}

const textOf = (expression: Expression | undefined): string =>
  expression?.kind === "string"
    ? `"${expression.value}"`
    : expression?.kind === "template"
      ? textOf(expression.parts[0])
      : "";
