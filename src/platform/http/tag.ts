import { createHash } from "node:crypto";

const LENGTH = 27;

/** The entity tag of a reply, as it is sent (RFC 9110, 8.8.3). */
export const tagOf = (text: string): string =>
  `"${createHash("sha256").update(text).digest("base64url").slice(0, LENGTH)}"`;

/** The tags that a condition names. Weak ones are as good as strong ones where only reading is spared. */
export const tagsIn = (header: string, { weak }: { readonly weak: boolean }): readonly string[] =>
  header.split(",").map((part) => (weak ? part.trim().replace(/^W\//, "") : part.trim()));
