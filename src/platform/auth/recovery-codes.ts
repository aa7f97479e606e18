import { randomBytes } from "node:crypto";
import { keptForm } from "./secrets.ts";

const CODES = 10;
const CODE_BYTES = 10;

/** Recovery codes of 80 random bits, in groups that can be copied from paper. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: CODES }, () => (randomBytes(CODE_BYTES).toString("hex").match(/.{5}/g) ?? []).join("-"));

/** A recovery code as the store keeps it, however it was typed. */
export const keptCode = (code: string): string => keptForm(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ""));
