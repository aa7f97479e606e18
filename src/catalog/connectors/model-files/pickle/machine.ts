import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, Cursor } from "../bytes.ts";
import type { Budget } from "../reading.ts";
import { isValidLine, literalText, readArgument, readNames, slotNumber } from "./arguments.ts";
import { mayTakeItems, ruleOnCall } from "./call-rules.ts";
import { judgeImport } from "./imports.ts";
import { type Opcode, type OpcodeName, opcodeOf, TEXT_LITERALS } from "./opcodes.ts";
import { Memo, Stack } from "./stack.ts";
import { Trace } from "./trace.ts";
import { ARRAY_HEADER, type Entry, PLAIN, positionOf, type Value, Values } from "./values.ts";

/** What surrounds a pickle and changes how it is read. */
export interface Surroundings {
  /** Names below `__torch__` are TorchScript types that the same archive defines. */
  readonly torchScript?: boolean;
  /** Persistent ids are storages that the loader itself reads. */
  readonly torchStorages?: boolean;
  /** Object arrays of joblib around this one. */
  readonly nesting?: number;
}

/** How each opcode acts, and what moves over the array behind a joblib header; handed in, for both act on machines. */
export interface Behaviour {
  readonly effects: { readonly [name in OpcodeName]: (machine: Machine, argument: number) => void };
  readonly passArray: (machine: Machine, state: Value) => void;
}

/** How a run ended. `end` = position after the last opcode that ran. */
export interface Outcome {
  readonly end: number;
  readonly stopped: boolean;
  /** What a loader would trip over; undefined after a STOP. */
  readonly fault: Refusal | undefined;
  /** End of the frame that was open at STOP, when bytes of it were left. */
  readonly frameEnd: number | undefined;
}

const COST_OF_A_NAME = 16;
/** Shorter literals hold no pickle that does anything. */
const SHORTEST_NESTED = 16;

/** Runs one pickle without making a single object: it follows names, calls and the memo, and notes them in its trace. */
export class Machine {
  readonly bytes: Bytes;
  readonly cursor: Cursor;
  readonly stack = new Stack();
  readonly memo = new Memo();
  readonly values = new Values();
  readonly trace: Trace;
  readonly surroundings: Surroundings;
  /** Keeps the items of dicts, which joblib's array headers are read from. */
  keepsDicts = false;
  /** Opcode in hand and where it stands. */
  opcode: OpcodeName = "STOP";
  position = 0;
  /** Where the argument of the opcode in hand starts, and its length in bytes (or its value, for fixed-size ones). */
  argumentStart = 0;
  argument = 0;
  #frameEnd = 0;
  #stopped = false;
  readonly budget: Budget;
  readonly #behaviour: Behaviour;

  constructor(
    bytes: Bytes,
    start: number,
    budget: Budget,
    surroundings: Surroundings,
    behaviour: Behaviour,
    trace = new Trace(),
  ) {
    this.bytes = bytes;
    this.cursor = new Cursor(bytes, start);
    this.surroundings = surroundings;
    this.trace = trace;
    this.budget = budget;
    this.#behaviour = behaviour;
  }

