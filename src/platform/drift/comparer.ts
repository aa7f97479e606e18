import type { Estate, EstatePlace } from "../store/contract/store.ts";
import { readEstate } from "../store/open-store.ts";
import { answering } from "../threads/answering.ts";
import { catalogueJudging } from "../work/judging.ts";
import { chainOf, toldOf } from "./checked.ts";
import { lookAt } from "./look.ts";
import { approvedNow, asBefore, confirmedAnew, withTaken, withWords } from "./versions.ts";

const { judging } = catalogueJudging(Date.now);

/** An act that reads the estate that its question names. */
const reading =
  <Question, Found>(act: (estate: Estate, question: Question) => Promise<Found>) =>
  (question: Question & { readonly place: EstatePlace }): Promise<Found> =>
    readEstate(question.place, judging, (estate) => act(estate, question));

const acts = {
  look: reading(lookAt),
  approve: reading(approvedNow),
  accept: reading(withTaken),
  confirm: reading(confirmedAnew),
  undo: reading(asBefore),
  intend: reading(withWords),
  check: reading(toldOf),
  chain: reading(chainOf),
};

export type DriftActs = typeof acts;

answering(acts);
