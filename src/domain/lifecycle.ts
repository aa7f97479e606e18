/** Where an asset is in its life, in the order of it. Only people say it: no scan can see it. */
export const LIFECYCLE_STAGES = ["planned", "development", "testing", "production", "retiring", "retired"] as const;
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number];
