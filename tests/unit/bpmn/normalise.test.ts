import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { normalise } from '#bpmn/normalise.ts';
import { ModelError } from '#bpmn/parse-model.ts';
import { ROOT } from '#scripts/stack/checkout.ts';

import { example, inAnotherHand } from './example-model.ts';

const folder = join(ROOT, 'bpmn');
const models = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));

describe('normalise', () => {
  it.each(models)('leaves %s as it is', (name) => {
    const xml = readFileSync(join(folder, name), 'utf8');
    expect(normalise(xml) === xml, `bpmn/${name} is not in normal form: run \`npm run fix\``).toBe(true);
  });

  it('leaves a normal model as it is', () => expect(normalise(example)).toBe(example));

  it('gives the same text, whichever way the model is written', () => expect(normalise(inAnotherHand)).toBe(example));

  it('keeps what it does not know, with its namespace', () => {
    const noted = example
      .replace('xmlns:flowable', 'xmlns:acme="https://acme.example" xmlns:flowable')
      .replace('<flowable:failed', '<acme:note level="2">a &lt; b</acme:note><flowable:failed');
    expect(normalise(noted)).toContain('<acme:note level="2">a &lt; b</acme:note>');
    expect(normalise(noted)).toContain('xmlns:acme="https://acme.example"');
    expect(normalise(normalise(noted))).toBe(normalise(noted));
  });

  it('keeps elements inside sub-processes where they are', () => {
    const inner =
      '<subProcess id="undo"><task id="inner"/><endEvent id="inner-end"/><sequenceFlow id="f" sourceRef="inner" targetRef="inner-end"/></subProcess>';
    const text = normalise(example.replace('<endEvent id="done"', `${inner}<endEvent id="done"`));
    expect(text).toMatch(/<subProcess id="undo">\s+<task id="inner">\s+<outgoing>f<\/outgoing>[\s\S]+<\/subProcess>/);
  });

  it('leaves out what draws nothing', () => {
    const stray = example.replace(
      '<bpmndi:BPMNEdge ',
      '<bpmndi:BPMNShape bpmnElement="gone"><dc:Bounds x="1" y="1" width="1" height="1"/></bpmndi:BPMNShape><bpmndi:BPMNEdge ',
    );
    expect(normalise(stray)).toBe(example);
  });

  it.each(['', 'plain text', '<html/>', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process'])(
    'refuses %j',
    (text) => {
      expect(() => normalise(text)).toThrow(ModelError);
    },
  );
});
