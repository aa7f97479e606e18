/** Pickles by protocol as CPython 3 writes them: one of a dictionary, one that calls os.system("id") when it is loaded. Base64. */
export const PICKLES: readonly { readonly protocol: number; readonly harmless: string; readonly dangerous: string }[] =
  [
    {
      protocol: 0,
      harmless: "KGRwMApWd2VpZ2h0cwpwMQoobHAyCkYxLjUKYUkyCmFJMwphc1ZuYW1lCnAzClZyYW5rZXIKcDQKcy4=",
      dangerous: "Y3Bvc2l4CnN5c3RlbQpwMAooVmlkCnAxCnRwMgpScDMKLg==",
    },
    {
      protocol: 1,
      harmless: "fXEAKFgHAAAAd2VpZ2h0c3EBXXECKEc/+AAAAAAAAEsCSwNlWAQAAABuYW1lcQNYBgAAAHJhbmtlcnEEdS4=",
      dangerous: "Y3Bvc2l4CnN5c3RlbQpxAChYAgAAAGlkcQF0cQJScQMu",
    },
    {
      protocol: 2,
      harmless: "gAJ9cQAoWAcAAAB3ZWlnaHRzcQFdcQIoRz/4AAAAAAAASwJLA2VYBAAAAG5hbWVxA1gGAAAAcmFua2VycQR1Lg==",
      dangerous: "gAJjcG9zaXgKc3lzdGVtCnEAWAIAAABpZHEBhXECUnEDLg==",
    },
    {
      protocol: 3,
      harmless: "gAN9cQAoWAcAAAB3ZWlnaHRzcQFdcQIoRz/4AAAAAAAASwJLA2VYBAAAAG5hbWVxA1gGAAAAcmFua2VycQR1Lg==",
      dangerous: "gANjcG9zaXgKc3lzdGVtCnEAWAIAAABpZHEBhXECUnEDLg==",
    },
    {
      protocol: 4,
      harmless: "gASVMAAAAAAAAAB9lCiMB3dlaWdodHOUXZQoRz/4AAAAAAAASwJLA2WMBG5hbWWUjAZyYW5rZXKUdS4=",
      dangerous: "gASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg==",
    },
    {
      protocol: 5,
      harmless: "gAWVMAAAAAAAAAB9lCiMB3dlaWdodHOUXZQoRz/4AAAAAAAASwJLA2WMBG5hbWWUjAZyYW5rZXKUdS4=",
      dangerous: "gAWVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg==",
    },
  ];

type Part = string | number | readonly number[] | Uint8Array;
const encoder = new TextEncoder();

/** Bytes of several parts one behind the other; a number is one byte, a text UTF-8. */
export const bytesOf = (...parts: readonly Part[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "string" ? [...encoder.encode(part)] : typeof part === "number" ? [part] : [...part],
    ),
  );

/** A whole number, little endian. */
export const little = (value: number, length: number): number[] =>
  Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256);

export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));

/** A zip with stored members, as torch writes it. */
export function zipOf(members: { readonly [name: string]: Uint8Array }): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(members)) {
    const sizes = [...little(crc32(content), 4), ...little(content.length, 4), ...little(content.length, 4)];
    const shared = [...little(20, 2), 0, 0, 0, 0, 0, 0, 0, 0, ...sizes, ...little(name.length, 2), 0, 0];
    const local = bytesOf("PK", 3, 4, shared, name, content);
    locals.push(local);
    directory.push(bytesOf("PK", 1, 2, little(20, 2), shared, new Array(10).fill(0), little(at, 4), name));
    at += local.length;
  }
  const listing = bytesOf(...directory);
  const count = little(directory.length, 2);
  return bytesOf(
    ...locals,
    listing,
    "PK",
    5,
    6,
    [0, 0, 0, 0],
    count,
    count,
    little(listing.length, 4),
    little(at, 4),
    0,
    0,
  );
}

/** safetensors: length, header as JSON, numbers. */
export function safetensorsOf(header: object, data = 0): Uint8Array {
  const text = encoder.encode(JSON.stringify(header));
  return bytesOf(little(text.length, 8), text, new Uint8Array(data));
}

/** GGUF 3 with text values only and no tensors. */
export function ggufOf(values: { readonly [key: string]: string }): Uint8Array {
  const text = (word: string): number[] => [...little(encoder.encode(word).length, 8), ...encoder.encode(word)];
  const pairs = Object.entries(values).map(([key, value]) => [...text(key), ...little(8, 4), ...text(value)]);
  return bytesOf("GGUF", little(3, 4), little(0, 8), little(pairs.length, 8), ...pairs);
}

/** NumPy 1.0: a header that names the type, and the data. */
export function numpyOf(type: string, shape: string, data: Uint8Array): Uint8Array {
  const header = `{'descr': '${type}', 'fortran_order': False, 'shape': ${shape}, }`.padEnd(117) + "\n";
  return bytesOf(0x93, "NUMPY", 1, 0, little(header.length, 2), header, data);
}

/** HDF5 with superblock 2 whose root group has one text attribute, as Keras keeps its configuration. */
export function hdf5Of(name: string, value: string): Uint8Array {
  const undefinedAddress = new Array(8).fill(0xff);
  const label = bytesOf(name, 0);
  const type = bytesOf(0x13, [0, 0, 0], little(value.length, 4));
  const space = [2, 0, 0, 0];
  const sizes = [...little(label.length, 2), ...little(type.length, 2), ...little(space.length, 2)];
  const attribute = bytesOf(3, 0, sizes, 0, label, type, space, value);
  const message = bytesOf(0x0c, little(attribute.length, 2), 0, attribute);
  const header = bytesOf("OHDR", 2, 1, little(message.length, 2), message, [0, 0, 0, 0]);
  const end = little(48 + header.length, 8);
  return bytesOf(
    0x89,
    "HDF",
    [0x0d, 0x0a, 0x1a, 0x0a],
    [2, 8, 8, 0],
    little(0, 8),
    undefinedAddress,
    end,
    little(48, 8),
    [0, 0, 0, 0],
    header,
  );
}

/** One protobuf field: a number, or bytes with their length. */
const protobufField = (number: number, value: number | Uint8Array): Uint8Array =>
  typeof value === "number"
    ? bytesOf((number << 3) | 0, value)
    : bytesOf(
        (number << 3) | 2,
        (value.length & 127) | (value.length > 127 ? 128 : 0),
        value.length > 127 ? [value.length >> 7] : [],
        value,
      );

/** ONNX with one node of an operator. */
export const onnxOf = (domain: string, operator: string): Uint8Array => {
  const node = bytesOf(
    protobufField(1, encoder.encode("x")),
    protobufField(2, encoder.encode("y")),
    protobufField(4, encoder.encode(operator)),
    protobufField(7, encoder.encode(domain)),
  );
  const graph = bytesOf(protobufField(1, node), protobufField(2, encoder.encode("main")));
  return bytesOf(protobufField(1, 8), protobufField(2, encoder.encode("pytorch")), protobufField(7, graph));
};

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
