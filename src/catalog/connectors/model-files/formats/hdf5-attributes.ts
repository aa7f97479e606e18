import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, Cursor, latin1, part, utf8 } from "../bytes.ts";

/** Attributes of the root group that are text, and whether some lie where this reader does not look. */
export interface RootAttributes {
  readonly texts: ReadonlyMap<string, string>;
  readonly complete: boolean;
}

const CONTINUATION = 0x10;
const ATTRIBUTE = 0x0c;
const ATTRIBUTE_INDEX = 0x15;
const FIXED_TEXT = 3;
const VARIABLE_LENGTH = 9;
const MOST_MESSAGES = 4_096;
const LONGEST_TEXT = 16 * 1024 * 1024;

/**
 * Reads the text attributes of an HDF5 file's root group: superblock 0 to 3, object headers 1 and 2, attribute messages 1 to 3,
 * global heaps. Opens no link and no external storage. Throws a malformed Refusal where the structure breaks.
 */
export function rootAttributes(bytes: Bytes, superblock: number): RootAttributes {
  return new Hdf5(part(bytes, superblock, bytes.size)).root();
}

interface Block {
  readonly start: number;
  readonly end: number;
}

class Hdf5 {
  readonly #bytes: Bytes;
  #offsetSize = 8;
  #lengthSize = 8;
  readonly #texts = new Map<string, string>();
  #complete = true;
  #messages = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  root(): RootAttributes {
    const header = this.#rootHeader();
    const signature = latin1(this.#bytes.read(header, 4));
    if (signature === "OHDR") this.#readNewHeader(header);
    else this.#readOldHeader(header);
    return { texts: this.#texts, complete: this.#complete };
  }

  #rootHeader(): number {
    const cursor = new Cursor(this.#bytes, 8);
    const version = cursor.byte();
    if (version > 3) throw new Refusal("malformed", `superblock version ${version} does not exist`);
    if (version < 2) cursor.skip(4);
    [this.#offsetSize, this.#lengthSize] = [cursor.byte(), cursor.byte()];
    for (const size of [this.#offsetSize, this.#lengthSize])
      if (![2, 4, 8].includes(size)) throw new Refusal("malformed", `addresses of ${size} bytes`);
    if (version >= 2) {
      cursor.skip(1 + 3 * this.#offsetSize);
      return this.#offset(cursor);
    }
    cursor.skip((version === 0 ? 9 : 13) + 4 * this.#offsetSize + this.#offsetSize);
    return this.#offset(cursor);
  }

  #readOldHeader(start: number): void {
    const cursor = new Cursor(this.#bytes, start);
    if (cursor.byte() !== 1) throw new Refusal("malformed", `no object header at byte ${start}`);
    cursor.skip(7);
    const size = cursor.u32();
    cursor.skip(4);
    const blocks: Block[] = [{ start: cursor.position, end: cursor.position + size }];
    for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
      const inner = new Cursor(this.#bytes, block.start, block.end);
      while (inner.left >= 8) {
        const [type, length] = [inner.u16(), inner.u16()];
        inner.skip(4);
        this.#message(type, inner.position, length, blocks);
        inner.skip(length);
      }
    }
  }

  #readNewHeader(start: number): void {
    const cursor = new Cursor(this.#bytes, start + 5);
    const flags = cursor.byte();
    cursor.skip((flags & 0x20 ? 16 : 0) + (flags & 0x10 ? 4 : 0));
    const size = this.#number(cursor, 1 << (flags & 3));
    const blocks: Block[] = [{ start: cursor.position, end: cursor.position + size }];
    for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
      const inner = new Cursor(this.#bytes, block.start, block.end);
      while (inner.left >= 4) {
        const type = inner.byte();
        const length = inner.u16();
        inner.skip(1 + (flags & 4 ? 2 : 0));
        const before = blocks.length;
        this.#message(type, inner.position, length, blocks);
        const added = blocks[before];
        if (added !== undefined) blocks[before] = { start: added.start + 4, end: added.end - 4 };
        inner.skip(length);
      }
    }
  }

  #message(type: number, start: number, length: number, blocks: Block[]): void {
    if (this.#messages++ > MOST_MESSAGES) throw new Refusal("too-large", `over ${MOST_MESSAGES} header messages`);
    const cursor = new Cursor(this.#bytes, start, start + length);
    if (type === CONTINUATION) {
      const at = this.#offset(cursor);
      blocks.push({ start: at, end: at + this.#number(cursor, this.#lengthSize) });
    } else if (type === ATTRIBUTE) this.#attribute(cursor);
    else if (type === ATTRIBUTE_INDEX) this.#noteIndex(cursor);
  }

  /** Attributes in a heap of their own are not read; the index message is also there when it is empty. */
  #noteIndex(cursor: Cursor): void {
    cursor.skip(1);
    if (cursor.byte() & 1) cursor.skip(2);
    if (cursor.take(this.#offsetSize).some((byte) => byte !== 0xff)) this.#complete = false;
  }

  #attribute(cursor: Cursor): void {
    const version = cursor.byte();
    cursor.skip(1);
    const [nameSize, typeSize, spaceSize] = [cursor.u16(), cursor.u16(), cursor.u16()];
    if (version === 3) cursor.skip(1);
    const padded = (size: number): number => (version === 1 ? Math.ceil(size / 8) * 8 : size);
    const name = utf8(cursor.take(padded(nameSize))).split("\0")[0] as string;
    const type = new Cursor(this.#bytes, cursor.position, cursor.position + typeSize);
    cursor.skip(padded(typeSize) + padded(spaceSize));
    const kind = type.byte() & 15;
    type.skip(3);
    const size = type.u32();
    if (kind === FIXED_TEXT && size <= cursor.left)
      this.#texts.set(name, utf8(cursor.take(size)).replace(/(?<!\0)\0+$/, ""));
    if (kind === VARIABLE_LENGTH && cursor.left >= 8 + this.#offsetSize) this.#texts.set(name, this.#fromHeap(cursor));
  }

  #fromHeap(cursor: Cursor): string {
    const length = cursor.u32();
    const heap = new Cursor(this.#bytes, this.#offset(cursor));
    const wanted = cursor.u32();
    if (latin1(heap.take(4)) !== "GCOL")
      throw new Refusal("malformed", "an attribute's heap is not where it should be");
    heap.skip(4);
    const end = heap.position - 8 + this.#number(heap, this.#lengthSize);
    for (let objects = 0; heap.position < end && objects < 65_536; objects++) {
      const index = heap.u16();
      heap.skip(6);
      const size = this.#number(heap, this.#lengthSize);
      if (index === 0) break;
      if (index === wanted) {
        if (size > LONGEST_TEXT) throw new Refusal("too-large", `an attribute of ${size} bytes`);
        return utf8(heap.take(Math.min(size, length || size)));
      }
      heap.skip(Math.ceil(size / 8) * 8);
    }
    throw new Refusal("malformed", "an attribute's text is not in its heap");
  }

  #offset(cursor: Cursor): number {
    return this.#number(cursor, this.#offsetSize);
  }

  #number(cursor: Cursor, size: number): number {
    if (size === 1) return cursor.byte();
    if (size === 2) return cursor.u16();
    return size === 4 ? cursor.u32() : Number(cursor.u64());
  }
}
