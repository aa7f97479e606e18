/** How much an organisation would lose with an asset, as someone said by hand. Without a word an asset counts as its kind does. */
export const CRITICALITIES = {
  "crown-jewel": "what must not be lost: every way to gain a power over it is a target, and critical",
  important: "worse to lose than others of its kind",
  minor: "less bad to lose than others of its kind",
} as const;
export type Criticality = keyof typeof CRITICALITIES;
