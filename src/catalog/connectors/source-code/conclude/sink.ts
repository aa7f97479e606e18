import type { ProgramLanguage } from "../ir.ts";

/** Kinds of dangerous place an argument can reach, by the qualified name of the call and the argument that matters. */
export interface Sink {
  readonly id: "shell" | "interpreter" | "file-path" | "url" | "sql";
  readonly path: RegExp;
  /** Argument positions and keywords that carry the danger. */
  readonly at: readonly (number | string)[];
  /** Only with this keyword set to true (`shell=True`). */
  readonly when?: string;
  /** Languages in which the name means this; missing: all that have it. */
  readonly languages?: readonly ProgramLanguage[];
  /** Only when the text is put together (interpolated), not handed over whole. */
  readonly composed?: boolean;
}
