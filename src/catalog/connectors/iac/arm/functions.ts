import { type Expression, literal, unknown } from "../declaration.ts";

type Lower = (args: readonly Expression[]) => Expression;

const call =
  (name: string): Lower =>
  (args) => ({ is: "call", name, args });
const first: Lower = ([arg]) => arg ?? unknown("no argument");

/** Functions of ARM templates and Bicep that a template decides by itself, as the calls that every format shares. */
const FUNCTIONS: { readonly [name: string]: Lower } = {
  tolower: call("lower"),
  toupper: call("upper"),
  trim: call("trimspace"),
  replace: call("replace"),
  coalesce: call("coalesce"),
  equals: call("equal"),
  and: call("and"),
  or: call("or"),
  not: call("not"),
  greater: call("above"),
  less: call("below"),
  greaterorequals: call("at least"),
  lessorequals: call("at most"),
  union: call("merge"),
  empty: call("empty"),
  length: call("length"),
  contains: call("contains"),
  flatten: call("flatten"),
  string: first,
  bool: first,
  int: first,
  json: ([arg]) => (textOf(arg) === "null" ? literal(null) : (arg ?? unknown("json"))),
  any: first,
  array: first,
  null: () => literal(null),
  true: () => literal(true),
  false: () => literal(false),
  createarray: (args) => ({ is: "list", items: args }),
  createobject: (args) => ({
    is: "object",
    entries: args.flatMap((arg, index) =>
      index % 2 === 0 ? [{ name: textOf(arg), value: args[index + 1] ?? literal(null), line: 1 }] : [],
    ),
  }),
  readenvironmentvariable: ([name, otherwise]) => otherwise ?? unknown(`${textOf(name)} of the environment`),
  if: ([when, met, otherwise]) =>
    when && met && otherwise ? { is: "choice", when, met, otherwise } : unknown("a choice that is not complete"),
  concat: (args) =>
    args.some((arg) => arg.is === "literal" || arg.is === "template")
      ? { is: "template", parts: args }
      : { is: "call", name: "concat", args },
  format: ([pattern, ...args]) =>
    pattern?.is === "literal" ? { is: "template", parts: formatted(textOf(pattern), args) } : unknown("format"),
};

/** Functions that only a deployment answers, whose answer is surely there. */
const GIVEN =
  /^(?:resourceid|subscriptionresourceid|tenantresourceid|managementgroupresourceid|extensionresourceid|reference|resourcegroup|subscription|tenant|deployment|environment|uniquestring|guid|newguid|utcnow|substring|take|uri|base64|getsecret|listkeys|toobject|deployer|loadtextcontent|loadjsoncontent|padleft|skip|split)$/;

/** Lowers a call by its name in any case; `az.` and `sys.` are name spaces. Ids of resources are texts that end in their names. */
export function lowerCall(written: string, args: readonly Expression[]): Expression {
  const name = written.toLowerCase();
  if (/resourceid$/.test(name)) return idOf(args);
  if (Object.hasOwn(FUNCTIONS, name)) return (FUNCTIONS[name] as Lower)(args);
  return GIVEN.test(name) || name.startsWith("list")
    ? { is: "unknown", why: `${written}(…)`, isSet: true }
    : unknown(`${written}(…)`);
}

const idOf = (args: readonly Expression[]): Expression => ({
  is: "template",
  parts: [
    { is: "unknown", why: "a resource id", isSet: true },
    ...args.flatMap((arg): Expression[] => [literal("/"), arg]),
  ],
});

export const textOf = (expression: Expression | undefined): string =>
  expression?.is === "literal" && expression.value !== null ? String(expression.value) : "";

/** `{0}-{1}` with its arguments put in. */
const formatted = (pattern: string, args: readonly Expression[]): Expression[] =>
  pattern
    .split(/(\{\d+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const index = /^\{(\d+)\}$/.exec(part)?.[1];
      return index === undefined ? literal(part) : (args[Number(index)] ?? unknown("format"));
    });
