import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, Cursor, utf8 } from "../bytes.ts";

/** One file of a zip as one of its two headers describes it. */
export interface ZipHeader {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Position of the local header. */
  readonly offset: number;
}

/** A local header, with where its data begins. */
export interface LocalHeader extends ZipHeader {
  readonly dataStart: number;
}

/** Where a central directory lies, and how many entries it claims. */
export interface DirectoryEnd {
  readonly position: number;
  readonly count: number;
  readonly start: number;
  readonly size: number;
  /** Bytes before the archive that its offsets do not count. */
  readonly shift: number;
  /** True when the 32-bit and the 64-bit record disagree: readers believe one or the other. */
  readonly disputed: boolean;
}

const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes of a local header before its name and its extra field, whose lengths are the last four. */
const LOCAL_HEAD = 30;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 100_000;
const LARGEST_DIRECTORY = 64 * 1024 * 1024;
/** Extra field with 64-bit sizes. */
const ZIP64 = 1;
const ALL_ONES = 0xffffffff;

/** Every end record in the last 64 KiB that points at a central directory, last first. */
export function directoryEnds(bytes: Bytes): DirectoryEnd[] {
  const start = Math.max(0, bytes.size - LONGEST_COMMENT - 22);
  const tail = bytes.read(start, bytes.size - start);
  const ends: DirectoryEnd[] = [];
  for (let at = tail.length - 22; at >= 0 && ends.length < 16; at--) {
    if (tail[at] !== 0x50 || tail[at + 1] !== 0x4b || tail[at + 2] !== 5 || tail[at + 3] !== 6) continue;
    const end = endRecord(bytes, start + at);
    if (end !== undefined) ends.push(end);
  }
  return ends;
}

function endRecord(bytes: Bytes, position: number): DirectoryEnd | undefined {
  const cursor = new Cursor(bytes, position);
  if (cursor.u32() !== END_RECORD) return undefined;
  cursor.skip(6);
  const [count, size, start] = [cursor.u16(), cursor.u32(), cursor.u32()];
  const narrow = { count, size, start, end: position };
  const wide = wideEndRecord(bytes, position);
  if (wide === undefined) return placed(bytes, position, narrow, false);
  const differs = (narrowValue: number, wideValue: number, filler: number): boolean =>
    narrowValue !== filler && narrowValue !== wideValue;
  const disputed =
    differs(count, wide.count, 0xffff) || differs(size, wide.size, ALL_ONES) || differs(start, wide.start, ALL_ONES);
  return placed(bytes, position, wide, disputed);
}

/** What an end record says, with where the directory ends: at the record, or at the 64-bit one before it. */
interface EndValues {
  readonly count: number;
  readonly size: number;
  readonly start: number;
  readonly end: number;
}

function placed(bytes: Bytes, position: number, values: EndValues, disputed: boolean): DirectoryEnd | undefined {
  const { count, size, start, end } = values;
  const shift = end - size - start;
  const plausible = shift >= 0 && (count === 0 || start + shift + 46 <= bytes.size);
  return plausible ? { position, count, start: start + shift, size, shift, disputed } : undefined;
}

function wideEndRecord(bytes: Bytes, position: number): EndValues | undefined {
  const at = position - 20 - 56;
  if (at < 0) return undefined;
  const cursor = new Cursor(bytes, at);
  if (cursor.u32() !== END_RECORD_64) return undefined;
  cursor.skip(28);
  return { count: Number(cursor.u64()), size: Number(cursor.u64()), start: Number(cursor.u64()), end: at };
}

/** Entries of a central directory. Throws a Refusal when it is damaged or over 100,000 entries. */
export function centralEntries(bytes: Bytes, end: DirectoryEnd): ZipHeader[] {
  if (end.count > MOST_ENTRIES || end.size > LARGEST_DIRECTORY)
    throw new Refusal("too-large", `an archive of ${end.count} members`);
  const cursor = new Cursor(bytes, end.start, end.start + end.size);
  const entries: ZipHeader[] = [];
  while (cursor.left >= 46) {
    if (cursor.u32() !== CENTRAL) throw new Refusal("malformed", `no directory entry at byte ${cursor.position - 4}`);
    if (entries.length >= MOST_ENTRIES) throw new Refusal("too-large", `an archive of over ${MOST_ENTRIES} members`);
    entries.push(centralEntry(cursor, end.shift));
  }
  return entries;
}

function centralEntry(cursor: Cursor, shift: number): ZipHeader {
  cursor.skip(4);
  const [flags, method] = [cursor.u16(), cursor.u16()];
  cursor.skip(4);
  const [crc, packedSize, size] = [cursor.u32(), cursor.u32(), cursor.u32()];
  const [nameLength, extraLength, commentLength] = [cursor.u16(), cursor.u16(), cursor.u16()];
  cursor.skip(8);
  const offset = cursor.u32();
  const name = utf8(cursor.take(nameLength));
  const [wideSize, widePacked, wideOffset] = widened(cursor.take(extraLength), [size, packedSize, offset]);
  cursor.skip(commentLength);
  return { name, flags, method, crc, size: wideSize, packedSize: widePacked, offset: wideOffset + shift };
}

/** The local header at a position; undefined when none stands there. */
export function localHeader(bytes: Bytes, position: number): LocalHeader | undefined {
  if (position < 0 || position + LOCAL_HEAD > bytes.size) return undefined;
  // Read as far as the header goes and no further: a directory may name a hundred thousand of them.
  const head = new Cursor(bytes, position + LOCAL_HEAD - 4, position + LOCAL_HEAD);
  const cursor = new Cursor(bytes, position, position + LOCAL_HEAD + head.u16() + head.u16());
  if (cursor.u32() !== LOCAL) return undefined;
  cursor.skip(2);
  const [flags, method] = [cursor.u16(), cursor.u16()];
  cursor.skip(4);
  const [crc, packedSize, size] = [cursor.u32(), cursor.u32(), cursor.u32()];
  const [nameLength, extraLength] = [cursor.u16(), cursor.u16()];
  if (cursor.left < nameLength + extraLength) return undefined;
  const name = utf8(cursor.take(nameLength));
  const [wideSize, widePacked] = widened(cursor.take(extraLength), [size, packedSize]);
  const dataStart = cursor.position;
  return { name, flags, method, crc, size: wideSize, packedSize: widePacked, offset: position, dataStart };
}

/** Replaces the values that are all ones by those of the ZIP64 extra field, in its fixed order. */
function widened<Values extends [number, number] | [number, number, number]>(
  extra: Uint8Array,
  values: Values,
): Values {
  if (!values.includes(ALL_ONES)) return values;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64) continue;
    let field = at + 4;
    return values.map((value) => {
      if (value !== ALL_ONES || field + 8 > extra.length) return value;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    }) as Values;
  }
  return values;
}
