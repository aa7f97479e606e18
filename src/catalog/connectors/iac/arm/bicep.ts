import {
  type Declaration,
  type DeclaredFile,
  type Entry,
  type Expression,
  literal,
  type ModuleCall,
  NOTHING_DECLARED,
  perInstance,
  unknown,
} from "../declaration.ts";
import { SourceLines } from "../source-lines.ts";
import { withParent } from "./children.ts";
import { Cursor } from "./expressions.ts";
import { bicepTokens, type Token } from "./tokens.ts";

/** Reads a Bicep file. @throws Refusal `malformed`, `too-large`, `too-deep`. Source: Bicep documentation, file structure and syntax. */
export function lowerBicep(text: string): DeclaredFile {
  return new BicepFile(text).lower();
}

interface Body {
  readonly entries: readonly Entry[];
  readonly loop: (Expression & { readonly is: "for" }) | undefined;
  readonly when: Expression | undefined;
  readonly endLine: number;
}

const LONGEST_LINE = 200;
const NOTHING: Expression = literal(null);

class BicepFile {
  readonly #lines: SourceLines;
  readonly #cursor: Cursor;
  readonly #kinds = new Map<string, "var" | "local" | "module" | "resource">();
  readonly #resources: Declaration[] = [];
  readonly #inputs: { readonly name: string; readonly default?: Expression }[] = [];
  readonly #locals: Entry[] = [];
  readonly #outputs: Entry[] = [];
  readonly #modules: ModuleCall[] = [];
  /** Declarations around the one that is read, from the outside in. */
  readonly #around: { readonly symbol: string; readonly type: string }[] = [];

