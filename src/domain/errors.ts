import type { NotExamined } from "./observation.ts";

/** Stops the examination of one file: a limit was hit. The file is then reported as not examined, with this reason. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: NotExamined["reason"];
  constructor(reason: NotExamined["reason"], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** The user asked for something impossible or wrote something wrong. Exit code 2. The hint says what to do. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly hint: string | undefined;
  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** A source could not do its work. The scan goes on without it and says so. Exit code 3. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly hint: string | undefined;
  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
