import { parentPort } from "node:worker_threads";
import type { AttackMark } from "../../analysis/attack/by-hand.ts";
import { type CutPlace, type Left, type ReachedTarget, Survey } from "../../analysis/attack/survey.ts";
import type { Assembly } from "../../analysis/graph/assemble.ts";
import type { AttackAnalysis } from "../../domain/attack-path.ts";
import { hexDigest } from "../files/digest.ts";
import { ATTACK_KNOWLEDGE } from "./knowledge.ts";

/** A part of a graph on its way to the thread. */
export type Part = { readonly [Field in keyof Assembly]?: Assembly[Field] };

/** What the thread is told: a graph comes in parts, then questions about it; in the end it is forgotten. */
export type Told =
  | { readonly key: string; readonly part: Part }
  | { readonly key: string; readonly forget: true }
  | { readonly key: string; readonly number: number; readonly question: Question };

export type Question =
  | { readonly ask: "survey"; readonly marks: readonly AttackMark[] }
  | { readonly ask: "without"; readonly places: readonly CutPlace[] }
  | { readonly ask: "from"; readonly assetId: string };

/** What a survey found. */
export interface Surveyed {
  readonly analysis: AttackAnalysis;
  readonly reached: readonly ReachedTarget[];
  readonly alone: readonly number[];
  readonly assets: number;
  readonly relationships: number;
}

export interface AnswerTo {
  readonly survey: Surveyed;
  readonly without: Left;
  readonly from: AttackAnalysis | null;
}

export type Answer =
  | { readonly number: number; readonly found: AnswerTo[keyof AnswerTo] }
  | { readonly number: number; readonly error: string };

const parts = new Map<string, Part[]>();
const surveys = new Map<string, Survey>();

function survey(key: string, marks: readonly AttackMark[]): Surveyed {
  const all = parts.get(key) ?? [];
  parts.delete(key);
  const assembly: Assembly = {
    assets: all.flatMap(({ assets = [] }) => assets),
    relationships: all.flatMap(({ relationships = [] }) => relationships),
    incomplete: all.flatMap(({ incomplete = [] }) => incomplete),
  };
  const made = new Survey(assembly, ATTACK_KNOWLEDGE, hexDigest, marks);
  surveys.set(key, made);
  const { analysis, reached, alone } = made;
  return { analysis, reached, alone, assets: assembly.assets.length, relationships: assembly.relationships.length };
}

function answerTo(key: string, question: Question): AnswerTo[keyof AnswerTo] {
  if (question.ask === "survey") return survey(key, question.marks);
  const made = surveys.get(key);
  if (made === undefined) throw new Error("the survey is not there any more");
  return question.ask === "without" ? made.without(question.places) : made.from(question.assetId);
}

/** The thread that thinks about attacks, so that requests do not wait for each other's graphs. */
parentPort?.on("message", (told: Told) => {
  if ("part" in told) return void parts.set(told.key, [...(parts.get(told.key) ?? []), told.part]);
  if ("forget" in told) {
    parts.delete(told.key);
    surveys.delete(told.key);
    return;
  }
  let answer: Answer;
  try {
    answer = { number: told.number, found: answerTo(told.key, told.question) };
  } catch (error) {
    answer = { number: told.number, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
