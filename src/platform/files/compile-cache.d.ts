export function useCompileCache(): void;
export function keepCompiled(): void;
