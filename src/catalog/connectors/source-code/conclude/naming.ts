import type { Call } from "../evaluate/evaluation.ts";
import type { Value } from "../evaluate/values.ts";
import type { LoadedModule } from "../modules.ts";
import { textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { Names } from "./names.ts";
import type { Workbench } from "./workbench.ts";

const LONGEST_NAME = 120;

/** What a thing made by a call is called: its name argument, else what holds it, else the function it stands in. */
export function nameOf({ given, names }: Workbench, { call, spec, signature }: Recognition): string {
  const named = nameIn(given.of(call, spec, "name"))
    ?.trim()
    .replace(/^(["'])(.*)\1$/s, "$2");
  if (named !== undefined && named !== "") return named.slice(0, LONGEST_NAME);
  if (call.module.ir.language === "shell") return programOf(call.call.callee);
  const enclosing = placeName(names, call);
  if (spec.requires !== undefined && spec.operation !== "create_agent") return enclosing ?? fileName(call.module);
  const held = names.of(call.module, call.call);
  // Java annotates what an agent does; the agent is the type that it does it in.
  const isAnnotated = spec.role === "agent" && call.module.ir.language === "java" && held?.includes(".") === true;
  if (isAnnotated) return held.split(".")[0] as string;
  if (spec.role === "mcp-server" && call.module.ir.language === "csharp")
    return projectOf(call.module) ?? signature.title;
  return held ?? lastPart(enclosing) ?? signature.title;
}

/** The function that a call stands in, or the next around it whose name tells more than that something is run; else the route it answers. */
function placeName(names: Names, call: Call): string | undefined {
  const all = names.allEnclosing(call);
  const [innermost] = all;
  if (innermost === undefined || !TELLS_NOTHING.test(innermost)) return innermost;
  return all.find((name) => !TELLS_NOTHING.test(name)) ?? routeOf(call.module.path) ?? innermost;
}

/** Names that frameworks ask for. */
const TELLS_NOTHING = /^(?:GET|POST|PUT|PATCH|DELETE|execute|handler|onRequest|onRequestPost)$/;

/** The route that a file answers by its place: `app/api/search/route.ts`, `pages/api/search.ts`, `routes/search/+server.ts`. */
function routeOf(path: string): string | undefined {
  const folders = path.split("/");
  const file = folders.pop() ?? "";
  const from = (root: string): readonly string[] => folders.slice(folders.lastIndexOf(root) + 1);
  const parts = /^route\.[jt]sx?$/.test(file)
    ? from("app")
    : /^\+server\.[jt]s$/.test(file)
      ? from("routes")
      : folders.includes("pages")
        ? [...from("pages"), file.replace(/\.[jt]sx?$/, "")]
        : [];
  const told = parts.filter((part) => part !== "index" && !part.startsWith("("));
  return told.length === 0 ? undefined : `/${told.join("/")}`;
}

/** The folder of a program, by which .NET names what is built from it and a server that has no name of its own. */
const projectOf = ({ path }: LoadedModule): string | undefined =>
  path
    .split("/")
    .slice(0, -1)
    .findLast((folder) => folder !== "src");

/** The program that a command runs. */
const programOf = (callee: Call["call"]["callee"]): string => written(callee).split(".")[0] as string;

/** A text, or the class that is meant: `AiServices.create(Assistant.class, model)`. */
function nameIn(values: readonly Value[]): string | undefined {
  const own = values.find((value) => value.kind === "class");
  return textIn(values) ?? own?.module.ir.classes[own.id]?.name ?? values.map(outsideClass).find(isText);
}

/** Name of a class that is not in the program: `@InputGuardrails(Guard.class)`. */
const outsideClass = (value: Value): string | undefined =>
  value.kind === "symbol" && value.receiver === null ? /(?:^|[?.])([A-Z][a-z]\w*)$/.exec(value.path)?.[1] : undefined;

const isText = (name: string | undefined): name is string => name !== undefined;

/** A constructor stands for its class, another method for itself. */
function lastPart(enclosing: string | undefined): string | undefined {
  const isConstructor = enclosing !== undefined && /\.(__init__|constructor)$/.test(enclosing);
  return enclosing?.split(".").at(isConstructor ? 0 : -1);
}

/** What an operation belongs to: the function it stands in, else what holds its result, else its file. */
export const ownerOf = ({ names }: Workbench, call: Call): string =>
  names.enclosing(call)?.name ?? names.of(call.module, call.call) ?? fileName(call.module);

/** What the libraries of .NET call a method by to a model: its name without the mark of what can be awaited. */
export const withoutAsync = (name: string): string => name.replace(/(?<=.)Async$/, "");

const fileName = ({ path }: LoadedModule): string => path.slice(path.lastIndexOf("/") + 1);

/** The callee as written, for people. */
export const calleeName = ({ call }: Call): string => written(call.callee);

function written(expression: Call["call"]["callee"]): string {
  switch (expression.kind) {
    case "name":
      return expression.name;
    case "member":
      return `${written(expression.object)}.${expression.name}`;
    case "call":
      return `${written(expression.callee)}()`;
    default:
      return "…";
  }
}
