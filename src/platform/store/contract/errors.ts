/** The store was asked for something that its state does not allow. */
export class StoreError extends Error {
  override readonly name: string = "StoreError";
  /** `missing`: no such thing, or not visible; `conflict`: it is there already or changed; `invalid`: the input is unsound; `forbidden`: the access does not reach that far. */
  readonly reason: "missing" | "conflict" | "invalid" | "forbidden";
  constructor(reason: StoreError["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Somebody else changed something since the one who makes a change looked: nothing was changed. */
export class Overtaken extends StoreError {
  override readonly name = "Overtaken";
  constructor() {
    super("conflict", "somebody else was faster: look again");
  }
}

/** The job for which a change was to be made is another worker's by now, or has ended: nothing was changed. */
export class LeaseLost extends StoreError {
  override readonly name = "LeaseLost";
  constructor() {
    super("conflict", "the job is not this worker's any more");
  }
}
