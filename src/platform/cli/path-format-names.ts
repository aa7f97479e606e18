/** How `stance paths` can show paths. */
export const PATH_FORMAT_NAMES = [
  "terminal",
  "json",
  "markdown",
  "mermaid",
  "svg",
  "cypher",
  "bloodhound",
  "navigator",
] as const;
export type PathFormatName = (typeof PATH_FORMAT_NAMES)[number];