  /** A machine for the pickle that starts where this one stands, with the same trace. */
  inner(surroundings: Surroundings): Machine {
    return new Machine(this.bytes, this.cursor.position, this.budget, surroundings, this.#behaviour, this.trace);
  }

  /** Runs to STOP or to the first fault. What ran before a fault has run in a loader, too, and stays in the trace. */
  run(): Outcome {
    let fault: Refusal | undefined;
    try {
      while (!this.#stopped) this.#step();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      fault = error;
    }
    const end = fault === undefined ? this.cursor.position : this.position;
    const frameEnd = this.#stopped && this.#frameEnd > end ? this.#frameEnd : undefined;
    return { end, stopped: this.#stopped, fault, frameEnd };
  }

  #step(): void {
    if (this.budget.opcodes-- <= 0) throw new Refusal("truncated", "more opcodes than one file may cost");
    this.position = this.cursor.position;
    const opcode = opcodeOf(this.cursor.byte());
    if (opcode === undefined) throw new Refusal("malformed", `no opcode at byte ${this.position}`);
    this.opcode = opcode.name;
    this.argumentStart = this.cursor.position;
    this.argument = opcode.argument === "none" ? 0 : readArgument(this.cursor, opcode.argument);
    if (opcode.argument === "line") this.#checkLine(opcode);
    if (this.#frameEnd !== 0) this.#checkFrame();
    this.#behaviour.effects[opcode.name](this, this.argument);
  }

  stop(): void {
    this.stack.pop();
    this.#stopped = true;
  }

  openFrame(length: number): void {
    if (this.cursor.position < this.#frameEnd) this.trace.note("frames overlap", this.position);
    if (length > this.cursor.left) this.trace.note("a frame is longer than the file", this.position);
    this.#frameEnd = this.cursor.position + length;
  }

  /** Loaders differ on an opcode that lies across the end of a frame. */
  #checkFrame(): void {
    if (this.position < this.#frameEnd && this.cursor.position > this.#frameEnd)
      this.trace.note("a value lies across the end of its frame", this.position);
    if (this.cursor.position >= this.#frameEnd) this.#frameEnd = 0;
  }

  #checkLine(opcode: Opcode): void {
    if (!isValidLine(opcode.name, this.bytes, this.argumentStart, this.argument))
      throw new Refusal("malformed", `an unreadable ${opcode.name} at byte ${this.position}`);
  }

  /** Slot number of a decimal PUT or GET. */
  slot(): number {
    return slotNumber(this.bytes, this.argumentStart, this.argument);
  }

  /** Notes a literal that is itself the beginning of something serialised. */
  noteLiteral(): void {
    if (!TEXT_LITERALS.has(this.opcode) || this.argument < SHORTEST_NESTED) return;
    const start =
      this.cursor.position - this.argument - (this.opcode === "STRING" || this.opcode === "UNICODE" ? 1 : 0);
    this.trace.literal(start, this.argument, this.bytes);
  }

  importOf(module: string, name: string): Value {
    this.budget.opcodes -= COST_OF_A_NAME;
    const judged = judgeImport(module, name, this.surroundings.torchScript);
    this.trace.imports(judged, this.opcode, this.position);
    if (judged.name === ARRAY_HEADER) this.keepsDicts = true;
    return this.values.imported(judged);
  }

  /** Imports the two names that follow GLOBAL and INST. */
  importFromLines(): Value {
    return this.importOf(...readNames(this.bytes, this.argumentStart, this.argument));
  }

  /** Imports by two values of the stack; names that are no literals cannot be known. */
  importFromStack(module: Value, name: Value): Value {
    const [moduleText, nameText] = [this.text(module), this.text(name)];
    if (moduleText !== undefined && nameText !== undefined) return this.importOf(moduleText, nameText);
    this.trace.unresolved("imports a name that is only known while loading", this.opcode, this.position);
    return this.values.foreign();
  }

  /** The call of a value with a tuple of arguments. `constructs` is false for NEWOBJ, which runs only `__new__`. */
  call(callee: Value, argumentsTuple: Value, constructs: boolean): Value {
    const entry = this.values.entry(callee);
    const items = this.#items(argumentsTuple);
    this.budget.opcodes--;
    if (entry?.kind === "import") return this.#callImport(entry.judged.name, entry.judged.verdict, items, constructs);
    this.trace.unresolved("calls something that is only made while loading", this.opcode, this.position);
    return this.values.foreign();
  }

  #callImport(name: string, verdict: string, items: readonly Value[] | undefined, constructs: boolean): Value {
    this.trace.calls(name, this.opcode, this.#describe(items?.[0]), this.position);
    if (verdict !== "harmless") return this.values.foreign();
    const ruling = ruleOnCall(name, constructs, {
      items,
      entry: (value) => this.values.entry(value),
      text: (value) => this.text(value),
    });
    if (ruling === undefined) return this.values.instance(name, this.#describe(items?.[0]) ?? "");
    if ("imports" in ruling) return this.importOf(...ruling.imports);
    if (this.values.full) throw new Refusal("truncated", "more values than one file may cost");
    this.trace.misuse(name, ruling.wrong, this.position);
    return this.values.foreign();
  }

  #items(tuple: Value): readonly Value[] | undefined {
    const entry = this.values.entry(tuple);
    return entry?.kind === "tuple" ? entry.items : undefined;
  }

  #describe(argument: Value | undefined): string | undefined {
    if (argument === undefined) return undefined;
    const entry = this.values.entry(argument);
    return entry?.kind === "import" ? entry.judged.name : this.text(argument);
  }

  /** BUILD: a state set on an imported thing itself changes it for the whole process. Joblib puts an array behind its header's BUILD. */
  build(object: Value, state: Value): void {
    this.#changes(object, "sets attributes of");
    const entry = this.values.entry(object);
    if (entry?.kind === "instance" && entry.of === ARRAY_HEADER) this.#behaviour.passArray(this, state);
  }

  /** SETITEM, APPEND and their like call methods of what they add to. */
  addTo(container: Value): void {
    const entry = this.values.entry(container);
    if (entry?.kind === "instance" && !mayTakeItems(entry.of))
      this.trace.tampers(entry.of, "writes items into a result of", this.position);
    this.#changes(container, "adds items to");
  }

  #changes(target: Value, how: string): void {
    const entry = this.values.entry(target);
    if (entry?.kind === "import") this.trace.tampers(entry.judged.name, how, this.position);
  }

  /** What lies behind a persistent id: a storage, a source listing, or something only the loader's own hook knows. */
  persistent(id: Value): Value {
    const storage = this.surroundings.torchStorages ? this.#storageOf(this.#items(id) ?? []) : undefined;
    if (storage === undefined) this.trace.outside("a persistent id", this.opcode, this.position);
    return storage ?? this.values.foreign();
  }

  #storageOf(items: readonly Value[]): Value | undefined {
    const [tag, type, key, , count] = items;
    const kind = this.text(tag ?? PLAIN);
    const entry: Entry | undefined = this.values.entry(type ?? PLAIN);
    if (entry?.kind !== "import") return undefined;
    if (kind === "module") return type;
    if (kind !== "storage" || !/^torch\.(\w+\.)*\w*Storage$/.test(entry.judged.name)) return undefined;
    this.trace.storage(this.text(key ?? PLAIN) ?? "", entry.judged.name, this.trace.number(count ?? PLAIN, this.bytes));
    return this.values.instance(entry.judged.name);
  }

  text(value: Value): string | undefined {
    return value < 0 ? literalText(this.bytes, positionOf(value)) : undefined;
  }
}
