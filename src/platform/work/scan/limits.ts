const MINUTE = 60_000;
const MIB = 1 << 20;

/** What one scan that the platform does itself may cost. Reaching one ends it, and its run says so. */
export const SCAN_LIMITS = {
  /** Milliseconds for fetching a repository. */
  fetchWithin: 10 * MINUTE,
  /** Milliseconds for the scan of what is there. */
  scanWithin: 30 * MINUTE,
  /** Bytes of a repository as it is sent. */
  packedBytes: 2_048 * MIB,
  /** Bytes of its files, known before any is written. */
  fileBytes: 8_192 * MIB,
  files: 400_000,
  /** Files, folders and everything else in an archive that was uploaded. */
  members: 200_000,
  /** Bytes of its files. */
  unpackedBytes: 2_048 * MIB,
  /** Heap of the scanning process's main thread, in MiB. */
  heapMebibytes: 2_048,
  /** All memory of the scanning process, its threads included, in MiB; watched on Linux. */
  memoryMebibytes: 6_144,
  /** Bytes of what it says. */
  resultBytes: 400 * MIB,
} as const;
