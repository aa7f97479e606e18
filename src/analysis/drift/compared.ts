import type { AssetKind } from "../../domain/asset.ts";
import type { Compared, Differs, Elapsed, Members } from "../../domain/drift.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { Verb } from "../../domain/relationship.ts";
import type { RelationshipRecord } from "../../domain/snapshot.ts";
import type { GraphAsset } from "../graph/columnar-graph.ts";
import { lookerOf } from "./assessed.ts";
import type { Pair } from "./pair.ts";
import { canonical } from "./same.ts";
import type { StateView } from "./view.ts";

/** Both states, and which asset of the earlier one is which of the later. */
export interface States {
  readonly before: StateView;
  readonly after: StateView;
  /** Id in the later state for an id of the earlier one. */
  renamed(id: string): string;
  /** Id in the earlier state for an id of the later one. */
  earlier(id: string): string;
  /** Sources that could not look at a place where something was seen before. */
  readonly blinded: ReadonlySet<string>;
  readonly elapsed: Elapsed | null;
}

const NOBODY: Members<never> = { gained: [], lost: [] };

/** Notes why something could not be told. */
export type NoteUnknown = (subject: string, reason: string) => void;

/** A pair as kinds of change see it; what could not be told is noted. */
export const compared = (pair: Pair, states: States, note: NoteUnknown): Compared =>
  new ComparedPair(pair, states, note) as unknown as Compared;

/** A pair as kinds of change see it: what one state does not know never shows as a difference. */
class ComparedPair {
  readonly was: GraphAsset | null;
  readonly is: GraphAsset | null;
  readonly elapsed: Elapsed | null;
  readonly #states: States;
  readonly #note: NoteUnknown;

  constructor({ was, is }: Pair, states: States, note: NoteUnknown) {
    this.was = was ?? null;
    this.is = is ?? null;
    this.elapsed = states.elapsed;
    this.#states = states;
    this.#note = note;
  }

  get asset(): GraphAsset {
    return (this.is ?? this.was) as GraphAsset;
  }

