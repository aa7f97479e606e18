import type { AiImage } from "../../../domain/ai-image.ts";

/** Stands in a text for what only a deployment decides. */
export const HOLE = "…";

/** A reference to a container image, taken apart. `tag` is undefined where a deployment decides it, null where none is written. */
export interface ImageReference {
  readonly reference: string;
  readonly registry: string | null;
  /** Path of the repository without the registry. */
  readonly repository: string;
  readonly tag: string | null | undefined;
  readonly digest: string | null;
}

/** Takes `registry/owner/name:tag@digest` apart. The text may hold {@link HOLE}. */
export function readImage(text: string): ImageReference {
  const reference = text.trim().slice(0, 512);
  const [name = reference, digest] = reference.split("@");
  const [, base = name, tag] = /^(.*?)(?::([^:/]*))?$/.exec(name) ?? [];
  const [first = "", ...rest] = base.split("/");
  const registry = rest.length > 0 && (/[.:]/.test(first) || first === "localhost" || first === HOLE) ? first : null;
  return {
    reference,
    registry,
    repository: (registry === null ? base : rest.join("/")).toLowerCase(),
    tag: tag?.includes(HOLE) === true ? undefined : (tag ?? (base.includes(HOLE) ? undefined : null)),
    digest: digest ?? null,
  };
}

const forms = new WeakMap<readonly AiImage[], { readonly image: AiImage; readonly forms: readonly RegExp[] }[]>();

/** `owner/name*` as an expression for the end of a repository path. */
const formOf = (repository: string): RegExp =>
  new RegExp(`(?:^|/)${repository.replace(/[.+]/g, "\\$&").replaceAll("*", "[^/]*")}$`);

/** The AI image that a reference names, whatever registry it is pulled from. */
export function knownImage({ repository }: ImageReference, images: readonly AiImage[]): AiImage | undefined {
  const known = forms.get(images) ?? images.map((image) => ({ image, forms: image.repositories.map(formOf) }));
  forms.set(images, known);
  return known.find((item) => item.forms.some((form) => form.test(repository)))?.image;
}
