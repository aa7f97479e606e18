import type { Attack } from "./attack.ts";
import { CODE_ATTACKS } from "./code.ts";
import { DOCUMENT_ATTACKS } from "./documents.ts";
import { INFRASTRUCTURE_ATTACKS } from "./infrastructure.ts";
import { MODEL_ATTACKS } from "./models.ts";
import { PLACE_ATTACKS } from "./places.ts";

/** Every attack that was made by hand. */
export const ATTACKS: readonly Attack[] = [
  ...DOCUMENT_ATTACKS,
  ...MODEL_ATTACKS,
  ...INFRASTRUCTURE_ATTACKS,
  ...CODE_ATTACKS,
  ...PLACE_ATTACKS,
];
