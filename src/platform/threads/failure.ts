import { StoreError } from "../store/contract/errors.ts";

/** An error on its way out of a thread: of an error's own fields a copy between threads keeps none. */
export interface Failure {
  readonly message: string;
  readonly stack: string | undefined;
  /** Of a StoreError. */
  readonly reason: StoreError["reason"] | undefined;
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, reason: undefined };
  const { message, stack } = error;
  return { message, stack, reason: error instanceof StoreError ? error.reason : undefined };
}

/** The error as it was, for whoever asked: a StoreError is one again, and the stack is that of the thread. */
export function errorOf({ message, stack, reason }: Failure): Error {
  const error = reason === undefined ? new Error(message) : new StoreError(reason, message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
