/** What the command tells its caller; part of its contract. When several hold, the one further up wins. */
export const EXIT = {
  /** Ctrl-C: what was seen until then is shown. */
  interrupted: 130,
  /** The command line or the configuration is wrong; nothing was done. */
  usage: 2,
  /** Findings at or above `--fail-on`. They stand whatever else was missed. */
  findings: 1,
  /** A source failed, or stance itself: the result lacks something. */
  incomplete: 3,
  clean: 0,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
