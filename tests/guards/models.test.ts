import { basename } from 'node:path';

import { describe, expect, it } from 'vitest';

import { lintModel } from '#bpmn/lint/lint-model.ts';

import { files, read } from './repository.ts';

const models = files.filter((path) => /^bpmn\/[^/]+\.bpmn$/.test(path));
const keys = models.map((path) => basename(path, '.bpmn'));

describe('models, workflows and tests', () => {
  it('has models', () => expect(keys).not.toEqual([]));

  it('gives every model a workflow folder, and the reverse', () => {
    const folders = new Set(files.flatMap((path) => /^inngest\/workflows\/([^/]+)\//.exec(path)?.[1] ?? []));
    folders.delete('generated');
    expect([...folders].sort()).toEqual([...keys].sort());
  });

  it('gives every model the process test of its name, and the reverse', () => {
    const tests = files.flatMap((path) => /^tests\/processes\/(.+)\.test\.ts$/.exec(path)?.[1] ?? []);
    // A test that gets too long is split: <key>.<part>.test.ts.
    expect(keys.filter((key) => !tests.includes(key))).toEqual([]);
    expect(tests.filter((name) => !keys.includes(name.split('.')[0] ?? ''))).toEqual([]);
  });

  it.each(models)('%s passes every rule; a warning is accepted with a reason, or an error', async (path) => {
    expect(await lintModel(basename(path), new TextEncoder().encode(read(path)))).toEqual([]);
  });
});

/** Smallest model that passes; each change below takes one thing away that a model of ours must have. */
const sound = read('bpmn/hello-world.bpmn');

const spoiled: readonly (readonly [why: string, from: string | RegExp, to: string, rule: string])[] = [
  ['a reference to nothing', 'targetRef="log-message"', 'targetRef="log-massage"', 'readable'],
  ['another key', '<process id="hello-world"', '<process id="hello"', 'baton/process-key-is-file-name'],
  ['a process that may not run', 'isExecutable="true"', '', 'baton/one-executable-process'],
  ['an element that is not drawn', /<bpmndi:BPMNShape id="log-message-shape"[\s\S]*?<\/bpmndi:BPMNShape>/, '', 'baton/diagram-complete'],
  ['a task of no worker', 'flowable:type="external-worker"', '', 'baton/no-code'],
  ['an exclusive task', 'flowable:exclusive="false"', '', 'baton/external-worker-not-exclusive'],
  ['a Java class', 'flowable:type="external-worker"', 'flowable:class="com.example.Pay"', 'baton/no-code'],
  ['a listener', '<extensionElements>', '<extensionElements><flowable:executionListener class="com.example.Pay"/>', 'baton/no-code'],
  ['no name', 'name="Log message"', '', 'label-required'],
];

describe('a model of ours does not pass with', () => {
  it.each(spoiled)('%s', async (_, from, to, rule) => {
    const findings = await lintModel('hello-world.bpmn', new TextEncoder().encode(sound.replace(from, to)));
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });
});
