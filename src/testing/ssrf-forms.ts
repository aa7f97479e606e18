import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import { type OutboundPolicy, policyOf, type Resolve } from "../platform/outbound/policy.ts";

/** An address that must never be reached from the platform, and by what trick it would be. */
export interface SsrfForm {
  readonly address: string;
  readonly trick: string;
}

/** Names that lead inside, as a hostile or careless DNS answers. */
const ANSWERS: { readonly [name: string]: readonly string[] } = {
  "loopback.example": ["127.0.0.1"],
  "loopback6.example": ["::1"],
  "127.0.0.1.nip.example": ["127.0.0.1"],
  "private.example": ["10.0.0.5"],
  "mixed.example": ["93.184.215.14", "127.0.0.1"],
  "mixed6.example": ["93.184.215.14", "::1"],
  "mapped.example": ["::ffff:127.0.0.1"],
  "compatible.example": ["::127.0.0.1"],
  "nat64.example": ["64:ff9b::7f00:1"],
  "6to4.example": ["2002:7f00:1::1"],
  "teredo.example": ["2001:0:4136:e378:8000:63bf:80ff:fffe"],
  "metadata.example": ["169.254.169.254"],
  "metadata6.example": ["fd00:ec2::254"],
  "scoped.example": ["fe80::1%lo"],
  "unspecified.example": ["0.0.0.0"],
  "nothing.example": [],
  "nonsense.example": ["localhost"],
  "xn--loopback-2db.example": ["127.0.0.1"],
};

/** Answers the names of the forms from a table, and every other name with this machine: nothing here may rely on being unknown. */
export const hostileResolve: Resolve = async (name) => ANSWERS[name.toLowerCase()] ?? ["127.0.0.1"];

/** Spellings of hosts that are, or lead to, something that is not public. */
const HOSTS: readonly (readonly [host: string, trick: string])[] = [
  ["127.0.0.1", "loopback"],
  ["127.255.255.254", "the far end of loopback"],
  ["127.1", "short IPv4"],
  ["127.0.1", "short IPv4"],
  ["2130706433", "decimal IPv4"],
  ["0x7f000001", "hexadecimal IPv4"],
  ["0x7f.0x0.0x0.0x1", "hexadecimal parts"],
  ["017700000001", "octal IPv4"],
  ["0177.0.0.01", "octal parts"],
  ["0x7f.1", "hexadecimal and short"],
  ["00000177.0.0.1", "octal with zeros in front"],
  ["127.0.0.1.", "trailing dot"],
  ["%31%32%37.0.0.1", "percent-encoded digits"],
  ["１２７.０.０.１", "full-width digits"],
  ["①②⑦.⓪.⓪.①", "circled digits"],
  ["127。0。0。1", "ideographic full stops"],
  ["0", "unspecified, short"],
  ["0.0.0.0", "unspecified"],
  ["10.0.0.1", "private"],
  ["172.16.0.1", "private"],
  ["172.31.255.255", "the far end of a private range"],
  ["192.168.1.1", "private"],
  ["169.254.169.254", "metadata"],
  ["0xa9fea9fe", "metadata, hexadecimal"],
  ["2852039166", "metadata, decimal"],
  ["169.254.170.2", "metadata of tasks"],
  ["100.100.100.200", "metadata of Alibaba Cloud"],
  ["168.63.129.16", "host of Azure, a public number"],
  ["192.0.0.192", "metadata of Oracle Cloud"],
  ["100.64.0.1", "carrier's NAT"],
  ["192.0.2.1", "documentation"],
  ["198.51.100.1", "documentation"],
  ["203.0.113.1", "documentation"],
  ["198.18.0.1", "benchmarks"],
  ["192.88.99.1", "relay of 6to4"],
  ["224.0.0.1", "multicast"],
  ["240.0.0.1", "reserved"],
  ["255.255.255.255", "broadcast"],
  ["[::1]", "loopback"],
  ["[0:0:0:0:0:0:0:1]", "loopback, long"],
  ["[::]", "unspecified"],
  ["[::ffff:127.0.0.1]", "IPv4-mapped"],
  ["[::ffff:7f00:1]", "IPv4-mapped, hexadecimal"],
  ["[::ffff:169.254.169.254]", "metadata, IPv4-mapped"],
  ["[::127.0.0.1]", "IPv4-compatible"],
  ["[64:ff9b::7f00:1]", "NAT64"],
  ["[64:ff9b:1::7f00:1]", "NAT64, local"],
  ["[2002:7f00:1::1]", "6to4"],
  ["[2001:0:4136:e378:8000:63bf:80ff:fffe]", "Teredo"],
  ["[fd00:ec2::254]", "metadata by IPv6"],
  ["[fd20:ce::254]", "metadata by IPv6"],
  ["[fc00::1]", "unique local"],
  ["[fe80::1]", "link-local"],
  ["[fe80::1%25lo]", "zone id"],
  ["[fec0::1]", "site-local"],
  ["[ff02::1]", "multicast"],
  ["[2001:db8::1]", "documentation"],
  ["[3fff::1]", "documentation"],
  ["[100::1]", "discard"],
  ["localhost", "a name of this machine"],
  ["LOCALHOST", "a name of this machine in capitals"],
  ["localhost.", "a name of this machine with a dot"],
  ["ｌｏｃａｌｈｏｓｔ", "a name of this machine in full-width letters"],
  ["loc\u00adalhost", "a name of this machine with a soft hyphen"],
  ["anything.localhost", "under localhost"],
  ["localhost.localdomain", "a name of this machine"],
  ["metadata.google.internal", "metadata by name"],
  ["printer.local", "multicast DNS"],
  ["kubernetes.default.svc.cluster.local", "inside a cluster"],
  ["intranet", "a name without a dot"],
  ["wiki.corp", "a name inside a network"],
  ["router.home.arpa", "a name inside a home"],
  ...Object.keys(ANSWERS).map(
    (name) => [name, `a name that leads to ${ANSWERS[name]?.join(", ") || "nothing"}`] as const,
  ),
];

