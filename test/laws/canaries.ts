import { NeedleMatcher } from "../../src/platform/scan/needle-matcher.ts";
import { needleTable } from "../../src/platform/scan/needle-table.ts";

/** Ways in which a text may carry a value: as it is, escaped for JSON, HTML or a URL, in base64 at any offset, or in hex. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  const inBase64 = [0, 1, 2].map((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    return whole.slice(offset === 0 ? 0 : offset + 1, bytes.length % 3 === 0 && offset === 0 ? undefined : -1);
  });
  const html = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return [
    ...new Set([
      value,
      JSON.stringify(value).slice(1, -1),
      JSON.stringify(JSON.stringify(value)).slice(3, -3),
      encodeURIComponent(value),
      html,
      html.replaceAll("'", "&#39;"),
      ...inBase64,
      ...inBase64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
      bytes.toString("hex"),
    ]),
  ];
}

/** Every planted value that can be found in any of the outputs, in whichever form, with the place that planted it. */
export function leaks(planted: ReadonlyMap<string, string>, outputs: { readonly [name: string]: string }): string[] {
  const forms = new Map([...planted.keys()].map((value) => [value, formsOf(value)]));
  const any = new NeedleMatcher(needleTable([[...forms.values()].flat()]));
  return Object.entries(outputs).flatMap(([name, text]) => {
    if (any.match(Buffer.from(text)) === 0) return [];
    const told = [...forms].filter(([, list]) => list.some((form) => text.includes(form)));
    return told.map(([value]) => `${name} tells the value of ${planted.get(value)}`);
  });
}
