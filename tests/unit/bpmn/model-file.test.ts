/** Readers of models see the same text whichever program saved the model, or one sentence with the file's name. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { generateModels } from '#bpmn/generate.ts';
import { lintModel } from '#bpmn/lint/lint-model.ts';
import { readModelFile } from '#bpmn/model-file.ts';
import { ModelError } from '#bpmn/parse-model.ts';
import { readContracts } from '#scripts/model/contracts/read-contracts.ts';

const original = fileURLToPath(new URL('../../../bpmn/hello-world.bpmn', import.meta.url));
const xml = (await readFile(original, 'utf8')).replace('name="Log message"', 'name="Prüfe Größe"');
const plain = xml.replace(' encoding="UTF-8"', '');

const declaring = (encoding: string): string => xml.replace('encoding="UTF-8"', `encoding="${encoding}"`);
const marked = (mark: readonly number[], bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark), bytes]);

const readable: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', Buffer.from(xml)],
  ['UTF-8 without a declaration', Buffer.from(plain)],
  ['UTF-8 with a mark', marked([0xef, 0xbb, 0xbf], Buffer.from(xml))],
  ['UTF-8 with a mark and no declaration', marked([0xef, 0xbb, 0xbf], Buffer.from(plain.replace(/^<\?xml[^>]*>\s*/, '')))],
  ['UTF-16 with a mark', marked([0xff, 0xfe], Buffer.from(declaring('UTF-16'), 'utf16le'))],
  ['UTF-16 without a mark', Buffer.from(declaring('UTF-16LE'), 'utf16le')],
  ['UTF-16, big end first', marked([0xfe, 0xff], Buffer.from(declaring('UTF-16'), 'utf16le').swap16())],
  ['Latin-1', Buffer.from(declaring('ISO-8859-1'), 'latin1')],
  ['Windows-1252', Buffer.from(declaring('windows-1252'), 'latin1')],
  ['line ends of Windows', Buffer.from(xml.replaceAll('\n', '\r\n'))],
  ['line ends of old Macs', Buffer.from(xml.replaceAll('\n', '\r'))],
];

const unreadable: readonly (readonly [string, Buffer, string])[] = [
  ['Latin-1 that says UTF-8', Buffer.from(xml, 'latin1'), 'holds bytes that are no UTF-8'],
  ['UTF-8 that says Latin-1', Buffer.from(declaring('ISO-8859-1')), 'declares the encoding ISO-8859-1 and is written in UTF-8'],
  ['half of a UTF-16 file', marked([0xff, 0xfe], Buffer.from(xml, 'utf16le')).subarray(0, -1), 'holds bytes that are no UTF-16LE'],
  ['an encoding of nobody', Buffer.from(declaring('klingon')), 'the encoding "klingon", which cannot be read here'],
];

let root: string;
const file = () => join(root, 'bpmn/hello-world.bpmn');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'encodings-'));
  await mkdir(join(root, 'bpmn'));
  await mkdir(join(root, 'inngest/workflows'), { recursive: true });
  await cp(original, file());
});
afterEach(() => rm(root, { recursive: true }));

const facts = async (): Promise<string> => {
  expect((await generateModels(root, { write: true })).problems).toEqual([]);
  return readFile(join(root, 'bpmn/generated/hello-world.ts'), 'utf8');
};

describe.each(readable)('a model in %s', (_, bytes) => {
  beforeEach(() => writeFile(file(), bytes));

  it('is the same text as in UTF-8', async () => {
    const text = await readModelFile(file());
    expect(text.replace(/^<\?xml[^>]*>\s*/, '')).toBe(plain.replace(/^<\?xml[^>]*>\s*/, ''));
    expect(text.match(/encoding="[^"]*"/)?.[0] ?? 'encoding="UTF-8"').toBe('encoding="UTF-8"');
  });

  it('passes the linter, and gives the same types and the same contract', async () => {
    expect(await lintModel('hello-world.bpmn', bytes)).toEqual([]);
    expect(await facts()).toContain("'log-message': 'Prüfe Größe'");
    const [contract] = await readContracts(root, []);
    expect(contract?.rows.map(({ name }) => name)).toContain('Prüfe Größe');
  });
});

describe.each(unreadable)('a model in %s', (_, bytes, why) => {
  beforeEach(() => writeFile(file(), bytes));

  it('is refused by every reader with the same sentence', async () => {
    const said = expect.stringContaining(why) as string;
    expect((await lintModel('hello-world.bpmn', bytes)).map(({ message }) => message)).toEqual([said]);
    await expect(readModelFile(file())).rejects.toThrow(ModelError);
    await expect(readModelFile(file())).rejects.toThrow(/^hello-world\.bpmn: /);
    expect((await generateModels(root, { write: true })).problems).toEqual([said]);
    const [contract] = await readContracts(root, []);
    expect(contract?.faults.map(({ message }) => message)).toEqual([said]);
  });
});
