import { RequestError } from "../http/problems.ts";

/** A sign-in at a provider that did not end well. Who comes is told what to do; the log is told why. */
export class SignOnRefused extends RequestError {
  readonly why: string;
  constructor(why: string) {
    super("not-signed-in", "nobody was let in: the sign-in has ended, or the person is not known here");
    this.why = why;
  }
}
