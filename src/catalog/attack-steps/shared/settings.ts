/** Last words of names of variables whose values are plain settings, whatever stands before them. */
const PLAIN: ReadonlySet<string> = new Set(
  "LEVEL LOGLEVEL DEBUG VERBOSE REGION PORT HOST HOSTNAME TIMEOUT PATH DIR DIRECTORY FOLDER MODE ENV ENVIRONMENT ENCODING FORMAT ENABLED DISABLED READONLY LIMIT SIZE LOCALE LANG TZ TIMEZONE COLOR TELEMETRY VERSION NAME ID".split(
    " ",
  ),
);

/** Whether a variable may hold something worth stealing: its name does not say that it is a plain setting, as `LOG_LEVEL` does. */
export const mayHoldSecret = (name: string): boolean => !PLAIN.has(name.toUpperCase().split(/[_.-]/).at(-1) ?? "");
