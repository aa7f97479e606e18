const PLACE = "@place:";

/**
 * An identity that holds only inside one folder of the scope: it joins what several sources claim there. The folder never enters an
 * id, so it may be renamed; an identity made from one that is bound to a place is bound as well.
 */
export const placeBound = (words: string, folder: string): string => `${words}${PLACE}${folder === "" ? "." : folder}`;

/** True when a folder is part of the identity. */
export const isPlaceBound = (identity: string): boolean => identity.includes(PLACE);

/** The words of an identity without its folder. */
export const withoutPlace = (identity: string): string => identity.split(PLACE)[0] as string;

/** The id that a scan of one source gives, from the id in an estate: what only one source knows is told apart by `@` and its source. */
export const withoutHome = (id: string): string => id.split("@")[0] as string;

/** `@` and the source of an id that only one source knows; "" for what is known everywhere. */
export const homeOf = (id: string): string => id.slice(withoutHome(id).length);
