import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { template } from "../expressions.ts";
import { unescapeJavascript } from "../javascript/text.ts";
import { field } from "../tree.ts";
import type { Form } from "../walk.ts";

/** `'…'` */
export const lowerPlainText: Form<Expression> = ({ builder }, node) =>
  builder.string(
    builder
      .slice(node)
      .replace(/^b?'|'$/g, "")
      .replace(/\\(['\\])/g, "$1"),
    node.line,
  );

/** `"… {$name} …"` and the inside of a here-document. */
export const lowerText: Form<Expression> = (walk, node, scope) => {
  const { builder } = walk;
  const parts = node.children.map(
    (child): Expression =>
      isLiteral(child)
        ? builder.string(unescapeJavascript(builder.slice(child)), child.line)
        : walk.expression(child, scope),
  );
  return parts.length === 0 ? builder.string("", node.line) : template(parts, node.line);
};

const isLiteral = ({ type }: SyntaxNode): boolean => /^(string_content|escape_sequence|nowdoc_string)$/.test(type);

/** `<<<EOT … EOT` */
export const lowerHeredoc: Form<Expression> = (walk, node, scope) => {
  const body = field(node, "value");
  const text = body === undefined ? UNKNOWN : lowerText(walk, body, scope);
  return text.kind === "string" ? walk.builder.string(text.value.trim(), text.line) : text;
};
