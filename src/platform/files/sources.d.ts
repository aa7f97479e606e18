export function sourcesDigest(root: string): string;
export function isFresh(root: string): boolean;
export function stamp(root: string, digest: string): void;
