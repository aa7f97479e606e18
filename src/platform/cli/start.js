import { useCompileCache } from "../files/compile-cache.js";

// The command is loaded after this, with whatever was compiled of it before.
useCompileCache();
await import("./main.ts");
