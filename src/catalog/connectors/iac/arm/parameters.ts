import { Refusal } from "../../../../domain/errors.ts";
import { type DeclaredFile, type Entry, type Expression, literal, NOTHING_DECLARED } from "../declaration.ts";

const DEEPEST = 40;

/** Whether a text is a parameter file of a deployment. */
export const isParameterFile = (text: string): boolean => /deploymentParameters\.json/i.test(text.slice(0, 2_000));

/** Reads the values of a parameter file. @throws Refusal `malformed` or `too-deep`. Source: Azure Resource Manager, parameter files. */
export function lowerParameters(text: string): DeclaredFile {
  const parameters = at(parsed(text), "parameters");
  const settings = Object.entries(isObject(parameters) ? parameters : {}).flatMap(([name, given]): Entry[] =>
    isObject(given) && "value" in given ? [{ name, value: plain(given.value, 0), line: 1 }] : [],
  );
  return { format: "arm", ...NOTHING_DECLARED, settings };
}

/** A `.bicepparam` file, which is written as Bicep whose parameters have values. */
export const asParameters = ({ inputs }: DeclaredFile): DeclaredFile => ({
  format: "arm",
  ...NOTHING_DECLARED,
  settings: inputs.flatMap(({ name, default: value }) => (value === undefined ? [] : [{ name, value, line: 1 }])),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Refusal("malformed", "not valid JSON");
  }
}

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const at = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

function plain(value: unknown, depth: number): Expression {
  if (depth > DEEPEST) throw new Refusal("too-deep", `nested over ${DEEPEST} levels`);
  if (Array.isArray(value)) return { is: "list", items: value.map((item) => plain(item, depth + 1)) };
  if (isObject(value))
    return {
      is: "object",
      entries: Object.entries(value).map(([name, item]) => ({ name, value: plain(item, depth + 1), line: 1 })),
    };
  return typeof value === "string" ? ofEnvironment(value) : literal(value as number | boolean | null);
}

/** `${NAME=default}` is filled in from the environment when it is deployed; without it, by its default. Source: Azure Developer CLI. */
function ofEnvironment(text: string): Expression {
  const found = /^\$\{\w+(?:=([^}]*))?\}$/.exec(text);
  if (found === null) return text.includes("${") ? given(text) : literal(text);
  const [, otherwise] = found;
  if (otherwise === undefined) return given(text);
  return /^(?:true|false)$/.test(otherwise) ? literal(otherwise === "true") : literal(otherwise);
}

const given = (text: string): Expression => ({ is: "unknown", why: `${text}, which the environment gives` });
