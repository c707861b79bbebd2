import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { deployChangedModels } from '#bpmn/deploy.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { client, engineScope, readFixture, replay } from './replay.ts';

mockNetwork();

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'deploy-'));
  await writeFile(join(directory, 'contract-work.bpmn'), await readFile(new URL('models/contract-work.bpmn', import.meta.url)));
});

afterEach(() => rm(directory, { recursive: true }));

test('the same bytes are not deployed again', async () => {
  const lines: string[] = [];
  replay('processDefinitions.latestByKey', 'processDefinitions.xml');
  const deployed = await deployChangedModels({ flowable: client(), directory, log: (line) => lines.push(line) });
  expect(deployed).toEqual([{ key: 'contract-work', version: 1, deployed: false }]);
  expect(lines).toEqual(['contract-work version 1 unchanged']);
});

test('the same text in another encoding is not deployed again', async () => {
  const text = await readFile(new URL('models/contract-work.bpmn', import.meta.url), 'utf8');
  const utf16 = Buffer.from(text.replace('"UTF-8"', '"UTF-16"').replaceAll('\n', '\r\n'), 'utf16le');
  await writeFile(join(directory, 'contract-work.bpmn'), Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]));
  replay('processDefinitions.latestByKey', 'processDefinitions.xml');
  const deployed = await deployChangedModels({ flowable: client(), directory });
  expect(deployed).toEqual([{ key: 'contract-work', version: 1, deployed: false }]);
});

test('a file in no known encoding is refused by its name before anything is sent', async () => {
  await writeFile(join(directory, 'contract-work.bpmn'), Buffer.from('<?xml version="1.0"?><!-- Prüfung -->', 'latin1'));
  await expect(deployChangedModels({ flowable: client(), directory })).rejects.toThrow(
    'contract-work.bpmn: The file holds bytes that are no UTF-8',
  );
});

test('other bytes are deployed as a new version', async () => {
  await writeFile(join(directory, 'contract-work.bpmn'), '<definitions><process id="contract-work"/></definitions>');
  replay('processDefinitions.latestByKey', 'processDefinitions.xml', 'deployments.create');
  replayNextVersion();
  expect(await deployChangedModels({ flowable: client(), directory })).toEqual([{ key: 'contract-work', version: 2, deployed: true }]);
});

test('a model that the engine does not have is deployed', async () => {
  engineScope().get('/process-api/repository/process-definitions').query(true).reply(200, { data: [], total: 0 });
  replay('deployments.create', 'processDefinitions.latestByKey');
  expect(await deployChangedModels({ flowable: client(), directory })).toEqual([{ key: 'contract-work', version: 1, deployed: true }]);
});

test('a file that is not named after its process is refused before anything is sent', async () => {
  await writeFile(join(directory, 'contract-work.bpmn'), '<definitions><process id="another"/></definitions>');
  await expect(deployChangedModels({ flowable: client(), directory })).rejects.toThrow('contract-work.bpmn holds the process "another"');
});

test('a key without a file is refused before anything is sent', async () => {
  await expect(deployChangedModels({ flowable: client(), directory, only: ['absent'] })).rejects.toThrow(
    /no model absent\.bpmn .* the models are contract-work/,
  );
});

function replayNextVersion(): void {
  const { reply, request } = readFixture('processDefinitions.latestByKey').exchanges[0]!;
  const body = reply.body as { data: object[] };
  const next = { ...body, data: body.data.map((row) => ({ ...row, version: 2 })) };
  engineScope().get(request.path).query(request.query).reply(200, next);
}
