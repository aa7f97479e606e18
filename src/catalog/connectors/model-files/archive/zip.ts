import { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, inMemory, part } from "../bytes.ts";
import { type Reading, unpack, type Work } from "../reading.ts";
import { crc32 } from "./crc32.ts";
import { checkMemberName } from "./member-name.ts";
import {
  centralEntries,
  type DirectoryEnd,
  directoryEnds,
  type LocalHeader,
  localHeader,
  type ZipHeader,
} from "./zip-records.ts";

/** A file inside a zip, by whichever of its headers tells of it. */
export interface ZipMember {
  readonly name: string;
  readonly size: number;
  readonly stored: boolean;
  readonly header: ZipHeader;
  readonly dataStart: number;
}

const DEFLATED = 8;
/** Encrypted, patched, strongly encrypted, masked headers: readers differ on whether they refuse these. */
const DISPUTED_FLAGS = 0x1 | 0x20 | 0x40 | 0x2000;
const SIZES_FOLLOW = 0x8;
/** Most bytes between members that are searched for headers the directory does not list. */
const SEARCHED = 8 * 1024 * 1024;

/**
 * All members that any reader could see: those of every central directory, and local headers that no directory lists. Readers
 * differ where these disagree, so each disagreement is noted. Undefined when it is no zip. Throws a Refusal when damaged.
 */
export function zipMembers(reading: Reading, bytes: Bytes): ZipMember[] | undefined {
  const ends = directoryEnds(bytes);
  if (ends.length === 0) return withoutDirectory(reading, bytes);
  const members = new Map<number, ZipMember>();
  const views = ends.filter((end) => {
    if (liesInside([...members.values()], end.position)) return false;
    for (const member of listed(reading, bytes, end)) members.set(member.header.offset, member);
    return true;
  });
  const sorted = [...members.values()].sort((a, b) => a.header.offset - b.header.offset);
  if (views.length > 1)
    reading.add("parser-differential", "end-record", "the archive has several directories; readers choose differently");
  noteDuplicates(reading, sorted);
  for (const member of sorted) checkMemberName(reading, member.name);
  return [...sorted, ...unlisted(reading, bytes, sorted, Math.min(...views.map((end) => end.start)))];
}

/** A zip that was cut off: its members still stand one behind the other. */
function withoutDirectory(reading: Reading, bytes: Bytes): ZipMember[] | undefined {
  if (localHeader(bytes, 0) === undefined) return undefined;
  reading.add("malformed", "directory", "the archive has no directory; it may have been cut off");
  return headersIn(reading, bytes, 0, Math.min(SEARCHED, bytes.size));
}

/** An archive that is itself stored in this one brings its own end record. */
const liesInside = (members: readonly ZipMember[], position: number): boolean =>
  members.some(({ dataStart, header }) => position >= dataStart && position < dataStart + header.packedSize);

function listed(reading: Reading, bytes: Bytes, end: DirectoryEnd): ZipMember[] {
  const entries = centralEntries(bytes, end);
  if (end.disputed)
    reading.add(
      "parser-differential",
      "end-records",
      "the two end records of the archive disagree; readers choose differently",
    );
  if (entries.length !== end.count && end.count !== 0xffff)
    reading.add("parser-differential", "count", `the archive claims ${end.count} members and lists ${entries.length}`);
  if (new Set(entries.map(({ offset }) => offset)).size < entries.length)
    reading.add("parser-differential", "overlap", "the directory names the same bytes several times");
  return entries.flatMap((header) => {
    if (header.name.endsWith("/") && header.size === 0) return [];
    const local = localHeader(bytes, header.offset);
    if (local === undefined) {
      reading.add("malformed", header.name, `${header.name} has no header where the directory says`, header.offset);
      return [];
    }
    compare(reading, header, local);
    return [memberOf(header, local.dataStart)];
  });
}

const memberOf = (header: ZipHeader, dataStart: number): ZipMember => ({
  name: header.name,
  size: header.size,
  stored: header.method === 0,
  header,
  dataStart,
});

