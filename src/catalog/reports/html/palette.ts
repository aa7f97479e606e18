/** Colours of one theme: names are custom properties of the style sheet. */
export interface Palette {
  readonly page: string;
  readonly surface: string;
  readonly sunken: string;
  readonly line: string;
  readonly edge: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly "accent-tint": string;
  readonly critical: string;
  readonly "critical-tint": string;
  readonly high: string;
  readonly "high-tint": string;
  readonly medium: string;
  readonly "medium-tint": string;
  readonly low: string;
  readonly "low-tint": string;
  readonly info: string;
  readonly "info-tint": string;
}

export const LIGHT: Palette = {
  page: "#f6f5f1",
  surface: "#ffffff",
  sunken: "#f3f1ec",
  line: "#dfdcd3",
  edge: "#87827a",
  ink: "#1c1b19",
  soft: "#5b574f",
  accent: "#1d4ed0",
  "accent-tint": "#e7edfd",
  critical: "#a50f36",
  "critical-tint": "#fde9ed",
  high: "#a63a00",
  "high-tint": "#fdeee2",
  medium: "#775400",
  "medium-tint": "#faf1d6",
  low: "#1a5a96",
  "low-tint": "#e6f0fa",
  info: "#57534c",
  "info-tint": "#efede7",
};

export const DARK: Palette = {
  page: "#121315",
  surface: "#1a1c1f",
  sunken: "#222529",
  line: "#33373c",
  edge: "#7e7d79",
  ink: "#edece8",
  soft: "#aaa8a1",
  accent: "#92b2ff",
  "accent-tint": "#1f2b47",
  critical: "#ff92a8",
  "critical-tint": "#401722",
  high: "#ffae80",
  "high-tint": "#3d2213",
  medium: "#f0cb68",
  "medium-tint": "#352b10",
  low: "#90c6ff",
  "low-tint": "#142c45",
  info: "#b9b6ae",
  "info-tint": "#2a2d30",
};

/** Foregrounds and the grounds they stand on, with the least contrast WCAG 2.2 asks of each pair (1.4.3 text, 1.4.11 marks). */
export const PAIRS: readonly (readonly [keyof Palette, keyof Palette, number])[] = [
  ...(["page", "surface", "sunken"] as const).flatMap((ground) =>
    (["ink", "soft", "accent"] as const).map((ink) => [ink, ground, 4.5] as const),
  ),
  ["ink", "accent-tint", 4.5],
  ["accent", "accent-tint", 4.5],
  ...(["critical", "high", "medium", "low", "info"] as const).flatMap(
    (severity) =>
      [
        [severity, `${severity}-tint`, 4.5],
        [severity, "surface", 4.5],
        ["ink", `${severity}-tint`, 4.5],
      ] as const,
  ),
  ["edge", "surface", 3],
];

const declarations = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");

/** The palettes as custom properties: the reader's system decides unless the page's own switch does. */
export const PALETTE_STYLE: string = [
  `:root{color-scheme:light;${declarations(LIGHT)}}`,
  `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){color-scheme:dark;${declarations(DARK)}}}`,
  `:root[data-theme="dark"]{color-scheme:dark;${declarations(DARK)}}`,
].join("\n");
