/** How dates are written, and in which time zone: as someone chose, or as the browser has it. */
export const DATE_STYLES = {
  browser: "As the browser",
  iso: "2026-11-30 14:05",
  "day-first": "30 Nov 2026, 14:05",
  "month-first": "Nov 30, 2026, 2:05 PM",
} as const;
export type DateStyle = keyof typeof DATE_STYLES;

/** Locales that write dates so. */
const LOCALES: { readonly [style in DateStyle]: string | undefined } = {
  browser: undefined,
  iso: "sv-SE",
  "day-first": "en-GB",
  "month-first": "en-US",
};

/** `browser`: the zone of the machine; then UTC and the zones that this browser knows, by their IANA names. */
export const ZONES: readonly string[] = ["browser", ...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

interface Formats {
  readonly dateTime: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  /** The parts of an instant as fields for dates and times hold them. */
  readonly parts: Intl.DateTimeFormat;
}

function formatsFor(style: DateStyle, zone: string): Formats {
  const timeZone = zone === "browser" ? undefined : zone;
  const dateStyle = style === "iso" ? "short" : "medium";
  return {
    dateTime: new Intl.DateTimeFormat(LOCALES[style], { dateStyle, timeStyle: "short", timeZone }),
    day: new Intl.DateTimeFormat(LOCALES[style], { dateStyle, timeZone }),
    parts: new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone }),
  };
}

let current = formatsFor("browser", "browser");

/** Writes dates so from now on. */
export function chooseDates(style: DateStyle, zone: string): void {
  current = formatsFor(style, zone);
}

export const dateTime = (instant: number): string => current.dateTime.format(instant);
export const day = (instant: number): string => current.day.format(instant);

/** An instant as the browser's field for dates and times holds it, in the reader's time zone. */
export const fieldOf = (at: number): string => current.parts.format(at).replace(" ", "T");

/** The instant that such a field names in the reader's time zone, to the minute; of an hour that comes twice, one of the two. */
export function instantOfField(text: string): number {
  const wanted = Date.parse(`${text}Z`);
  const ahead = (at: number): number => Date.parse(`${fieldOf(at)}Z`) - at;
  const near = wanted - ahead(wanted);
  return wanted - ahead(near);
}
