export function cacheFolder(environment?: NodeJS.ProcessEnv): string;
export function privateFolder(path: string): boolean;
