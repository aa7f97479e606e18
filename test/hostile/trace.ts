/** What Node and the C library open by themselves at the start and while threads run. */
const OF_THE_SYSTEM =
  /^\/(?:proc\/|sys\/(?:fs\/cgroup|devices\/system|kernel\/mm)|lib(?:64)?\/|usr\/lib(?:64)?\/|etc\/(?:ld\.so\.(?:cache|preload)|localtime|ssl\/openssl\.cnf|nsswitch\.conf|resolv\.conf)$|usr\/share\/zoneinfo\/|dev\/(?:null|urandom|pts\/|tty))/;
const CHANGES =
  /^(?:unlink|unlinkat|rename|renameat|renameat2|mkdir|mkdirat|rmdir|link|linkat|symlink|symlinkat|chmod|fchmodat|chown|fchownat|lchown|truncate|mknod|mknodat|mount)$/;
const READ_FOR_TRAVERSAL = /O_PATH|O_DIRECTORY/;

/**
 * What a trace of `strace -f` shows beyond a scan's rights: a program started, a file opened outside the `allowed` folders, anything
 * written or changed but in the `own` folder, any network. Calls that failed count as well, but for looking for a file that is not there.
 */
export function traceFaults(log: string, allowed: readonly string[], own?: string): string[] {
  const faults = new Set<string>();
  let started = 0;
  for (const line of log.split("\n")) {
    const [, call = "", rest = ""] = /^\d+\s+(?:<\.\.\. )?([a-z_0-9]+)\((.*)$/.exec(line) ?? [];
    const paths = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = ""]) => path);
    const [path = ""] = paths;
    if (own !== undefined && paths.length > 0 && paths.every((each) => each === own || each.startsWith(`${own}/`)))
      continue;
    if (call === "execve" && started++ > 0) faults.add(`starts ${path}`);
    else if (call === "fork" || call === "vfork" || (/^clone3?$/.test(call) && !rest.includes("CLONE_THREAD")))
      faults.add("splits off a process");
    else if (/^open(?:at2?)?$/.test(call)) for (const fault of openFaults(path, rest, allowed)) faults.add(fault);
    else if (CHANGES.test(call)) faults.add(`changes ${path}`);
    else if (/^(?:connect|bind|listen|sendto|sendmsg)$/.test(call) && /AF_INET/.test(rest))
      faults.add("speaks to the network");
    else if (call === "socket" && /AF_INET|AF_NETLINK/.test(rest)) faults.add("speaks to the network");
  }
  return [...faults];
}

function openFaults(path: string, rest: string, allowed: readonly string[]): string[] {
  if (/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(rest) && !path.startsWith("/dev/")) return [`writes ${path}`];
  const isAllowed = allowed.some((folder) => path === folder || path.startsWith(`${folder}/`));
  if (isAllowed || OF_THE_SYSTEM.test(path)) return [];
  return / = -1 ENOENT/.test(rest) && !READ_FOR_TRAVERSAL.test(rest) ? [] : [`opens ${path}`];
}
