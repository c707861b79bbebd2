/** Returns a table for the terminal: each column as wide as its widest cell. */
export function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = lines.reduce<number[]>((known, line) => line.map((cell, column) => Math.max(known[column] ?? 0, cell.length)), []);
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
