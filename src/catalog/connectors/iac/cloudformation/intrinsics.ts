import { type Expression, literal, unknown } from "../declaration.ts";

/** What names of a template lead to. */
export interface Names {
  readonly parameters: ReadonlySet<string>;
  readonly stacks: ReadonlySet<string>;
}

type Lower = (arg: Expression, names: Names) => Expression;

/** Intrinsic functions by their short tag; `Fn::Sub` is `Sub`. What only the service answers (imports, transforms, zones) is unknown. */
const INTRINSICS: { readonly [name: string]: Lower } = {
  Ref: (arg, names) => reference(textOf(arg), names),
  GetAtt: (arg, names) => attribute(namesOf(arg), names),
  Sub: substituted,
  Join: joined,
  If: (arg, names) => choice(arg, names),
  Condition: (arg) => condition(textOf(arg)),
  Equals: (arg) => call("equal", arg),
  And: (arg) => call("and", arg),
  Or: (arg) => call("or", arg),
  Not: (arg) => call("not", arg),
  FindInMap: (arg) =>
    arg.is === "list" && arg.items[0] !== undefined
      ? {
          is: "call",
          name: "find_in_map",
          args: [{ is: "reference", names: ["local", `mapping ${textOf(arg.items[0])}`] }, ...arg.items.slice(1)],
        }
      : unknown("FindInMap"),
  Select: (arg) => call("select", arg),
  Base64: (arg) => arg,
  ToJsonString: (arg) => arg,
};

const UNDECIDED = ["ImportValue", "Transform", "GetAZs", "Split", "Cidr", "Length", "ForEach"];

/** Lowers an intrinsic function; undefined when the name is none. */
export function intrinsic(name: string, arg: Expression, names: Names): Expression | undefined {
  const short = name.replace(/^Fn::/, "");
  if (short === name && name !== "Ref" && name !== "Condition") return undefined;
  if (Object.hasOwn(INTRINSICS, short)) return (INTRINSICS[short] as Lower)(arg, names);
  return UNDECIDED.includes(short) || short !== name ? given(`${short} of ${textOf(arg) || "a value"}`) : undefined;
}

/** A value that only the service knows, and that is there. */
const given = (why: string): Expression => ({ is: "unknown", why, isSet: true });

const textOf = (expression: Expression | undefined): string =>
  expression?.is === "literal" && expression.value !== null ? String(expression.value) : "";

const namesOf = (arg: Expression): string[] =>
  arg.is === "list" ? arg.items.flatMap((item) => textOf(item).split(".")) : textOf(arg).split(".");

const call = (name: string, arg: Expression): Expression => ({
  is: "call",
  name,
  args: arg.is === "list" ? arg.items : [arg],
});

export const condition = (name: string): Expression => ({ is: "reference", names: ["local", `condition ${name}`] });

/** A parameter, a resource, or a value of the running stack; `AWS::NoValue` takes the property away. */
function reference(name: string, { parameters }: Names): Expression {
  if (name === "AWS::NoValue") return literal(null);
  if (name.startsWith("AWS::")) return given(name);
  return { is: "reference", names: parameters.has(name) ? ["var", name] : [name] };
}

function attribute(names: readonly string[], { stacks }: Names): Expression {
  const [resource = "", ...rest] = names;
  return stacks.has(resource) && rest[0] === "Outputs"
    ? { is: "reference", names: ["module", resource, rest.slice(1).join(".")] }
    : { is: "reference", names: [resource, rest.join(".")] };
}

function choice(arg: Expression, _names: Names): Expression {
  const [when, met, otherwise] = arg.is === "list" ? arg.items : [];
  return when && met && otherwise
    ? { is: "choice", when: condition(textOf(when)), met, otherwise }
    : unknown("a choice that is not complete");
}

/** `${Name}`, `${Name.Attribute}`, `${!literal}`; names of the second argument come first. */
function substituted(arg: Expression, names: Names): Expression {
  const [text, map] = arg.is === "list" ? arg.items : [arg];
  if (text?.is !== "literal" || typeof text.value !== "string") return unknown("Sub of a computed text");
  const own = map?.is === "object" ? map.entries : [];
  const parts = text.value.split(/(\$\{[^}$]*\})/).filter((part) => part !== "");
  const lowered = parts.map((part): Expression => {
    const name = /^\$\{([^}]*)\}$/.exec(part)?.[1]?.trim();
    if (name === undefined) return literal(part);
    if (name.startsWith("!")) return literal(`\${${name.slice(1)}}`);
    const given = own.find((entry) => entry.name === name);
    if (given !== undefined) return given.value;
    return name.includes(".") ? attribute(name.split("."), names) : reference(name, names);
  });
  return lowered.length === 1 ? (lowered[0] as Expression) : { is: "template", parts: lowered };
}

/** A join of written items keeps what is known of the text. */
function joined(arg: Expression): Expression {
  const [separator, list] = arg.is === "list" ? arg.items : [];
  if (separator?.is !== "literal" || list?.is !== "list") return call("join", arg);
  const parts = list.items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
  return { is: "template", parts };
}
