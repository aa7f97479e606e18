import type { AssetKind } from "../src/domain/asset.ts";
import type { FileRole } from "../src/domain/evidence.ts";
import type { RuleId } from "../src/domain/ids.generated.ts";
import type { Verb } from "../src/domain/relationship.ts";
import type { ModelFileForm } from "./model-bytes.ts";

/** Where something stands in a repository of the estate. `line` counts from 1; null = anywhere in the file. */
export interface Place {
  /** Null = anywhere in the repository, for what is no thing of the code (a vendor's service). */
  readonly path: string | null;
  readonly line: number | null;
  /** How many lines away a claim may stand and still be the same place. */
  readonly tolerance: number;
}

export type Properties = { readonly [property: string]: unknown };

/** An asset that is there. */
export interface AssetLabel extends Place {
  readonly kind: AssetKind;
  readonly name: string;
  /** False where the code gives no name: the name is then a handle inside the truth file and only the place tells. */
  readonly named: boolean;
  readonly role: FileRole;
  /** Values that must hold; a list must contain all of these, an empty list must be empty. */
  readonly has: Properties;
  /** Members that a list must not have. */
  readonly lacks: { readonly [property: string]: readonly unknown[] };
  /** Why reporting it is neither right nor wrong; null = it must be reported. */
  readonly optional: string | null;
}

/** An edge that is there. Its ends are indexes into the assets: several where a name stands more than once. */
export interface RelationLabel {
  readonly from: readonly number[];
  readonly verb: Verb;
  readonly to: readonly number[];
  readonly written: string;
}

/** Something wrong that is there. */
export interface FlawLabel extends Place {
  readonly rule: RuleId;
  /** Indexes of the asset it is about; null = told by the place alone. */
  readonly on: readonly number[] | null;
  readonly written: string;
}

/** A near miss: what a careless reader would report here, and why that is wrong. */
export interface AbsentLabel extends Place {
  readonly kind: AssetKind;
  /** Null = a near miss of a rule on whatever asset stands here. */
  readonly name: string | null;
  readonly rule: RuleId | null;
  readonly why: string;
}

/** A file that is made when the range is run, so that no such bytes lie in the sources. */
export interface MadeFile {
  readonly path: string;
  readonly make: ModelFileForm;
}

/** All that is true of one repository. */
export interface Truth {
  readonly repository: string;
  readonly about: string;
  readonly files: readonly MadeFile[];
  readonly assets: readonly AssetLabel[];
  readonly relations: readonly RelationLabel[];
  readonly flaws: readonly FlawLabel[];
  readonly absent: readonly AbsentLabel[];
}

/** A truth file that cannot be used. `place` is `file:line`; the hint says what to do. */
export class TruthError extends Error {
  readonly place: string;
  readonly hint: string;

  constructor(place: string, message: string, hint: string) {
    super(`${place}: ${message}`);
    this.name = "TruthError";
    this.place = place;
    this.hint = hint;
  }
}
