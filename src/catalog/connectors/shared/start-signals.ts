import { type CommandSignal, commandSignals } from "./command-signals.ts";

/** One thing about how a server is started: what {@link CommandSignal} tells, or that it reaches the whole machine. */
export interface StartSignal {
  readonly id: CommandSignal["id"] | "whole-disk" | "container-socket" | "privileged-container";
  readonly message: string;
}

const FILE_SERVERS =
  /(?:^|[/@\s])(?:server-filesystem|mcp-server-filesystem|filesystem-mcp|mcp-filesystem|filesystem|desktop-commander|fs-mcp)\b/i;
const WHOLE =
  /^(?:\/|~\/?|[A-Za-z]:[\\/]{0,2}|\$HOME\/?|\$\{(?:env:)?HOME\}\/?|%USERPROFILE%\\?|\$\{(?:env:)?USERPROFILE\}|\$\{userHome\}|\/(?:Users|home|root|etc|var|mnt|private)\/?|\/(?:Users|home)\/[^/]+\/?|[A-Za-z]:\\Users(?:\\[^\\]+)?\\?)$/;
const MOUNT = /^(?:type=bind,)?(?:src=|source=)?((?:[A-Za-z]:)?[^:,]*)(?=[:,])/;

/** Problems of a start command: its line, its environment, and the folders it is given. */
export function startSignals(line: string, args: readonly string[], name: string): StartSignal[] {
  const found: StartSignal[] = [...commandSignals(line)];
  const container = /\b(?:docker|podman|nerdctl)\s/.test(line);
  const places = container ? mounts(args) : FILE_SERVERS.test(`${line} ${name}`) ? args : [];
  const whole = places.find((place) => WHOLE.test(place));
  if (whole !== undefined) found.push({ id: "whole-disk", message: `is given ${whole}` });
  if (/docker\.sock\b/.test(line))
    found.push({ id: "container-socket", message: "is given the socket of the container engine" });
  if (container && /\s--privileged\b|--pid[= ]host\b/.test(line))
    found.push({ id: "privileged-container", message: "runs in a container without walls" });
  return found;
}

const mounts = (args: readonly string[]): string[] =>
  args.flatMap((argument, index) => {
    const [option, inline] = argument.split(/=(.*)/s);
    const value = /^(?:-v|--volume|--mount)$/.test(args[index - 1] ?? "")
      ? argument
      : /^(?:--volume|--mount)$/.test(option ?? "")
        ? inline
        : undefined;
    const source = value === undefined ? undefined : MOUNT.exec(value)?.[1];
    return source === undefined ? [] : [source];
  });
