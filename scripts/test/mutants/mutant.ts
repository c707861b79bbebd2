import ts from 'typescript';

/** Fence of the code, and the mutant that takes the fence away. */
export interface Mutant {
  /** Name in kebab case. */
  readonly id: string;
  /** Guarantee that the fence gives, in one sentence. */
  readonly fence: string;
  /** Name of the function, method or constant that holds the fence. The name finds the place also after a move to another file. */
  readonly inside: string;
  /** Text of the fence, which occurs once in the declaration. */
  readonly from: string;
  /** Text that replaces the fence. */
  readonly to: string;
  /** Test files below `tests/`, the quickest first; one of them must fail on the mutant. */
  readonly tests: readonly string[];
}

/** Returns the source with the mutant's change; null where the declaration, or the text in it, does not occur exactly once. */
export function mutated(source: string, { inside, from, to }: Pick<Mutant, 'inside' | 'from' | 'to'>): string | null {
  const places = declarationsOf(source, inside).flatMap(({ start, end }) => occurrences(source, from, { start, end }));
  const [place, ...others] = new Set(places);
  if (place === undefined || others.length > 0) return null;
  return source.slice(0, place) + to + source.slice(place + from.length);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Finds the declarations of a name: functions, constants and properties. */
function declarationsOf(source: string, name: string): Range[] {
  const file = ts.createSourceFile('mutant.ts', source, ts.ScriptTarget.Latest, true);
  const found: Range[] = [];
  const visit = (node: ts.Node): void => {
    if (isDeclarationOf(node, name, file)) found.push({ start: node.getStart(file), end: node.end });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isDeclarationOf = (node: ts.Node, name: string, file: ts.SourceFile): boolean =>
  (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)) &&
  node.name?.getText(file) === name;

function occurrences(source: string, text: string, { start, end }: Range): number[] {
  const found: number[] = [];
  for (let at = source.indexOf(text, start); at !== -1 && at + text.length <= end; at = source.indexOf(text, at + 1)) found.push(at);
  return found;
}
