/** What one file of a person's machine shows. */
export type DeviceFact =
  | { readonly is: "editor-extension"; readonly name: string; readonly version: string | null; readonly ai: string }
  | {
      readonly is: "browser-extension";
      /** May be a reference to a message (`__MSG_name__`). */
      readonly name: string;
      readonly version: string | null;
      /** Hosts it may read and change, as match patterns. */
      readonly hosts: readonly string[];
    }
  | { readonly is: "messages"; readonly messages: { readonly [key: string]: string } }
  | { readonly is: "browser-profile"; readonly extensions: readonly BrowserExtension[] }
  | { readonly is: "ollama-model"; readonly bytes: number; readonly digest: string | null }
  | { readonly is: "hub-reference"; readonly revision: string };

export interface BrowserExtension {
  readonly name: string;
  readonly version: string | null;
  readonly hosts: readonly string[];
}
