import type { Refusal } from "../../../../domain/errors.ts";
import { type Bytes, inMemory, latin1, part } from "../bytes.ts";
import type { Work } from "../reading.ts";
import { EFFECTS } from "./effects.ts";
import { report } from "./findings.ts";
import { passJoblibArray } from "./joblib-array.ts";
import { type Behaviour, Machine, type Outcome, type Surroundings } from "./machine.ts";
import { openNested } from "./nested.ts";
import { opcodeOf } from "./opcodes.ts";
import { Trace } from "./trace.ts";

/** What a run of pickles in one stream came to. */
export interface PickleScan {
  /** True when the bytes are a pickle: one ran to its end, or called something it imported. */
  readonly recognised: boolean;
  readonly traces: readonly Trace[];
  /** Position after the last pickle. */
  readonly end: number;
}

export interface ScanOptions extends Surroundings {
  /** Pickles to read; the bytes after them are the caller's. */
  readonly count?: number;
  /** The name says it is a pickle: a broken one is then reported, not taken for something else. */
  readonly expected?: boolean;
}

/** Streams up to this size are read once and kept. */
const IN_MEMORY = 96 * 1024 * 1024;
const MOST_PICKLES = 10_000;
/** How far behind the last pickle another one is looked for. */
const SEARCHED = 16 * 1024 * 1024;
const MOST_ATTEMPTS = 4_096;

/**
 * Reads the pickles that stand one behind the other at the start of `source`, as loaders do, and reports what they import and call.
 * Nothing is reported when the bytes are no pickle.
 */
export function scanPickles(work: Work, source: Bytes, options: ScanOptions = {}): PickleScan {
  const bytes = source.size <= IN_MEMORY ? inMemory(source.read(0, source.size)) : source;
  const traces: Trace[] = [];
  let end = 0;
  let last: Outcome | undefined;
  for (let count = 0; count < Math.min(options.count ?? MOST_PICKLES, MOST_PICKLES); count++) {
    const [trace, outcome] = runOne(work, bytes, end, options);
    if (!isPickle(trace, outcome, bytes, end) && !(count === 0 && options.expected && startsLikeOne(bytes, end))) break;
    traces.push(trace);
    settle(work, bytes, trace, outcome);
    const before = end;
    [end, last] = [outcome.end, outcome];
    if (!outcome.stopped || end >= bytes.size || end <= before) break;
    if (outcome.frameEnd !== undefined) followFrame(work, bytes, outcome.frameEnd, options);
  }
  if (traces.length > 0 && options.count === undefined) examineRest(work, bytes, end, last?.stopped === true, options);
  return { recognised: traces.length > 0, traces, end };
}

/** True when loading makes only texts, numbers and collections: no name is imported, and no literal holds something packed. */
export const holdsOnlyData = ({ traces }: PickleScan): boolean =>
  traces.every((trace) => trace.names.size === 0 && trace.remarks.length === 0 && trace.nested.length === 0);

function runOne(work: Work, bytes: Bytes, start: number, options: Surroundings): [Trace, Outcome] {
  const trace = new Trace();
  return [trace, new Machine(bytes, start, work.budget, options, BEHAVIOUR, trace).run()];
}

/** Reports one pickle, its fault if it has one, and what lies in its literals. */
function settle(work: Work, bytes: Bytes, trace: Trace, outcome: Outcome): void {
  report(work.reading, trace);
  if (outcome.fault !== undefined) reportFault(work, trace, outcome.fault);
  for (const { start, length } of trace.nested) openNested(work, part(bytes, start, length));
}

function reportFault(work: Work, trace: Trace, fault: Refusal): void {
  if (fault.reason !== "malformed") return work.reading.skip(fault.reason, `the pickle: ${fault.message}`);
  const already = trace.called ? ", after calls that a loader has made by then" : "";
  work.reading.add("malformed", "pickle", `the pickle is damaged${already}: ${fault.message}`);
}

const BEHAVIOUR: Behaviour = { effects: EFFECTS, passArray: passJoblibArray };
const NAME = /^[A-Za-z_][\w.]{0,200}$/;

/** Text can look like the first opcodes of protocol 0; a real pickle ends, or calls what it imported by a real name. */
function isPickle(trace: Trace, outcome: Outcome, bytes: Bytes, start: number): boolean {
  if (trace.called || trace.remarks.some((remark) => remark.kind === "unresolved"))
    return [...trace.names.keys()].every((name) => NAME.test(name)) && (outcome.stopped || trace.names.size > 0);
  if (outcome.stopped) return outcome.end - start > 2 && (startsLikeOne(bytes, start) || outcome.end + 2 >= bytes.size);
  return startsLikeOne(bytes, start) && trace.names.size > 0;
}

/** PROTO with a version that exists, then another opcode. */
function startsLikeOne(bytes: Bytes, start: number): boolean {
  const [proto, version = 0, next = 0] = bytes.read(start, 3);
  return proto === 0x80 && version >= 1 && version <= 5 && opcodeOf(next) !== undefined;
}

/** A loader that keeps to frames begins its next pickle behind the frame, not behind STOP. */
function followFrame(work: Work, bytes: Bytes, frameEnd: number, options: Surroundings): void {
  work.reading.add("malformed", "frame", "a frame goes on behind the end of its pickle", frameEnd);
  runIfPickle(work, bytes, frameEnd, options);
}

function runIfPickle(work: Work, bytes: Bytes, start: number, options: Surroundings): boolean {
  const [trace, outcome] = runOne(work, bytes, start, options);
  const counts = isPickle(trace, outcome, bytes, start) && trace.names.size > 0;
  if (counts) settle(work, bytes, trace, outcome);
  return counts;
}

/** What stands behind the last pickle: nothing, filling, or something that may hold a further pickle. */
function examineRest(work: Work, bytes: Bytes, end: number, stopped: boolean, options: Surroundings): void {
  if (end >= bytes.size) return;
  const rest = latin1(bytes.read(end, Math.min(SEARCHED, bytes.size - end)));
  if (/^[\0\s]*$/.test(rest) && rest.length === bytes.size - end) return;
  if (stopped) work.reading.add("trailing-data", "pickle", `${bytes.size - end} bytes follow the pickle`, end);
  if (bytes.size - end > SEARCHED) work.reading.skip("truncated", `what lies over ${SEARCHED} bytes behind the pickle`);
  let attempts = 0;
  for (const match of rest.matchAll(/\x80[\x02-\x05]/g)) {
    if (attempts++ >= MOST_ATTEMPTS) return work.reading.skip("truncated", "too many beginnings of pickles");
    if (startsLikeOne(bytes, end + match.index)) runIfPickle(work, bytes, end + match.index, options);
  }
}