/** Addresses that are wrong before their host is looked at; `at` is where a listener waits. */
const whole = (at: string): readonly (readonly [address: string, trick: string])[] => [
  [`https://user@${at}/`, "user name"],
  [`https://user:secret@${at}/`, "password"],
  [`https://@${at}/`, "empty user name"],
  [`https://example.com@${at}/`, "a public host as the user name"],
  [`https://example.com:443@${at}/`, "a public host and port as the user name and password"],
  [`https://example.com\\@${at}/`, "backslash before the host"],
  [`https:\\\\${at}/`, "backslashes"],
  [`https:${at}/`, "no slashes"],
  [`https:///${at}/`, "three slashes"],
  [`//${at}/`, "no scheme"],
  [at, "host and port alone"],
  [` https://${at}/`, "space in front"],
  [`https://${at} .example.com/`, "space in the host"],
  [`https://${at}\t.example.com/`, "tab in the host"],
  [`https://${at}\n/`, "line break"],
  [`https://${at}\r\nHost: example.com/`, "header in the address"],
  [`https://${at}%00.example.com/`, "zero byte"],
  [`https://${at}%2f@example.com/`, "encoded slash"],
  [`ftp://${at}/`, "another scheme"],
  [`gopher://${at}/_GET`, "another scheme"],
  [`dict://${at}/info`, "another scheme"],
  [`ldap://${at}/`, "another scheme"],
  [`ws://${at}/`, "another scheme"],
  ["data:text/plain,x", "another scheme"],
  ["javascript:alert(1)", "another scheme"],
  ["blob:https://example.com/1", "another scheme"],
  ["file:///etc/passwd", "a file"],
  [`file://${at}/etc/passwd`, "a file of another host"],
  ["", "nothing"],
  ["https://", "no host"],
  [`https://example.com:22/`, "port of another service"],
  [`https://example.com:0/`, "port 0"],
  // Forms that git understands.
  [`git://${at}/r.git`, "git's own protocol"],
  [`ssh://git@${at}/r.git`, "ssh"],
  [`git+ssh://git@${at}/r.git`, "ssh"],
  [`ssh://-oProxyCommand=touch${at}/r.git`, "an option of ssh as the host"],
  ["git@127.0.0.1:r.git", "ssh as scp writes it"],
  ["127.0.0.1:r.git", "ssh as scp writes it, without a user"],
  [`ext::sh -c touch% ${at}`, "a command"],
  [`ext::https://${at}/`, "a command"],
  ["fd::7/r", "an open file"],
  [`http::http://${at}/r.git`, "a helper"],
  [`https::https://${at}/r.git`, "a helper"],
  ["-oProxyCommand=touch x", "an option"],
  ["--upload-pack=touch x", "an option"],
  ["-u touch x", "an option"],
  ["/etc", "a folder"],
  ["../other", "a folder"],
  ["./r.bundle", "a bundle"],
  ["~root/r.git", "a folder of somebody"],
  ["C:\\r.git", "a folder on Windows"],
  ["\\\\127.0.0.1\\r.git", "a share on Windows"],
];

/** Every form: hosts by https and, for whoever allows it, by http; on the port where a listener waits. */
export function ssrfForms(port: number): readonly SsrfForm[] {
  const hosts = HOSTS.flatMap(([host, trick]) => [
    { address: `https://${host}:${port}/r.git`, trick },
    { address: `http://${host}:${port}/r.git`, trick: `${trick}, by http` },
  ]);
  return [...hosts, ...whole(`127.0.0.1:${port}`).map(([address, trick]) => ({ address, trick }))];
}

/** Allows the listener's port, and http as far as it goes, so that only the host and the form itself can be why a form is refused. */
export const laxPolicy = (port: number): OutboundPolicy => ({
  ...policyOf({ hosts: [], ports: [port], http: true }),
  resolve: hostileResolve,
});

/** Waits on loopback, by IPv4 and IPv6 on one port, and counts who connects. */
export interface Listener {
  readonly port: number;
  connections(): number;
  close(): Promise<void>;
}

/** A listener that cuts off whoever connects. */
export async function listenOnLoopback(): Promise<Listener> {
  let count = 0;
  const make = (): Server =>
    createServer((socket) => {
      count++;
      socket.destroy();
    });
  const first = make();
  await listening(first, 0, "127.0.0.1");
  const { port } = first.address() as AddressInfo;
  const second = make();
  // A machine without IPv6 has nothing to listen on there.
  await listening(second, port, "::1").catch(() => {});
  return {
    port,
    connections: () => count,
    close: async () => {
      for (const server of [first, second]) if (server.listening) await new Promise((done) => server.close(done));
    },
  };
}

const listening = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
