/** Requirements for every model of ours, beyond valid BPMN. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';

import flowable from '#bpmn/flowable.json' with { type: 'json' };

const folder = fileURLToPath(new URL('../../../bpmn', import.meta.url));
const keys = (await readdir(folder)).filter((file) => file.endsWith('.bpmn')).map((file) => file.slice(0, -'.bpmn'.length));

const isElement = (value: unknown): value is ModdleElement => typeof value === 'object' && value !== null && '$type' in value;
const list = (element: ModdleElement, property: string) => [element.get(property) ?? []].flat().filter(isElement);

async function parse(key: string) {
  const { rootElement } = await new BpmnModdle({ flowable }).fromXML(await readFile(`${folder}/${key}.bpmn`, 'utf8'));
  const process = list(rootElement, 'rootElements').find((root) => root.$type === 'bpmn:Process')!;
  const elements = list(process, 'flowElements');
  const drawn = list(rootElement, 'diagrams')
    .flatMap((diagram) => list(diagram, 'plane'))
    .flatMap((plane) => list(plane, 'planeElement'));
  return { process, elements, drawn, workers: elements.filter((element) => element.get('flowable:type') === 'external-worker') };
}

describe.each(keys)('the model %s', (key) => {
  it('names the topic of each worker <process key>.<element id>', async () => {
    const { workers } = await parse(key);
    for (const worker of workers) expect(worker.get('flowable:topic')).toBe(`${key}.${worker.id}`);
  });

  it('has no exclusive worker, which would starve its topic, and retries each continuation', async () => {
    const { workers } = await parse(key);
    expect(workers.length).toBeGreaterThan(0);
    for (const worker of workers) {
      const [extension] = list(worker, 'extensionElements');
      const cycles = extension ? list(extension, 'values').filter((value) => value.$type === 'flowable:FailedJobRetryTimeCycle') : [];
      const retries = cycles.map((cycle) => cycle.get('body'));
      expect([worker.id, worker.get('flowable:exclusive'), retries]).toEqual([worker.id, false, ['R10/PT2S']]);
    }
  });

  it('has a default flow at every gateway that decides, and only simple comparisons', async () => {
    const { elements } = await parse(key);
    const deciding = elements.filter((element) => element.$type === 'bpmn:ExclusiveGateway' && list(element, 'outgoing').length > 1);
    for (const gateway of deciding) {
      const flows = list(gateway, 'outgoing');
      const [fallback] = list(gateway, 'default');
      expect(flows).toContain(fallback);
      const conditions = flows.filter((flow) => flow !== fallback).map((flow) => list(flow, 'conditionExpression')[0]?.get('body'));
      for (const condition of conditions) expect(condition).toMatch(/^\$\{\w+ == '[\w-]+'\}$/);
    }
  });

  it('is explained: the process and everything drawn but arrows has a documentation', async () => {
    const { process, elements } = await parse(key);
    const silent = [process, ...elements].filter(
      (element) => element.$type !== 'bpmn:SequenceFlow' && list(element, 'documentation').length === 0,
    );
    expect(silent.map((element) => element.id)).toEqual([]);
  });

  it('is drawn whole', async () => {
    const { elements, drawn } = await parse(key);
    const shown = new Set(drawn.map((shape) => list(shape, 'bpmnElement')[0]?.id));
    expect(elements.map((element) => element.id).filter((id) => !shown.has(id))).toEqual([]);
  });
});
