import type { Knowledge } from "../../../domain/knowledge.ts";
import { maskSecrets } from "../../../domain/text.ts";
import { isStandIn, type LiteralSecret, literalSecret, maskUrl, namesSecret, secretsInUrl } from "./literal-secret.ts";

/** Arguments as evidence, with the secrets that were in them. */
export interface ReadArguments {
  readonly shown: readonly string[];
  readonly secrets: readonly LiteralSecret[];
  /** Names of environment entries set by options (`docker run -e NAME=value`). */
  readonly environment: readonly string[];
}

const ENVIRONMENT_OPTION = /^(?:-e|--env)$/;

/** Hides secrets in arguments: `--api-key x`, `KEY=x`, `--header "Authorization: x"`, addresses, and known key formats anywhere. */
export function readArguments(args: readonly string[], knowledge: Knowledge): ReadArguments {
  const secrets: LiteralSecret[] = [];
  const environment: string[] = [];
  const shown = args.map((argument, index) => {
    const option = args[index - 1] ?? "";
    const [, left, mark, right] = /^(-{0,2}[A-Za-z_][\w.-]{0,80})(=|:\s{0,4})(?!\/\/)(.+)$/s.exec(argument) ?? [];
    if (ENVIRONMENT_OPTION.test(option)) environment.push(left ?? argument);
    const url = secretsInUrl(argument);
    if (url.length > 0) {
      for (const { name, value } of url)
        if (!isStandIn(value)) secrets.push({ name, value, service: null, format: "variable" });
      return maskUrl(argument);
    }
    if (left !== undefined && right !== undefined) return hide(left.replace(/^-+/, ""), right, `${left}${mark}`);
    return hide(/^--?[A-Za-z]/.test(option) && !option.includes("=") ? option.replace(/^-+/, "") : "", argument, "");
  });

  function hide(name: string, value: string, before: string): string {
    const secret = literalSecret(name, value, knowledge);
    if (secret !== undefined) secrets.push({ ...secret, name: name === "" ? "argument" : name });
    return (
      before +
      (secret !== undefined || (namesSecret(name) && !isStandIn(value) && !value.startsWith("-"))
        ? "***"
        : maskSecrets(value))
    );
  }
  return { shown, secrets, environment };
}
