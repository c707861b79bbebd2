/** Files of other vendors: the linter answers with sentences, whatever the input. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { describe, expect, it, vi } from 'vitest';

import { lintModel } from '#bpmn/lint/lint-model.ts';

import { definitions, flow, trip, worker } from './rule-tester.ts';

const folder = fileURLToPath(new URL('fixtures', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));

const lintFixture = async (name: string) => lintModel(name, await readFile(`${folder}/${name}`));
const lintText = (text: string) => lintModel('trip.bpmn', new TextEncoder().encode(text));
const short = (findings: Awaited<ReturnType<typeof lintModel>>) => findings.map(({ rule, element }) => `${rule} ${element}`.trim());

describe.each(files)('%s', (name) => {
  it('is answered with one line a finding, and nothing is thrown or written on the way', async () => {
    const written = vi.spyOn(console, 'error');
    const findings = await lintFixture(name);
    expect(findings).not.toEqual([]);
    for (const { message } of findings) expect(message).toMatch(/^\S.*[.\w>]$/);
    expect(findings.filter(({ message }) => message.includes('cannot look at this file'))).toEqual([]);
    expect(written).not.toHaveBeenCalled();
    written.mockRestore();
  });
});

describe('what is found', () => {
  it('in a model for Camunda: work that no worker of ours would do', async () => {
    const found = short(await lintFixture('camunda-order.bpmn'));
    expect(found).not.toContainEqual(expect.stringContaining('readable'));
    expect(found).toEqual(
      expect.arrayContaining([
        'baton/no-code Activity_reserve',
        'baton/no-code Activity_mail',
        'baton/no-code Flow_yes',
        'baton/simple-conditions Flow_yes',
        'baton/default-flow Gateway_1',
        'baton/process-key-is-file-name Process_order',
      ]),
    );
    expect(found).not.toContainEqual(expect.stringContaining('diagram-complete'));
  });

  it("in Signavio's: umlauts of another encoding are read, lanes count as drawn, a note does not", async () => {
    const findings = await lintFixture('signavio-claim.bpmn');
    expect(short(findings)).toEqual(expect.arrayContaining(['baton/one-executable-process sid-77aa', 'baton/diagram-complete sid-note']));
    expect(short(findings)).not.toContainEqual(expect.stringMatching(/readable|sid-lane/));
  });

  it("in Bonita's: what its diagram leaves out", async () => {
    const found = short(await lintFixture('bonita-leave.bpmn'));
    expect(found).toEqual(
      expect.arrayContaining(['baton/diagram-complete _service', 'baton/diagram-complete _f2', 'baton/no-code _service']),
    );
    expect(found).not.toContain('baton/diagram-complete _pool');
  });

  it("in the Flowable modeller's, under another prefix: each listener and class, and an attribute that we do not know", async () => {
    const found = short(await lintFixture('flowable-modeller.bpmn'));
    expect(found.filter((line) => /readable|no-code/.test(line))).toEqual([
      'readable start',
      'baton/no-code flowable-modeller',
      'baton/no-code approve',
      'baton/no-code pay',
    ]);
  });

  it('in pools and choreographies: that there is nothing to run', async () => {
    expect(short(await lintFixture('collaboration-only.bpmn'))).toEqual(
      expect.arrayContaining(['baton/one-executable-process pools', 'baton/diagram-complete asks', 'label-required seller']),
    );
    expect(short(await lintFixture('choreography.bpmn'))).toContain('baton/one-executable-process dance');
  });

  it('in a model without diagram, incoming and outgoing: only that it has no diagram, and a task of nobody', async () => {
    expect(short(await lintFixture('no-diagram.bpmn'))).toEqual(['baton/diagram-complete', 'baton/task-does-something look']);
  });

  it('in a model with loose ends: each of them', async () => {
    const findings = await lintFixture('dangling.bpmn');
    const messages = findings.map(({ message }) => message).join('\n');
    for (const loose of ['"gone"', '"nobody"', '"unknown"', '"nowhere"', 'duplicate ID <twice>', 'Line 7: <teleport>'])
      expect(messages).toContain(loose);
    expect(short(findings)).toContain('baton/caught-error-is-declared late');
  });
});

describe('one sentence for', () => {
  const refused: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['nothing', '', 'The file is empty'],
    ['text', 'Dear reader,', 'no well-formed XML'],
    ['another XML', '<package xmlns="http://www.wfmc.org/2008/XPDL2.1"/>', 'no BPMN 2.0 model'],
    ['the wrong namespace', '<definitions xmlns="http://www.omg.org/spec/DMN/20191111/MODEL"/>', 'no BPMN 2.0 model'],
    ['bytes', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256), 'holds bytes that are no UTF-8'],
    ['an encoding nobody knows', '<?xml version="1.0" encoding="klingon"?><definitions/>', 'save it as UTF-8'],
    [
      'a deep nest',
      definitions(`<process id="trip">${'<subProcess>'.repeat(5000)}${'</subProcess>'.repeat(5000)}</process>`),
      'nests 5002 elements',
    ],
    ['a file too large', definitions(`<!--${'x'.repeat(5 * 1024 * 1024)}-->`), 'has 5.0 MB and the engine takes 5'],
  ];

  it.each(refused)('%s', async (_, content, says) => {
    const findings = await lintModel('trip.bpmn', typeof content === 'string' ? new TextEncoder().encode(content) : content);
    expect(findings).toEqual([{ severity: 'error', rule: 'readable', element: '', message: expect.stringContaining(says) as string }]);
  });

  it('a document type', async () => {
    expect((await lintFixture('document-type.bpmn')).map(({ message }) => message)).toEqual([expect.stringContaining('<!DOCTYPE>')]);
  });

  it('a file that stops in the middle', async () => {
    expect((await lintFixture('broken.bpmn')).map(({ message }) => message)).toEqual([expect.stringContaining('Line 4: ')]);
  });
});

describe('the bytes of a file', () => {
  it.each([
    ['UTF-16, little end first', 'utf16le', [0xff, 0xfe]],
    ['UTF-16 without a mark', 'utf16le', []],
    ['UTF-8 with a mark', 'utf8', [0xef, 0xbb, 0xbf]],
  ] as const)('are read as %s', async (_, encoding, mark) => {
    const xml = trip(worker('book-hotel').replace('trip.book-hotel', 'trip.große-reise')).replace(
      'UTF-8',
      encoding === 'utf8' ? 'UTF-8' : 'UTF-16',
    );
    const findings = await lintModel('trip.bpmn', Buffer.concat([Buffer.from(mark), Buffer.from(xml, encoding)]));
    expect(findings.map(({ message }) => message).join()).toContain('"trip.große-reise"');
    expect(findings.filter(({ rule }) => rule === 'readable')).toEqual([]);
  });
});

it('takes a model of ten thousand tasks', async () => {
  const count = 10_000;
  const tasks = Array.from({ length: count }, (_, index) => `<userTask id="t${index}"/>${flow(`t${index}`, `t${(index + 1) % count}`)}`);
  const findings = await lintText(trip(tasks.join('')));
  expect(findings.filter(({ rule }) => rule === 'baton/user-task-has-way-out')).toHaveLength(count);
});
