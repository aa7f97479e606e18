/**
 * The version that NuGet takes for a range (learn.microsoft.com, Package versioning): `1.2.3` and `[1.2.3]`, for it chooses the lowest
 * that fits; null for floating ones and for ranges that begin above a version.
 */
export const lowestVersion = (written: string): string | null => {
  const text = (/^\[([^,[\]()*]+)(?:\]|,[^,]*[)\]])$/.exec(written)?.[1] ?? written).trim();
  return /^\d[\w.+-]*$/.test(text) ? text : null;
};
