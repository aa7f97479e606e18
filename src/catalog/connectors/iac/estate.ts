import type { Placed, Scope } from "./scope.ts";
import type { ResourceValue, Value } from "./value.ts";

/** All units of configuration of a tree: what a reference to a resource leads to. */
export class Estate {
  readonly #scopes: ReadonlyMap<string, Scope>;
  readonly #attributes = new Map<string, Value>();

  constructor(scopes: readonly Scope[]) {
    this.#scopes = new Map(scopes.map((scope) => [scope.id, scope]));
  }

  declarationOf({ scope, address }: ResourceValue): Placed | undefined {
    return this.#scopes.get(scope)?.resources.get(address);
  }

  /** The attributes of a resource, worked out once; undefined when it is not declared here. */
  attributesOf(value: ResourceValue): Value | undefined {
    const key = `${value.scope}\0${value.address}`;
    const known = this.#attributes.get(key);
    if (known !== undefined) return known;
    const found = this.declarationOf(value);
    if (found === undefined) return undefined;
    const attributes = this.#scopes.get(value.scope)?.mapOf(found.declaration.attributes);
    if (attributes !== undefined) this.#attributes.set(key, attributes);
    return attributes;
  }
}
