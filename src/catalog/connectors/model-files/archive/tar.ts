import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, latin1, part, utf8 } from "../bytes.ts";
import { type Reading, shown } from "../reading.ts";
import { checkMemberName } from "./member-name.ts";

/** A regular file inside a tar. */
export interface TarMember {
  readonly name: string;
  readonly content: Bytes;
}

const BLOCK = 512;
const MOST_MEMBERS = 100_000;
const LONGEST_NAME = 64 * 1024;

/** True when the first block is a tar header: its checksum fits. */
export function looksLikeTar(head: Uint8Array): boolean {
  if (head.length < BLOCK || head[0] === 0) return false;
  const claimed = octal(head, 148, 8);
  if (claimed === undefined || claimed === 0) return false;
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (head[at] as number);
  return sum === claimed;
}

/** Lists the regular files of a tar; notes links and names that lead out of the folder. Throws a Refusal when it is damaged. */
export function tarMembers(reading: Reading, bytes: Bytes): TarMember[] {
  const members: TarMember[] = [];
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= bytes.size; ) {
    const header = bytes.read(at, BLOCK);
    if (header.every((byte) => byte === 0)) break;
    if (!looksLikeTar(header)) throw new Refusal("malformed", `no tar header at byte ${at}`);
    if (members.length >= MOST_MEMBERS) throw new Refusal("too-large", `an archive of over ${MOST_MEMBERS} members`);
    const size = sizeOf(header);
    const content = part(bytes, at + BLOCK, size);
    if (content.size < size) reading.add("malformed", "tar length", "the archive ends in the middle of a member");
    const type = String.fromCharCode(header[156] as number);
    const name = longName ?? nameOf(header);
    longName = undefined;
    if (type === "L") longName = utf8(content.read(0, Math.min(size, LONGEST_NAME))).split("\0")[0];
    else if (type === "x") longName = paxPath(content);
    else if (type === "1" || type === "2") checkLink(reading, name, header);
    else if (type === "0" || type === "\0" || type === "7") {
      checkMemberName(reading, name);
      members.push({ name, content });
    } else if (!"5gVKNS".includes(type))
      reading.add("path-traversal", name, `${shown(name)} is a special file (type ${type})`);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return members;
}

function checkLink(reading: Reading, name: string, header: Uint8Array): void {
  const target = field(header, 157, 100);
  reading.add("path-traversal", name, `${shown(name)} is a link to ${shown(target)}`);
}

const field = (header: Uint8Array, start: number, length: number): string =>
  utf8(header.subarray(start, start + length)).split("\0")[0] as string;

function nameOf(header: Uint8Array): string {
  const prefix = latin1(header.subarray(257, 262)) === "ustar" ? field(header, 345, 155) : "";
  const name = field(header, 0, 100);
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** Path of a pax header; undefined when it sets none. */
function paxPath(content: Bytes): string | undefined {
  const text = utf8(content.read(0, Math.min(content.size, LONGEST_NAME)));
  return /(?:^|\n)\d{1,6} path=([^\n]*)\n/.exec(text)?.[1];
}

function octal(header: Uint8Array, start: number, length: number): number | undefined {
  const text = latin1(header.subarray(start, start + length))
    .replace(/(?<![\0 ])[\0 ]+$/, "")
    .trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

/** Size in octal, or in base 256 for large members. */
function sizeOf(header: Uint8Array): number {
  if (((header[124] as number) & 0x80) === 0) return octal(header, 124, 12) ?? 0;
  let size = 0;
  for (const byte of header.subarray(128, 136)) size = size * 256 + byte;
  if (!Number.isSafeInteger(size)) throw new Refusal("malformed", "a member larger than any file");
  return size;
}
