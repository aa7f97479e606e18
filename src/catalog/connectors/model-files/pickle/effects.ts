import type { Machine } from "./machine.ts";
import type { OpcodeName } from "./opcodes.ts";
import { literal, PLAIN, type Value } from "./values.ts";

type Effect = (machine: Machine, argument: number) => void;

const plain: Effect = (machine) => machine.stack.push(PLAIN);

const literalText: Effect = (machine) => {
  machine.noteLiteral();
  machine.stack.push(literal(machine.position));
};
const literalNumber: Effect = (machine) => machine.stack.push(literal(machine.position));

const tupleOf =
  (count: number): Effect =>
  ({ stack, values }) => {
    const items: Value[] = [];
    for (let taken = 0; taken < count; taken++) items.unshift(stack.pop());
    stack.push(values.tuple(items));
  };

const collect: Effect = ({ stack }) => {
  stack.dropToMark();
  stack.push(PLAIN);
};

const addMarked: Effect = (machine) => {
  machine.stack.dropToMark();
  machine.addTo(machine.stack.top());
};

const emptyDict: Effect = ({ stack, values, keepsDicts }) => stack.push(keepsDicts ? values.dict([]) : PLAIN);

const dictOfMarked: Effect = ({ stack, values, keepsDicts }) => {
  const pairs = stack.popToMark();
  stack.push(keepsDicts ? values.dict(pairs) : PLAIN);
};

const setItems: Effect = (machine) => {
  const pairs = machine.stack.popToMark();
  store(machine, pairs);
};

const setItem: Effect = (machine) => {
  const value = machine.stack.pop();
  const key = machine.stack.pop();
  store(machine, [key, value]);
};

/** Kept dicts stay small: a header has six items. */
const MOST_PAIRS = 64;

function store(machine: Machine, pairs: readonly Value[]): void {
  const target = machine.stack.top();
  const entry = machine.values.entry(target);
  if (entry?.kind === "dict" && entry.pairs.length + pairs.length <= MOST_PAIRS) entry.pairs.push(...pairs);
  machine.addTo(target);
}

const register: Effect = (machine, code) => {
  machine.trace.outside(`entry ${code} of the extension registry`, machine.opcode, machine.position);
  machine.stack.push(machine.values.foreign());
};

const persistentFromStack: Effect = (machine) => machine.stack.push(machine.persistent(machine.stack.pop()));

/** What each opcode does to stack, memo and trace, as far as names and calls are concerned. */
export const EFFECTS: { readonly [name in OpcodeName]: Effect } = {
  PROTO: (machine, version) => {
    if (version > 5) machine.trace.note(`protocol ${version} does not exist`, machine.position);
  },
  FRAME: (machine, length) => machine.openFrame(length),
  STOP: (machine) => machine.stop(),
  MARK: ({ stack }) => stack.mark(),
  POP: ({ stack }) => stack.popOrMark(),
  POP_MARK: ({ stack }) => stack.dropToMark(),
  DUP: ({ stack }) => stack.push(stack.top()),

  NONE: plain,
  NEWTRUE: plain,
  NEWFALSE: plain,
  FLOAT: plain,
  BINFLOAT: plain,
  INT: literalNumber,
  BININT: literalNumber,
  BININT1: literalNumber,
  BININT2: literalNumber,
  LONG: literalNumber,
  LONG1: literalNumber,
  LONG4: literalNumber,
  STRING: literalText,
  BINSTRING: literalText,
  SHORT_BINSTRING: literalText,
  UNICODE: literalText,
  BINUNICODE: literalText,
  SHORT_BINUNICODE: literalText,
  BINUNICODE8: literalText,
  BINBYTES: literalText,
  SHORT_BINBYTES: literalText,
  BINBYTES8: literalText,
  BYTEARRAY8: literalText,
  NEXT_BUFFER: plain,
  READONLY_BUFFER: ({ stack }) => stack.replaceTop(PLAIN),

  EMPTY_LIST: plain,
  LIST: collect,
  APPEND: (machine) => {
    machine.stack.pop();
    machine.addTo(machine.stack.top());
  },
  APPENDS: addMarked,
  EMPTY_SET: plain,
  ADDITEMS: addMarked,
  FROZENSET: collect,
  EMPTY_DICT: emptyDict,
  DICT: dictOfMarked,
  SETITEM: setItem,
  SETITEMS: setItems,
  EMPTY_TUPLE: plain,
  TUPLE: ({ stack, values }) => stack.push(values.tuple(stack.popToMark())),
  TUPLE1: tupleOf(1),
  TUPLE2: tupleOf(2),
  TUPLE3: tupleOf(3),

  PUT: (machine) => machine.memo.put(machine.slot(), machine.stack.top()),
  BINPUT: ({ memo, stack }, slot) => memo.put(slot, stack.top()),
  LONG_BINPUT: ({ memo, stack }, slot) => memo.put(slot, stack.top()),
  MEMOIZE: ({ memo, stack }) => memo.put(memo.size, stack.top()),
  GET: (machine) => machine.stack.push(machine.memo.get(machine.slot())),
  BINGET: ({ memo, stack }, slot) => stack.push(memo.get(slot)),
  LONG_BINGET: ({ memo, stack }, slot) => stack.push(memo.get(slot)),

  GLOBAL: (machine) => machine.stack.push(machine.importFromLines()),
  STACK_GLOBAL: (machine) => {
    const name = machine.stack.pop();
    machine.stack.push(machine.importFromStack(machine.stack.pop(), name));
  },
  EXT1: register,
  EXT2: register,
  EXT4: register,
  PERSID: (machine) => machine.stack.push(machine.persistent(PLAIN)),
  BINPERSID: persistentFromStack,

  REDUCE: (machine) => {
    const given = machine.stack.pop();
    machine.stack.push(machine.call(machine.stack.pop(), given, true));
  },
  NEWOBJ: (machine) => {
    const given = machine.stack.pop();
    machine.stack.push(machine.call(machine.stack.pop(), given, false));
  },
  NEWOBJ_EX: (machine) => {
    machine.stack.pop();
    const given = machine.stack.pop();
    machine.stack.push(machine.call(machine.stack.pop(), given, false));
  },
  INST: (machine) => {
    const given = machine.values.tuple(machine.stack.popToMark());
    machine.stack.push(machine.call(machine.importFromLines(), given, true));
  },
  OBJ: (machine) => {
    const [callee = PLAIN, ...given] = machine.stack.popToMark();
    machine.stack.push(machine.call(callee, machine.values.tuple(given), true));
  },
  BUILD: (machine) => {
    const state = machine.stack.pop();
    machine.build(machine.stack.top(), state);
  },
};
