import { printable } from "../../../domain/display-text.ts";

/** Text that is markup already. Only `html` makes it, so that nothing else can reach the page unescaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a page: text is escaped, `null`, `false` and `undefined` are left out. */
export type Content = Markup | string | number | null | false | undefined | readonly Content[];

const ENTITIES: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand between tags and in quoted attributes; characters that could fool a reader are shown as codes. */
const escapeText = (text: string): string =>
  printable(text.replace(/\s+/g, " ")).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

function written(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (typeof content === "string") return escapeText(content);
  if (typeof content === "number") return String(content);
  return Array.isArray(content) ? content.map(written).join("") : "";
}

/** Markup whose every inserted value is escaped. Attributes must be quoted. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  new Markup(strings.reduce((text, part, index) => text + written(values[index - 1]) + part));

/** A sentence in which `words` between backticks are code. */
export const prose = (text: string): Content =>
  text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));

/** Contents with something between them. */
export const joined = (contents: readonly Content[], between: Content): Content =>
  contents.flatMap((content, index) => (index === 0 ? [content] : [between, content]));
