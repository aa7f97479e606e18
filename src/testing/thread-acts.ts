import { StoreError } from "../platform/store/contract/errors.ts";
import { answering } from "../platform/threads/answering.ts";

const done: string[] = [];

const acts = {
  /** What was done before it, and it. */
  note: ({ word }: { readonly word: string }): readonly string[] => {
    done.push(word);
    return done;
  },
  slowly: async ({ word }: { readonly word: string }): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    done.push(word);
    return word;
  },
  forever: (): Promise<never> => new Promise(() => {}),
  refuse: (): never => {
    throw new StoreError("conflict", "somebody was faster");
  },
  fail: (): never => {
    throw new TypeError("x is undefined");
  },
  die: (): never => process.exit(3),
};

export type TestActs = typeof acts;

answering(acts);
