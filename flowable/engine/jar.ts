import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readdirSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';

const END_OF_ARCHIVE = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_RECORD_BYTES = 22;

/** Returns the name for one version of the engine: a hash of the Maven file and the sources. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [join(root, 'pom.xml'), ...files.sort()]) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** Whether a jar is complete: only a complete one ends with the end record of the archive. */
export function isWholeJar(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const end = Buffer.alloc(END_RECORD_BYTES);
    const { size } = fstatSync(file);
    if (size < END_RECORD_BYTES) return false;
    readSync(file, end, 0, END_RECORD_BYTES, size - END_RECORD_BYTES);
    return end.subarray(0, END_OF_ARCHIVE.length).equals(END_OF_ARCHIVE);
  } finally {
    closeSync(file);
  }
}
