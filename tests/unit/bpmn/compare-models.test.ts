import { describe, expect, it } from 'vitest';

import { compareModels } from '#bpmn/compare-models.ts';

import { example, inAnotherHand } from './example-model.ts';

const words = (after: string, before = example): string[] => compareModels(before, after).map((difference) => difference.words);

describe('compareModels', () => {
  it('finds nothing between two ways of writing the same', () => {
    expect(words(inAnotherHand)).toEqual([]);
  });

  it('does not mind the drawing', () => {
    expect(words(example.replace('x="200" y="78"', 'x="300" y="300"').replace(/<bpmndi:BPMNEdge[\s\S]+?<\/bpmndi:BPMNEdge>/, ''))).toEqual(
      [],
    );
  });

  it('does not mind the id of a declaration, nor an error that is only referred to by its code', () => {
    expect(words(example.replaceAll('"sold-out"', '"error-1"'))).toEqual([]);
    expect(words(example.replace(/<error .*\n/, '').replace('errorRef="sold-out"', 'errorRef="SOLD_OUT"'))).toEqual([]);
  });

  it.each([
    ['topic="trip.book"', 'topic="trip.order"', 'external-worker task "Book trip" (book): topic changed from "trip.book" to "trip.order"'],
    [' flowable:exclusive="false"', '', 'external-worker task "Book trip" (book): exclusive "false" removed'],
    [
      "class == 'first'",
      "class == '1'",
      `sequence flow "first" (first): condition changed from "\${class == 'first'}" to "\${class == '1'}"`,
    ],
    ['R10/PT2S', 'R3/PT1M', 'external-worker task "Book trip" (book): retries changed from "R10/PT2S" to "R3/PT1M"'],
    ['default="second"', 'default="first"', 'exclusive gateway "Class?" (class): default flow changed from "second" to "first"'],
    [
      'errorCode="SOLD_OUT"',
      'errorCode="FULL"',
      'boundary event "Sold out" (sold-out-caught): error changed from error "SOLD_OUT" to error "FULL"',
    ],
    ['sourceRef="book"', 'sourceRef="wanted"', 'sequence flow booked: from changed from "book" to "wanted"'],
    ['name="Book a trip"', 'name="Trip"', 'process "Trip" (trip): name changed from "Book a trip" to "Trip"'],
    [
      'Books at the airline.',
      'Books.',
      'external-worker task "Book trip" (book): documentation changed from "Books at the airline." to "Books."',
    ],
    [
      'exclusiveGateway id',
      'inclusiveGateway id',
      'inclusive gateway "Class?" (class): kind changed from "exclusiveGateway" to "inclusiveGateway"',
    ],
  ])('says what became of %s', (from, to, expected) => {
    const after = example.replace(from, to).replace(to.startsWith('inclusive') ? '</exclusiveGateway>' : '\0', '</inclusiveGateway>');
    expect(words(after)).toEqual([expected]);
  });

  it('names what was added and what was removed', () => {
    const longer = example
      .replace('<endEvent id="done"', '<userTask id="pay" name="Pay"/><endEvent id="done"')
      .replace('<sequenceFlow id="second"', '<sequenceFlow id="to-pay" sourceRef="class" targetRef="pay"/><sequenceFlow id="second"');
    expect(words(longer)).toEqual(['added user task "Pay" (pay)', 'added sequence flow to-pay: from "class", to "pay"']);
    expect(words(example, longer)).toEqual(['removed user task "Pay" (pay)', 'removed sequence flow to-pay']);
  });

  it('notices a move into a sub-process', () => {
    const task = '<task id="pack" name="Pack"/>';
    const outside = example.replace('<endEvent id="done"', `<subProcess id="sub"/>${task}<endEvent id="done"`);
    const inside = example.replace('<endEvent id="done"', `<subProcess id="sub">${task}</subProcess><endEvent id="done"`);
    expect(words(inside, outside)).toEqual(['task "Pack" (pack): place changed from trip to sub']);
  });
});
