import { describe, expect, it } from 'vitest';

import { compareModels } from '#bpmn/compare-models.ts';
import { adopt, mergeEdits } from '#bpmn/merge-edits.ts';

import { example, inAnotherHand } from './example-model.ts';

/** Model as Flowable UI writes it: no declared error, no retries, no labels, the line a pixel off. */
const imported = inAnotherHand
  .replace(/<b:error [^>]*>/, '')
  .replace('errorRef="sold-out"', 'errorRef="SOLD_OUT"')
  .replace(/<b:extensionElements>.*?<\/b:extensionElements>/, '')
  .replace(/<bpmndi:BPMNLabel>.*?<\/bpmndi:BPMNLabel>/, '')
  .replace('<di:waypoint x="136.0" y="118"', '<di:waypoint x="136.95" y="118"');

const merge = (edited: string, ours = example) => mergeEdits({ ours, imported, edited });

/** Returns the lines that only one of two texts has. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

describe('mergeEdits', () => {
  it('changes nothing when nothing was edited', () => expect(merge(imported)).toBe(example));

  it('changes nothing when the tool only computed its lines anew', () => {
    expect(merge(imported.replace('<di:waypoint x="136.95"', '<di:waypoint x="136.2"'))).toBe(example);
  });

  it('makes a small diff of a moved box, and takes its label along', () => {
    expect(changedLines(example, merge(imported.replace('x="100.0" y="100"', 'x="120.0" y="90"')))).toEqual([
      '- <dc:Bounds x="100" y="100" width="36" height="36"/>',
      '- <dc:Bounds x="90" y="140" width="60" height="14"/>',
      '+ <dc:Bounds x="120" y="90" width="36" height="36"/>',
      '+ <dc:Bounds x="110" y="130" width="60" height="14"/>',
    ]);
  });

  it('takes a line that was bent, but leaves its ends at our boxes', () => {
    const bent = '<di:waypoint x="139" y="118" /><di:waypoint x="160" y="200" /><di:waypoint x="198" y="120" />';
    const merged = merge(imported.replace(/<di:waypoint .*<di:waypoint [^>]*>/, bent));
    expect(changedLines(example, merged)).toEqual(['+ <di:waypoint x="160" y="200"/>']);
  });

  it('brings a changed topic and keeps what the tool cannot hold of the same task', () => {
    const merged = merge(imported.replace('trip.book', 'trip.order'));
    expect(compareModels(example, merged).map(({ words }) => words)).toEqual([
      'external-worker task "Book trip" (book): topic changed from "trip.book" to "trip.order"',
    ]);
  });

  it('keeps what changed in the file meanwhile', () => {
    const ours = example.replace('R10/PT2S', 'R3/PT1M').replace('Books at the airline.', 'Books.');
    const merged = merge(imported.replace('trip.book', 'trip.order'), ours);
    expect(changedLines(ours, merged)).toHaveLength(2);
    expect(merged).toContain('topic="trip.order"');
  });

  it('takes away what was taken away', () => {
    const merged = merge(imported.replace(/<b:sequenceFlow id="no-seat".*?>/, '').replace(/<b:boundaryEvent.*?<\/b:boundaryEvent>/, ''));
    expect(compareModels(example, merged).map(({ change, element }) => `${change} ${element}`)).toEqual([
      'removed sold-out-caught',
      'removed no-seat',
    ]);
    expect(merged).not.toContain('<error ');
  });

  it('completes a new worker with retries and a new error with its declaration', () => {
    const worker = '<b:serviceTask id="pay" name="Pay" flowable:type="external-worker" flowable:topic="trip.pay"/>';
    const caught = '<b:boundaryEvent id="refused" attachedToRef="pay"><b:errorEventDefinition errorRef="CARD_REFUSED"/></b:boundaryEvent>';
    const merged = merge(imported.replace('<b:endEvent', `${worker}${caught}<b:endEvent`));
    expect(merged).toContain('<error id="card-refused" name="Card refused" errorCode="CARD_REFUSED"/>');
    expect(merged).toContain('<errorEventDefinition errorRef="card-refused"/>');
    expect(merged.match(/R10\/PT2S/g)).toHaveLength(2);
    expect(mergeEdits({ ours: merged, imported, edited: imported })).toBe(merged);
  });
});

describe('adopt', () => {
  it('makes a model of ours from one that is only in the tool', () => {
    const adopted = adopt(imported);
    expect(compareModels(example, adopted)).toEqual([]);
    expect(adopted).toContain('<error id="sold-out" name="Sold out" errorCode="SOLD_OUT"/>');
  });
});
