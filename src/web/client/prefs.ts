import { useSyncExternalStore } from "react";
import { chooseDates, DATE_STYLES, type DateStyle, ZONES } from "../ui/dates.ts";

/** How someone likes to read, kept in this browser: it changes nothing of what a page shows, so no address holds it. */
const CHOICES = {
  theme: ["system", "light", "dark"],
  density: ["comfortable", "compact"],
  shortcuts: ["on", "off"],
  dates: Object.keys(DATE_STYLES) as readonly DateStyle[],
  zone: ZONES,
} as const;
type Prefs = { readonly [Name in keyof typeof CHOICES]: (typeof CHOICES)[Name][number] };
type PrefName = keyof Prefs;

const KEY = "stance-prefs";
const listeners = new Set<() => void>();
let current = read();

function read(): Prefs {
  let kept: { readonly [name: string]: unknown } = {};
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as typeof kept;
  } catch {
    // What cannot be read is as if it was never set.
  }
  const entries = Object.entries(CHOICES).map(([name, choices]) => [
    name,
    (choices as readonly string[]).find((choice) => choice === kept[name]) ?? choices[0],
  ]);
  return Object.fromEntries(entries) as Prefs;
}

export const choicesOf = <Name extends PrefName>(name: Name): readonly Prefs[Name][] =>
  CHOICES[name] as readonly (typeof CHOICES)[PrefName][number][] as readonly Prefs[Name][];

/** Puts what was chosen onto the page. */
export function applyPrefs(): void {
  const { dataset } = document.documentElement;
  if (current.theme === "system") delete dataset.theme;
  else dataset.theme = current.theme;
  dataset.density = current.density;
  chooseDates(current.dates, current.zone);
}

function setPref<Name extends PrefName>(name: Name, value: Prefs[Name]): void {
  current = { ...current, [name]: value };
  localStorage.setItem(KEY, JSON.stringify(current));
  applyPrefs();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A choice, and how to change it. */
export function usePref<Name extends PrefName>(name: Name): [Prefs[Name], (value: Prefs[Name]) => void] {
  const value = useSyncExternalStore(subscribe, () => current[name]);
  return [value, (next) => setPref(name, next)];
}
