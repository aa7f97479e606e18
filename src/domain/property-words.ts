/** The name of a property as people say it: `furtherCapabilities` becomes "further capabilities". */
export const propertyWords = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
