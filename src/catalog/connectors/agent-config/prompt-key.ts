/** Key of the prompt that a file holds under a name. */
export const promptKey = (path: string, name: string): string => `${path}#prompt:${name}`;
