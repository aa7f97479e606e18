import { type Expression, unknown } from "../declaration.ts";
import { segmentsOf } from "./children.ts";
import type { Naming } from "./expressions.ts";
import { textOf } from "./functions.ts";

/** What names in an ARM template lead to. A resource is meant by its type and its name, however that is put together. */
export class TemplateNames implements Naming {
  readonly #addresses = new Map<string, string>();
  readonly #symbols = new Set<string>();

  add(address: string, type: string, segments: readonly Expression[]): void {
    this.#addresses.set(keyOf(type, segments), address);
    this.#symbols.add(address);
  }

  addressOf(type: string, segments: readonly Expression[]): string | undefined {
    return this.#addresses.get(keyOf(type, segments));
  }

  /** A scope written as a path: type and name in one text. */
  scopeOf(scope: Expression): Expression {
    const [space, kind, ...names] = segmentsOf(scope);
    const address = this.addressOf(`${textOf(space)}/${textOf(kind)}`, names);
    return address === undefined ? scope : { is: "reference", names: [address] };
  }

  reference(names: readonly string[]): Expression {
    return unknown(names.join("."));
  }

  call(written: string, args: readonly Expression[], rest: readonly string[]): Expression | undefined {
    const name = written.toLowerCase();
    if (name === "parameters") return { is: "reference", names: ["var", textOf(args[0]), ...rest] };
    if (name === "variables") return { is: "reference", names: ["local", textOf(args[0]), ...rest] };
    if (name === "resourceid") return this.#byId(args);
    if (name === "reference") return this.#referred(args[0], rest);
    return undefined;
  }

  /** `resourceId('Microsoft.Search/searchServices', name)`; a group or subscription may come before the type. */
  #byId(args: readonly Expression[]): Expression | undefined {
    const index = args.findIndex((arg) => /^[\w.]+\.\w+\//.test(textOf(arg)));
    const address = index < 0 ? undefined : this.addressOf(textOf(args[index]), args.slice(index + 1));
    return address === undefined ? undefined : { is: "reference", names: [address] };
  }

  #referred(target: Expression | undefined, rest: readonly string[]): Expression | undefined {
    if (target?.is === "reference" && this.#symbols.has(target.names[0] ?? ""))
      return { is: "reference", names: [...target.names, ...rest] };
    const symbol = textOf(target);
    return this.#symbols.has(symbol) ? { is: "reference", names: [symbol, ...rest] } : undefined;
  }
}

const keyOf = (type: string, segments: readonly Expression[]): string =>
  `${type.toLowerCase()} ${segments.map((segment) => JSON.stringify(segment)).join("/")}`;