  value(name: string): Differs<unknown> | undefined {
    if (this.was === null || this.is === null || !this.#bothKnow(name)) return undefined;
    const [before, after] = [this.was.record.properties[name], this.is.record.properties[name]];
    if (canonical(before) === canonical(after)) return undefined;
    if (!this.#looked(name)) return undefined;
    return { before, after };
  }

  members(name: string): Members<unknown> {
    if (this.was !== null && this.is !== null && !this.#bothKnow(name)) return NOBODY;
    const [before, after] = [listOf(this.was, name), listOf(this.is, name)];
    const [old, now] = [new Set(before.map(canonical)), new Set(after.map(canonical))];
    const gained = after.filter((item) => !old.has(canonical(item)));
    const lost = before.filter((item) => !now.has(canonical(item)));
    return {
      gained: this.#whereKnown(gained, name, this.was, "before"),
      lost: this.#whereKnown(lost, name, this.is, "now"),
    };
  }

  neighbours(verb: Verb, kind: AssetKind, end: "from" | "to" = "from"): Members<GraphAsset> {
    const { before, after } = this.#states;
    const old = this.was === null ? [] : this.#edges(this.was, before, verb, kind, end);
    const now = this.is === null ? [] : this.#edges(this.is, after, verb, kind, end);
    const had = new Set(old.map(([, other]) => this.#states.renamed(other.id)));
    const has = new Set(now.map(([, other]) => other.id));
    const gained = now.filter(([edge, other]) => !had.has(other.id) && this.#wasComplete(edge, other, verb, end));
    const lost = old.filter(
      ([edge, other]) => !has.has(this.#states.renamed(other.id)) && this.#isComplete(edge, other, verb, end),
    );
    return { gained: gained.map(([, asset]) => asset), lost: lost.map(([, asset]) => asset) };
  }

  around(verb: Verb, kind: AssetKind, end: "from" | "to" = "from"): readonly GraphAsset[] {
    const found = this.is === null ? [] : this.#edges(this.is, this.#states.after, verb, kind, end);
    return found.map(([, asset]) => asset);
  }

  remains(asset: GraphAsset): boolean {
    const { before, after, renamed, earlier } = this.#states;
    return before.asset(asset.id) === asset
      ? after.asset(renamed(asset.id)) !== undefined
      : before.asset(earlier(asset.id)) !== undefined;
  }

  known(asset: GraphAsset, name: string): unknown {
    return asset.record.properties[name];
  }

  #edges(asset: GraphAsset, view: StateView, verb: Verb, kind: AssetKind, end: "from" | "to") {
    return view.edges(asset.id)[end].flatMap((edge): [RelationshipRecord, GraphAsset][] => {
      const other = view.asset(end === "from" ? edge.to : edge.from);
      return edge.verb === verb && other?.kind === kind ? [[edge, other]] : [];
    });
  }

  /** True where both states know a property. Where exactly one does, that is noted; where neither does there is nothing to tell. */
  #bothKnow(name: string): boolean {
    const [was, is] = [this.was, this.is].map((asset) => asset?.record.properties[name] !== undefined);
    if (was && is) return true;
    if (was && this.is !== null) this.#note(name, `now: ${gapWords(this.is, name)}`);
    if (is && this.was !== null) this.#note(name, `before: ${gapWords(this.was, name)}`);
    return false;
  }

  /** True where both states looked at the places of both; else a value that differs may only be what the others say. */
  #looked(name: string): boolean {
    const [was, is] = [this.was as GraphAsset, this.is as GraphAsset];
    if (this.#states.after.sees(was.evidence) && this.#states.before.sees(is.evidence)) return true;
    this.#note(name, "a source that speaks of it was not able to look");
    return false;
  }

  /** Members that a state would have shown, had they been there. */
  #whereKnown(members: readonly unknown[], name: string, there: GraphAsset | null, when: string): readonly unknown[] {
    if (members.length === 0 || there === null) return members;
    const further = there.record.gaps[`further${name.charAt(0).toUpperCase()}${name.slice(1)}`];
    const looked = when === "now" ? this.#stillSeen((this.was ?? there).evidence) : this.#beforeLooked();
    if (further === undefined && looked) return members;
    const words = members.map((item) => (typeof item === "string" ? item : canonical(item))).join(", ");
    this.#note(name, `${words}: ${when} ${further?.detail ?? "a source that speaks of it was not able to look"}`);
    return [];
  }

  /** What a source put together may have come from another file than the place it names. */
  #stillSeen(evidence: readonly Evidence[]): boolean {
    const { after, blinded } = this.#states;
    return after.sees(evidence) && !evidence.some((place) => blinded.has(lookerOf(place)));
  }

  #beforeLooked(): boolean {
    return this.is === null || this.#states.before.sees(this.is.evidence);
  }

  #wasComplete(edge: RelationshipRecord, other: GraphAsset, verb: Verb, end: "from" | "to"): boolean {
    const { before } = this.#states;
    const start = end === "from" ? this.was : before.asset(other.id);
    if (start === undefined || start === null) return true;
    const looked = before.sees(edge.evidence) && before.sees(other.evidence);
    return this.#isTold(before.incomplete(start.id, verb), looked, `${verb} ${other.name}`, "before");
  }

  #isComplete(edge: RelationshipRecord, other: GraphAsset, verb: Verb, end: "from" | "to"): boolean {
    const { after, renamed } = this.#states;
    const start = end === "from" ? this.is : after.asset(renamed(other.id));
    const gap = start === undefined || start === null ? undefined : after.incomplete(start.id, verb);
    const looked = after.sees(other.evidence) && this.#stillSeen(edge.evidence);
    return this.#isTold(gap, looked, `${verb} ${other.name}`, "now");
  }

  #isTold(gap: string | undefined, looked: boolean, subject: string, when: string): boolean {
    if (gap === undefined && looked) return true;
    this.#note(subject, `${when}: ${gap ?? "the place was not looked at"}`);
    return false;
  }
}

function listOf(asset: GraphAsset | null, name: string): readonly unknown[] {
  const value = asset?.record.properties[name];
  return Array.isArray(value) ? value : [];
}

/** Why nobody knows a property of an asset. */
export function gapWords(asset: GraphAsset, name: string): string {
  const gap = asset.record.gaps[name];
  return gap === undefined ? "no source read it" : `${gap.reason}, ${gap.detail}`;
}
