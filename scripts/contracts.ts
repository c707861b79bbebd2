/**
 * `npm run contracts`: for each process definition, which code, fields and test stand behind each element. Ends with an error on a hole,
 * and where model and code do not fit. `--write` writes docs/processes instead of printing.
 */
import { fileURLToPath } from 'node:url';

import { workflows } from '#inngest/workflows/index.ts';

import { type Contract, readContracts } from './contracts/read-contracts.ts';
import { writePages } from './contracts/write-pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const contracts = await readContracts(root, workflows);
if (process.argv.includes('--write')) await writePages(root, contracts);
else process.exitCode = contracts.map(print).some((wrong) => wrong > 0) ? 1 : 0;

/** @returns how much is wrong. */
function print({ key, rows, faults }: Contract): number {
  const heads = ['element', 'kind', 'reads → writes', 'code', 'test'];
  const lines = rows.map(({ element, kind, fields, code, test }) => [element, kind, shortened(fields), code ?? '', test ?? '']);
  const widths = heads.map((head, column) => Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const aligned = (line: readonly string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const wrong = [
    ...rows.flatMap(({ element, holes }) => holes.map((hole) => `${element}: ${hole}`)),
    ...faults.map(({ element, message }) => `${element}: ${message}`),
  ];
  console.log([key, '', ...[heads, ...lines].map(aligned), '', ...wrong.map((one) => `✗ ${one}`)].join('\n'));
  console.log(`${key}: ${rows.length} elements, ${wrong.length} holes\n`);
  return wrong.length;
}

function shortened(fields: string): string {
  return fields.length > 60 ? `${fields.slice(0, 59)}…` : fields;
}
