import { aligned } from '../contracts/aligned.ts';
import type { ChapterRows, Row } from './matrix.ts';

/** Returns the text of docs/bpmn.md. */
export function matrixPage(chapters: readonly ChapterRows[]): string {
  return `${[head, ...chapters.map(chapterOf)].join('\n\n')}\n`;
}

const head = `# BPMN: what is supported

Printed by \`npm run capabilities -- --write\`. Every row was run: a small model with the one construct (\`bpmn/capabilities/\`) went through the linter, the generator of types and the real engine. A construct
works to the end, or the linter refuses it before it is deployed and its page says what to draw instead; \`tests/process-kit/capabilities.test.ts\` holds both, and this page.

| column | says |
|---|---|
| lint | ✓ passes, ⚠ a warning, ✗ the rule that refuses it |
| generate | whether types can be made of it |
| deploy | whether the engine takes it; else what it calls the problem |
| run | ✓ an instance did what the construct says; else what the engine did instead, which is why it is refused |`;

const chapterOf = ({ title, rows }: ChapterRows): string =>
  [`## ${title}`, '', '| construct | lint | generate | deploy | run |', '|---|---|---|---|---|', ...rows.map(lineOf)].join('\n');

const lineOf = (row: Row): string =>
  `| ${[row.name, lintOf(row), row.generates ? '✓' : '✗', row.refused === null ? '✓' : `✗ ${row.refused}`, runOf(row)].join(' | ')} |`;

function lintOf({ lint }: Row): string {
  if (!lint) return '✓';
  const name = lint.rule.replace('baton/', '');
  return `${lint.severity === 'error' ? '✗' : '⚠'} ${lint.rule === name ? name : `[${name}](../bpmn/lint/docs/${name}.md)`}`;
}

function runOf({ refused, run }: Row): string {
  if (refused !== null) return '';
  return run ?? '✓';
}

/** Returns the matrix for the terminal. */
export function matrixTable(chapters: readonly ChapterRows[]): string {
  return chapters
    .flatMap(({ title, rows }) => [
      '',
      ...aligned([
        [title, 'lint', 'generate', 'deploy', 'run'],
        ...rows.map((row) => [
          row.name,
          lintOf(row).replace(/\[(.*)\]\(.*\)/, '$1'),
          row.generates ? '✓' : '✗',
          row.refused === null ? '✓' : `✗ ${row.refused}`,
          runOf(row),
        ]),
      ]),
    ])
    .join('\n');
}
