/** docs/guarantees.md fits the promises of README and documents, and names tests that exist. */
import { describe, expect, it } from 'vitest';

import { files, read } from './repository.ts';

/** Documents whose promises stand in the page; that of security has a table of its own. */
const documents = [
  'activities',
  'architecture',
  'configuration',
  'integrate-activities',
  'modelling',
  'notifications',
  'operations',
  'sign-in',
  'tenants',
  'testing-processes',
];

/** Sentences with the words of a promise that advise the reader or describe trouble. */
const advice = [
  'It must never be given to somebody else',
  'What "exactly once" means here',
  'removal of old rows that is late',
  'never removed',
  '**Never** send DELETE to a dead-letter job',
  'its worker never came to an end',
  'functions that were never announced to Inngest',
  'Never change rows by',
  'Never delete the row',
  'nothing is lost; people keep what they typed',
  '**Never read them from `user_metadata`',
  '`PROCESS_TEST_ENGINE=own` never uses a running one',
  'or never came by',
];

interface Row {
  readonly cells: readonly string[];
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

const rowsOf = (text: string): Row[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`: '))
    .map((line) => {
      const cells = line.slice(2, -2).split(' | ');
      const tests = [...(cells.at(-1) ?? '').matchAll(/`([\w/-]+)`: (.*?)(?=; `|$)/g)];
      return { cells, tests: tests.map(([, file = '', title = '']) => ({ file: `tests/${file}.test.ts`, title })) };
    });

const page = read('docs/guarantees.md');
const rows = rowsOf(page);
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Returns the sentences with the words of a promise that none of these texts covers. */
function uncovered(text: string, known: readonly string[]): string[] {
  const whole = oneLine(text);
  const covered = known.flatMap((part) =>
    [...whole.matchAll(new RegExp(escaped(part), 'g'))].map(({ index }) => [index, index + part.length] as const),
  );
  return [...whole.matchAll(/\b(?:exactly once|at most once|never|is lost)\b/gi)]
    .filter(({ index }) => !covered.some(([from, to]) => index >= from && index < to))
    .map(({ index }) => whole.slice(Math.max(0, index - 60), index + 40));
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

describe('the guarantees', () => {
  it('have every row that README promises', () => {
    const [, promises = ''] = read('README.md').split('## What you can rely on');
    const promised = (promises.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\| (?!when|---)/.test(line));
    expect(promised.length).toBeGreaterThan(15);
    const known = rows.map(({ cells: [when, then] }) => `| ${when} | ${then} |`);
    expect(promised.filter((line) => !known.includes(line))).toEqual([]);
  });

  it.each(documents)('have every promise of docs/%s.md', (document) => {
    const quoted = rows.filter(({ cells }) => cells[1] === `\`${document}\``).map(({ cells: [sentence = ''] }) => sentence);
    expect(uncovered(read(`docs/${document}.md`), [...quoted, ...advice])).toEqual([]);
  });

  it('are told from advice that the documents give', () => {
    const texts = documents.map((document) => oneLine(read(`docs/${document}.md`))).join('\n');
    expect(advice.filter((sentence) => !texts.includes(sentence))).toEqual([]);
  });

  it('quote what the documents say', () => {
    const ofDocuments = rows.filter(({ cells: [, document] }) => /^`[\w-]+`$/.test(document ?? ''));
    expect(ofDocuments.length).toBeGreaterThan(15);
    const invented = ofDocuments.filter(
      ({ cells: [sentence = '', document = ''] }) => !oneLine(read(`docs/${document.slice(1, -1)}.md`)).includes(sentence),
    );
    expect(invented.map(({ cells: [sentence] }) => sentence)).toEqual([]);
  });

  it('name tests that exist, and a strength that the page explains', () => {
    const wrong = rows.flatMap(({ cells, tests }) => [
      ...(/^(?:fault|real|store|model|unit)$/.test(cells[2] ?? '') && tests.length > 0 ? [] : [cells.join(' | ')]),
      ...tests
        .filter(({ file, title }) => !files.includes(file) || !read(file).includes(title))
        .map(({ file, title }) => `${file}: ${title}`),
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('a promise without a test', () => {
  it('is found', () => {
    expect(uncovered('It is sent\nexactly once. Never touch it.', ['Never touch it'])).toEqual([
      'It is sent exactly once. Never touch it.',
    ]);
    expect(uncovered('It is sent exactly once.', ['is sent exactly once'])).toEqual([]);
  });
});