  constructor(text: string) {
    this.#lines = new SourceLines(text);
    const tokens = bicepTokens(text);
    this.#learnNames(tokens);
    this.#cursor = new Cursor(tokens, {
      reference: (names) => this.#reference(names),
      nested: () => this.#statement(),
      lineText: (line) => this.#lines.line(line).slice(0, LONGEST_LINE),
    });
  }

  lower(): DeclaredFile {
    for (;;) {
      this.#cursor.skipLines();
      if (this.#cursor.token.kind === "end") break;
      this.#statement();
    }
    return {
      format: "arm",
      ...NOTHING_DECLARED,
      resources: this.#resources,
      inputs: this.#inputs,
      locals: this.#locals,
      outputs: this.#outputs,
      modules: this.#modules,
    };
  }

  /** Names may be used before they are declared. */
  #learnNames(tokens: readonly Token[]): void {
    const kinds = { param: "var", var: "local", module: "module", resource: "resource" } as const;
    tokens.forEach((token, index) => {
      const [before, name] = [tokens[index - 1], tokens[index + 1]];
      if (token.kind !== "name" || !Object.hasOwn(kinds, token.value) || name?.kind !== "name") return;
      if (before === undefined || before.kind === "line")
        this.#kinds.set(name.value, kinds[token.value as keyof typeof kinds]);
    });
  }

  #reference(names: readonly string[]): Expression {
    const [name = "", ...rest] = names;
    const kind = this.#kinds.get(name);
    if (kind === "var" || kind === "local") return { is: "reference", names: [kind, ...names] };
    if (kind === "module") {
      const output = rest.filter((part) => part !== "outputs");
      return rest.includes("outputs")
        ? { is: "reference", names: ["module", name, ...output.filter((part) => part !== "*")] }
        : { is: "unknown", why: names.join("."), isSet: true };
    }
    // `parent::child` names the child.
    const child = rest.find((part) => this.#kinds.get(part) === "resource" && name !== part);
    return { is: "reference", names: kind === "resource" && child !== undefined ? [child] : names };
  }

  #statement(): void {
    const { token } = this.#cursor;
    if (token.value === "@") return this.#decorator();
    const isNamed = this.#cursor.ahead(1).kind === "name";
    if (token.value === "param" && isNamed) return this.#param();
    if (token.value === "var" && isNamed) return this.#variable();
    if (token.value === "output" && isNamed) return this.#output();
    if (token.value === "resource" && isNamed) return this.#resource();
    if (token.value === "module" && isNamed) return this.#module();
    this.#skip();
  }

  #decorator(): void {
    this.#cursor.need("@");
    this.#cursor.expression();
  }

  /** Passes over a statement that declares nothing of interest, to the end of its last line. */
  #skip(): Token[] {
    const passed: Token[] = [];
    let open = 0;
    for (;;) {
      const { token } = this.#cursor;
      if (token.kind === "end") return passed;
      if (token.kind === "line" && open === 0 && this.#cursor.ahead(1).value !== "|") return passed;
      if (token.kind === "symbol" && "([{".includes(token.value)) open++;
      if (token.kind === "symbol" && ")]}".includes(token.value)) open--;
      passed.push(this.#cursor.next());
    }
  }

  /** The type of a parameter or output, up to its value. */
  #type(): Token[] {
    const passed: Token[] = [];
    let open = 0;
    for (;;) {
      const { token } = this.#cursor;
      const ends = token.kind === "line" && this.#cursor.ahead(1).value !== "|";
      if (token.kind === "end" || (open === 0 && (ends || token.value === "="))) return passed;
      if (token.kind === "symbol" && "([{".includes(token.value)) open++;
      if (token.kind === "symbol" && ")]}".includes(token.value)) open--;
      passed.push(this.#cursor.next());
    }
  }

  #param(): void {
    this.#cursor.next();
    const name = this.#cursor.next().value;
    const type = this.#type();
    if (this.#cursor.take("=")) this.#inputs.push({ name, default: this.#cursor.expression() });
    else this.#inputs.push({ name, ...(type.at(-1)?.value === "?" && { default: NOTHING }) });
  }

  #variable(): void {
    this.#cursor.next();
    const { value: name, line } = this.#cursor.next();
    this.#type();
    this.#cursor.need("=");
    this.#cursor.skipLines();
    this.#locals.push({ name, value: this.#cursor.expression(), line });
  }

  #output(): void {
    this.#cursor.next();
    const { value: name, line } = this.#cursor.next();
    this.#type();
    this.#cursor.need("=");
    this.#outputs.push({ name, value: this.#cursor.expression(), line });
  }

  #resource(): void {
    const { line } = this.#cursor.next();
    const address = this.#cursor.next().value;
    const [written] = this.#cursor.next().parts ?? [];
    const lookUp = this.#cursor.take("existing");
    const around = this.#around.at(-1);
    const own = typeof written === "string" ? (written.split("@")[0] ?? written) : "";
    const type = around === undefined || /^[^/.]+\.[^/]+\//.test(own) ? own : `${around.type}/${own}`;
    this.#around.push({ symbol: address, type });
    const body = this.#body();
    this.#around.pop();
    const parent: Entry[] =
      around === undefined ? [] : [{ name: "parent", value: { is: "reference", names: [around.symbol] }, line }];
    this.#resources.push(
      withParent({
        format: "arm",
        type,
        address,
        line,
        endLine: body.endLine,
        snippet: this.#lines.line(line).slice(0, LONGEST_LINE),
        attributes: [...repeated(body), ...parent, ...createdWhen(body, line)],
        lookUp,
      }),
    );
  }

  #module(): void {
    const { line } = this.#cursor.next();
    const name = this.#cursor.next().value;
    const [source] = this.#cursor.next().parts ?? [];
    const body = this.#body();
    const params = body.entries.find((entry) => entry.name === "params")?.value;
    const args = params?.is === "object" ? params.entries : [];
    this.#modules.push({
      name,
      source: typeof source === "string" ? source : null,
      args: repeated({ ...body, entries: args }),
      line,
    });
  }

  /** What follows the type: an object, one under a condition, or one per item of a loop. */
  #body(): Body {
    this.#cursor.need("=");
    this.#cursor.skipLines();
    if (!this.#cursor.is("[")) {
      const when = this.#cursor.condition();
      return { ...this.#object(), loop: undefined, when };
    }
    this.#cursor.need("[");
    this.#cursor.skipLines();
    let body = { entries: [] as readonly Entry[], endLine: 1 };
    const loop = this.#cursor.loop(() => {
      body = this.#object();
      return NOTHING;
    });
    return { ...body, loop, when: undefined };
  }

  #object(): { readonly entries: readonly Entry[]; readonly endLine: number } {
    const made = this.#cursor.object();
    const endLine = this.#cursor.ahead(-1).line;
    const written = made.is === "call" ? made.args.at(-1) : made;
    return { entries: written?.is === "object" ? written.entries : [], endLine };
  }
}

/** What a loop declares, as one declaration whose every attribute is the list of what the items give it. */
function repeated({ entries, loop }: Pick<Body, "entries" | "loop">): readonly Entry[] {
  if (loop === undefined) return entries;
  const { over, names, when } = loop;
  const items = { over, names, ...(when !== undefined && { when }) };
  return entries.map((entry) => ({ ...entry, value: perInstance(entry.value, items) }));
}

const createdWhen = ({ when, loop }: Body, line: number): Entry[] => {
  if (when !== undefined)
    return [{ name: "count", value: { is: "choice", when, met: literal(1), otherwise: literal(0) }, line }];
  return loop === undefined ? [] : [{ name: "for_each", value: loopItems(loop), line }];
};

const loopItems = (loop: Expression & { readonly is: "for" }): Expression =>
  loop.over.is === "unknown" ? unknown("a loop") : { ...loop, body: literal(1) };
