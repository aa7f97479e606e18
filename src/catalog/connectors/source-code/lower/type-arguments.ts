/** `a.B<C>.D` without what stands between the outermost angle brackets. */
export function withoutTypeArguments(type: string): string {
  const open = type.indexOf("<");
  const close = type.lastIndexOf(">");
  return open >= 0 && close > open ? type.slice(0, open) + type.slice(close + 1) : type;
}