function compare(reading: Reading, central: ZipHeader, local: LocalHeader): void {
  const differ = (what: string, text: string): void =>
    reading.add("parser-differential", `${central.name}: ${what}`, `${central.name}: ${text}`, local.offset);
  if (local.name !== central.name)
    differ("name", `its own header names it ${JSON.stringify(local.name.slice(0, 100))}`);
  if (local.method !== central.method) differ("method", "its two headers name different compressions");
  if ((central.flags | local.flags) & DISPUTED_FLAGS)
    differ("flags", "a flag makes some readers refuse it and others not");
  if ((local.flags & SIZES_FOLLOW) !== 0) return;
  if (local.packedSize !== central.packedSize || local.size !== central.size)
    differ("size", "its two headers give different sizes");
  if (local.crc !== central.crc) differ("checksum", "its two headers give different checksums");
}

function noteDuplicates(reading: Reading, members: readonly ZipMember[]): void {
  const names = new Set<string>();
  for (const { name } of members) {
    if (names.has(name)) reading.add("parser-differential", `${name}: twice`, `${name} is in the archive twice`);
    names.add(name);
  }
}

/** Headers in the gaps between the members that the directory lists, and members that share their bytes. */
function unlisted(reading: Reading, bytes: Bytes, members: readonly ZipMember[], directory: number): ZipMember[] {
  const found: ZipMember[] = [];
  let covered = 0;
  let searched = 0;
  for (const { header, dataStart, name } of [...members, undefined].map((member) => member ?? endOf(directory))) {
    if (header.offset < covered)
      reading.add("parser-differential", `${name}: overlap`, `${name} shares bytes with another member`);
    const gap = header.offset - covered;
    if (gap >= 30 && searched < SEARCHED)
      found.push(...headersIn(reading, bytes, covered, Math.min(gap, SEARCHED - searched)));
    searched += Math.max(0, gap);
    covered = Math.max(covered, dataStart + header.packedSize);
  }
  if (searched > SEARCHED) reading.skip("truncated", `${searched} bytes between members of the archive`);
  return found;
}

const endOf = (directory: number): ZipMember =>
  memberOf(
    { name: "the directory", flags: 0, method: 0, crc: 0, packedSize: 0, size: 0, offset: directory },
    directory,
  );

function headersIn(reading: Reading, bytes: Bytes, start: number, length: number): ZipMember[] {
  const data = bytes.read(start, length);
  const found: ZipMember[] = [];
  for (let at = data.indexOf(0x50); at !== -1 && found.length < 1000; at = data.indexOf(0x50, at + 1)) {
    if (data[at + 1] !== 0x4b || data[at + 2] !== 3 || data[at + 3] !== 4) continue;
    const local = localHeader(bytes, start + at);
    if (local === undefined) continue;
    reading.add(
      "parser-differential",
      `${local.name}: unlisted`,
      `${local.name} is in the archive but not in its directory`,
      start + at,
    );
    checkMemberName(reading, local.name);
    found.push(memberOf(local, local.dataStart));
  }
  return found;
}

/** Content of a member: a window when it is stored, unpacked when deflated. Throws a Refusal when it cannot be had within `limit` bytes. */
export function memberBytes(work: Work, bytes: Bytes, member: ZipMember, limit: number): Bytes {
  const { header, dataStart } = member;
  const unsized = (header.flags & SIZES_FOLLOW) !== 0 && header.packedSize === 0;
  const packed = part(bytes, dataStart, unsized ? bytes.size : header.packedSize);
  if (header.method === 0) return packed;
  if (header.method !== DEFLATED) throw new Refusal("unsupported", `compression ${header.method} of zip`);
  if (member.size > limit || packed.size > limit)
    throw new Refusal("too-large", `unpacks to ${member.size} bytes, over ${limit}`);
  const data = unpack(work, packed.read(0, packed.size), "raw", limit);
  if (data.length !== header.size && header.size !== 0)
    work.reading.add(
      "parser-differential",
      `${member.name}: length`,
      `${member.name} unpacks to another length than its header says`,
    );
  return inMemory(data);
}

/** Notes a member whose content has another checksum than its header says: some readers refuse it, others load it. */
export function checkSum(reading: Reading, member: ZipMember, content: Bytes): void {
  if (content.size > 64 * 1024 * 1024) return;
  if (crc32(content.read(0, content.size)) === member.header.crc) return;
  reading.add("parser-differential", `${member.name}: content`, `${member.name} has another checksum than its content`);
}
