import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';

import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';

import flowable from '#bpmn/flowable.json' with { type: 'json' };

import { files, read, root } from './repository.ts';

const models = files.filter((path) => /^bpmn\/[^/]+\.bpmn$/.test(path));
const keys = models.map((path) => basename(path, '.bpmn'));

describe('models, workflows and tests', () => {
  it('has models', () => expect(keys).not.toEqual([]));

  it('gives every model a workflow folder, and the reverse', () => {
    const folders = new Set(files.flatMap((path) => /^inngest\/workflows\/([^/]+)\//.exec(path)?.[1] ?? []));
    folders.delete('generated');
    expect([...folders].sort()).toEqual([...keys].sort());
  });

  it.each(keys)('gives %s a test of its name', (key) => {
    expect(files.filter((path) => path.startsWith('tests/') && basename(path) === `${key}.test.ts`)).not.toEqual([]);
  });

  // All recommended rules but one: several flows into a task are an exclusive join, and every reader of a diagram takes them for one.
  it('passes the rules of bpmnlint', () => {
    const bpmnlint = join(root, 'node_modules/bpmnlint/bin/bpmnlint.js');
    const { stdout, stderr, status } = spawnSync(process.execPath, [bpmnlint, '--max-warnings=0', ...models], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ findings: (stdout + stderr).trim(), status }).toEqual({ findings: '', status: 0 });
  });
});

const list = (element: ModdleElement | undefined, property: string): ModdleElement[] => (element?.get(property) ?? []) as ModdleElement[];
const withInner = (elements: readonly ModdleElement[]): ModdleElement[] =>
  elements.flatMap((element) => [element, ...withInner(list(element, 'flowElements'))]);
const ids = (elements: readonly ModdleElement[]) => elements.map((element) => element.id);

describe.each(models)('%s', async (path) => {
  const { rootElement, warnings } = await new BpmnModdle({ flowable }).fromXML(read(path));
  const processes = list(rootElement, 'rootElements').filter((element) => element.$type === 'bpmn:Process');
  const elements = processes.flatMap((process) => withInner(list(process, 'flowElements')));

  it('is read without a warning', () => expect(warnings.map((warning) => warning.message)).toEqual([]));

  it('holds one executable process, its key is the file name', () => {
    expect(ids(processes)).toEqual([basename(path, '.bpmn')]);
    expect(processes[0]?.get('isExecutable')).toBe(true);
  });

  it('draws every element', () => {
    const planes = list(rootElement, 'diagrams').map((diagram) => diagram.get('plane') as ModdleElement);
    const drawn = new Set(planes.flatMap((plane) => list(plane, 'planeElement').map((shape) => shape.get('bpmnElement'))));
    expect(ids(elements.filter((element) => !drawn.has(element)))).toEqual([]);
  });

  it('leaves all service tasks to external workers, side by side within an instance', () => {
    const services = elements.filter((element) => element.$type === 'bpmn:ServiceTask');
    const wrong = services.filter((task) => task.get('flowable:type') !== 'external-worker' || task.get('flowable:exclusive') !== false);
    expect(ids(wrong)).toEqual([]);
  });

  it('carries no code that the engine would run', () => {
    const code = ['flowable:class', 'flowable:expression', 'flowable:delegateExpression'];
    const listens = (element: ModdleElement) =>
      list(element.get('extensionElements') as ModdleElement | undefined, 'values').some(({ $type }) => /Listener$/i.test($type));
    const withCode = elements.filter(
      (element) => element.$type === 'bpmn:ScriptTask' || code.some((name) => element.get(name) !== undefined),
    );
    expect(ids([...withCode, ...[...processes, ...elements].filter(listens)])).toEqual([]);
  });
});
