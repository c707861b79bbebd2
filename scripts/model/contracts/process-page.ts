import type { Row } from './contract-table.ts';

interface Described {
  readonly key: string;
  readonly name: string;
  readonly documentation: string;
}

/** Returns the page of one process for docs/processes: description, diagram, and the code behind each element. */
export function processPage({ key, name, documentation }: Described, rows: readonly Row[]): string {
  const lines = [
    `# ${name}`,
    '',
    `Printed by \`npm run generate:processes\` from \`bpmn/${key}.bpmn\` and its code; a field with a question mark may be absent.`,
    '',
    ...(documentation === '' ? [] : [documentation, '']),
    `![${name}](${key}.svg)`,
    '',
    '| element | kind | reads → writes | code | test |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${[row.name, row.kind, row.fields, link(row.code), link(row.test)].map(cell).join(' | ')} |`),
    ...effectsTable(rows),
  ];
  return `${lines.join('\n')}\n`;
}

/** Returns a table of the effects outside the engine; nothing for a process without. */
function effectsTable(rows: readonly Row[]): string[] {
  const lines = rows.flatMap(({ name, effect }) => (effect === null ? [] : [`| ${[name, effect].map(cell).join(' | ')} |`]));
  return lines.length === 0 ? [] : ['', '## Effects', '', '| worker | effect |', '|---|---|', ...lines];
}

const cell = (value: string): string => value.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');

const link = (path: string | null): string => (path === null ? '' : `[${path.split('/').at(-1) ?? path}](../../${path})`);
