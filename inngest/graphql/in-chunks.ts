const maxRows = 50;
/** The API takes requests of up to 512 kB. */
const maxBytes = 400 * 1024;

/** Divides rows into requests that the API takes: bounded in number and in bytes of JSON. A row too large for a chunk is a chunk alone. */
export function inChunks<Row>(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    const last = chunks.at(-1);
    if (last && last.length < maxRows && bytes + size <= maxBytes) {
      last.push(row);
      bytes += size;
    } else {
      chunks.push([row]);
      bytes = size;
    }
  }
  return chunks;
}
