/** Returns a module with one more import, behind the others. */
export function withImport(text: string, statement: string): string {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line.startsWith('import '));
  return lines.toSpliced(last + 1, 0, statement).join('\n');
}

/** Returns a module with one more entry at the end of the list or object that `name` is. */
export function withEntry(text: string, name: string, entry: string): string {
  const declared = new RegExp(String.raw`(const ${name}\b[^=]*= (?:\{|\[)[^\]}]*?),?(\s*)([\]}])`);
  if (!declared.test(text)) throw new Error(`There is no list ${name}: add ${entry} by hand.`);
  return text.replace(declared, (_, head: string, space: string, end: string) => {
    const comma = /[{[]\s*$/.test(head) ? '' : ',';
    return `${head}${comma} ${entry}${space || ' '}${end}`;
  });
}
