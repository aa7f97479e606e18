/**
 * The version that a Maven or Gradle dependency names, null for ranges, snapshots and `latest.release`. A plain version is a wish
 * that another dependency's can overrule, but what comes of it is the same for every build until a manifest changes.
 */
export const exactVersion = (written: string): string | null => {
  const text = /^\[([^,[\]()]+)\]$/.exec(written)?.[1] ?? written;
  return /^[A-Za-z]?\d[\w.+-]*$/.test(text) && !/\+$|-SNAPSHOT$/i.test(text) ? text : null;
};
