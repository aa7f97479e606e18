/**
 * How the bytes after an opcode are laid out. `u1`…`u8`, `i4` little-endian integers; `line` to the next newline, `lines` two of
 * them; `bytes1`/`4`/`8` a length of that many bytes and then the bytes; `signed4` the same with a signed length.
 */
export type ArgumentKind =
  | "none"
  | "u1"
  | "u2"
  | "u4"
  | "i4"
  | "u8"
  | "f8"
  | "line"
  | "lines"
  | "bytes1"
  | "bytes4"
  | "signed4"
  | "bytes8";

/** Byte, name and argument of the 68 opcodes of protocols 0 to 5. */
const TABLE = [
  [0x28, "MARK", "none"],
  [0x2e, "STOP", "none"],
  [0x30, "POP", "none"],
  [0x31, "POP_MARK", "none"],
  [0x32, "DUP", "none"],
  [0x46, "FLOAT", "line"],
  [0x49, "INT", "line"],
  [0x4a, "BININT", "i4"],
  [0x4b, "BININT1", "u1"],
  [0x4c, "LONG", "line"],
  [0x4d, "BININT2", "u2"],
  [0x4e, "NONE", "none"],
  [0x50, "PERSID", "line"],
  [0x51, "BINPERSID", "none"],
  [0x52, "REDUCE", "none"],
  [0x53, "STRING", "line"],
  [0x54, "BINSTRING", "signed4"],
  [0x55, "SHORT_BINSTRING", "bytes1"],
  [0x56, "UNICODE", "line"],
  [0x58, "BINUNICODE", "bytes4"],
  [0x61, "APPEND", "none"],
  [0x62, "BUILD", "none"],
  [0x63, "GLOBAL", "lines"],
  [0x64, "DICT", "none"],
  [0x7d, "EMPTY_DICT", "none"],
  [0x65, "APPENDS", "none"],
  [0x67, "GET", "line"],
  [0x68, "BINGET", "u1"],
  [0x69, "INST", "lines"],
  [0x6a, "LONG_BINGET", "u4"],
  [0x6c, "LIST", "none"],
  [0x5d, "EMPTY_LIST", "none"],
  [0x6f, "OBJ", "none"],
  [0x70, "PUT", "line"],
  [0x71, "BINPUT", "u1"],
  [0x72, "LONG_BINPUT", "u4"],
  [0x73, "SETITEM", "none"],
  [0x74, "TUPLE", "none"],
  [0x29, "EMPTY_TUPLE", "none"],
  [0x75, "SETITEMS", "none"],
  [0x47, "BINFLOAT", "f8"],
  [0x80, "PROTO", "u1"],
  [0x81, "NEWOBJ", "none"],
  [0x82, "EXT1", "u1"],
  [0x83, "EXT2", "u2"],
  [0x84, "EXT4", "i4"],
  [0x85, "TUPLE1", "none"],
  [0x86, "TUPLE2", "none"],
  [0x87, "TUPLE3", "none"],
  [0x88, "NEWTRUE", "none"],
  [0x89, "NEWFALSE", "none"],
  [0x8a, "LONG1", "bytes1"],
  [0x8b, "LONG4", "signed4"],
  [0x42, "BINBYTES", "bytes4"],
  [0x43, "SHORT_BINBYTES", "bytes1"],
  [0x8c, "SHORT_BINUNICODE", "bytes1"],
  [0x8d, "BINUNICODE8", "bytes8"],
  [0x8e, "BINBYTES8", "bytes8"],
  [0x8f, "EMPTY_SET", "none"],
  [0x90, "ADDITEMS", "none"],
  [0x91, "FROZENSET", "none"],
  [0x92, "NEWOBJ_EX", "none"],
  [0x93, "STACK_GLOBAL", "none"],
  [0x94, "MEMOIZE", "none"],
  [0x95, "FRAME", "u8"],
  [0x96, "BYTEARRAY8", "bytes8"],
  [0x97, "NEXT_BUFFER", "none"],
  [0x98, "READONLY_BUFFER", "none"],
] as const satisfies readonly (readonly [number, string, ArgumentKind])[];

export type OpcodeName = (typeof TABLE)[number][1];

export interface Opcode {
  readonly byte: number;
  readonly name: OpcodeName;
  readonly argument: ArgumentKind;
}

const OPCODES: readonly Opcode[] = TABLE.map(([byte, name, argument]) => ({ byte, name, argument }));

const BY_BYTE: readonly (Opcode | undefined)[] = Array.from({ length: 256 }, (_, byte) =>
  OPCODES.find((opcode) => opcode.byte === byte),
);

/** The opcode of a byte; undefined where there is none. */
export const opcodeOf = (byte: number): Opcode | undefined => BY_BYTE[byte];

/** Opcodes that put text or bytes on the stack. */
export const TEXT_LITERALS: ReadonlySet<OpcodeName> = new Set<OpcodeName>([
  "STRING",
  "BINSTRING",
  "SHORT_BINSTRING",
  "UNICODE",
  "BINUNICODE",
  "SHORT_BINUNICODE",
  "BINUNICODE8",
  "BINBYTES",
  "SHORT_BINBYTES",
  "BINBYTES8",
  "BYTEARRAY8",
]);

/** Opcodes that put a whole number on the stack. */
export const NUMBER_LITERALS: ReadonlySet<OpcodeName> = new Set<OpcodeName>([
  "INT",
  "BININT",
  "BININT1",
  "BININT2",
  "LONG",
  "LONG1",
  "LONG4",
]);
