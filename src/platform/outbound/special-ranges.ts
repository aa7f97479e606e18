import { BlockList, isIPv6 } from "node:net";

type Range = readonly [cidr: string, what: string];

/** What is not reached whatever an operator allows: who answers there gives out the rights of the machine itself. */
const METADATA: readonly string[] = [
  "169.254.169.254/32", // AWS, Google Cloud, Azure, Oracle and most others
  "169.254.170.0/24", // tasks and pods at AWS
  "169.254.0.0/28", // tags and credentials at some hosts of virtual machines
  "100.100.100.200/32", // Alibaba Cloud
  "168.63.129.16/32", // Azure's host, a public address by its number
  "192.0.0.192/32", // Oracle Cloud, formerly
  "fd00:ec2::/32", // AWS
  "fd20:ce::254/128", // Google Cloud
  "fd00:c1::a9fe:a9fe/128", // Oracle Cloud
];

/** Not global unicast: IANA's registries of special-purpose addresses (RFC 6890 and later), multicast and reserved space. */
const SPECIAL: readonly Range[] = [
  ["0.0.0.0/8", "an unspecified address"],
  ["10.0.0.0/8", "a private address"],
  ["100.64.0.0/10", "an address behind a carrier's NAT"],
  ["127.0.0.0/8", "this machine itself"],
  ["169.254.0.0/16", "a link-local address"],
  ["172.16.0.0/12", "a private address"],
  ["192.0.0.0/24", "an address of protocols"],
  ["192.0.2.0/24", "an address for documentation"],
  ["192.88.99.0/24", "a relay between versions of IP"],
  ["192.168.0.0/16", "a private address"],
  ["198.18.0.0/15", "an address for benchmarks"],
  ["198.51.100.0/24", "an address for documentation"],
  ["203.0.113.0/24", "an address for documentation"],
  ["224.0.0.0/4", "a multicast address"],
  ["240.0.0.0/4", "a reserved address"],
  ["::/128", "an unspecified address"],
  ["::1/128", "this machine itself"],
  ["::ffff:0:0/96", "an IPv4 address written as IPv6"],
  ["::/96", "an IPv4 address written as IPv6"],
  ["64:ff9b::/32", "a translation to IPv4"],
  ["fc00::/7", "a private address"],
  ["fe80::/10", "a link-local address"],
  ["ff00::/8", "a multicast address"],
  ["2001::/32", "a tunnel to IPv4"],
  ["2001::/23", "an address of protocols"],
  ["2001:db8::/32", "an address for documentation"],
  ["2002::/16", "a tunnel to IPv4"],
  ["3fff::/20", "an address for documentation"],
];

/** The only IPv6 addresses that are given to anyone on the internet. */
const IPV6_GLOBAL = "2000::/3";

/** A list of ranges, as `10.0.0.0/8`; a single address is one, too. Throws where one is none. */
export function rangesOf(cidrs: readonly string[]): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [address = "", length] = cidr.split("/");
    const version = isIPv6(address) ? "ipv6" : "ipv4";
    if (length === undefined) list.addAddress(address, version);
    else list.addSubnet(address, Number(length), version);
  }
  return list;
}

const metadata = rangesOf(METADATA);
const special = SPECIAL.map(([cidr, what]) => ({ list: rangesOf([cidr]), isV6: cidr.includes(":"), what }));
const global6 = rangesOf([IPV6_GLOBAL]);

/** Whether an address is in a list, in either way of writing IPv4. */
export const isIn = (list: BlockList, address: string): boolean =>
  list.check(address, isIPv6(address) ? "ipv6" : "ipv4");

export const isMetadata = (address: string): boolean => isIn(metadata, address);

/** What an address is where it is not one of the public internet; null where it is. */
export function specialUse(address: string): string | null {
  const isV6 = isIPv6(address);
  // A list of IPv4 ranges also knows its addresses written as IPv6; those have their own line here.
  const known = special.find((range) => range.isV6 === isV6 && isIn(range.list, address));
  if (known !== undefined) return known.what;
  return isV6 && !isIn(global6, address) ? "an address outside the public internet" : null;
}
