import type { Knowledge } from "../../../../domain/knowledge.ts";
import type { Program } from "../evaluate/program.ts";
import type { Value } from "../evaluate/values.ts";
import type { Arguments } from "../recognise/arguments.ts";
import type { Reached } from "../recognise/reach.ts";
import type { Recogniser, Recognition } from "../recognise/recogniser.ts";
import type { Bodies } from "./bodies.ts";
import type { Emitter } from "./emit.ts";
import type { Names } from "./names.ts";

/** What all parts of the conclusion work with. */
export interface Workbench {
  readonly program: Program;
  readonly recogniser: Recogniser;
  /** What calls are given. */
  readonly given: Arguments;
  readonly names: Names;
  readonly bodies: Bodies;
  readonly emit: Emitter;
  readonly knowledge: Knowledge;
  /** What values are made of. */
  reach(values: readonly Value[]): Reached;
  /** What values come from, through the texts they were put into as well. */
  flow(values: readonly Value[]): Reached;
}

/** Gives the keys of the assets that a known call makes or names. */
export type AssetsOf = (recognition: Recognition) => readonly string[];
