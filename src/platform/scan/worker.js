import { useCompileCache } from "../files/compile-cache.js";

// The catalogue is loaded after this, with whatever was compiled of it before.
useCompileCache();
await import("./work.ts");
