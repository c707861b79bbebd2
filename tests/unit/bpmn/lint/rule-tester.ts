/** Test of a rule: a list of models that pass and a list of models with their findings. */
import { describe, expect, it } from 'vitest';

import { lintModel } from '#bpmn/lint/lint-model.ts';
import { ourRules } from '#bpmn/lint/plugin.ts';

interface Invalid {
  readonly xml: string;
  /** Ids of the elements with a finding, in the order of the findings. */
  readonly elements: readonly string[];
  /** Part of the first message, about the effect in production. */
  readonly says: string;
}

interface Cases {
  readonly valid: Readonly<Record<string, string>>;
  readonly invalid: Readonly<Record<string, Invalid>>;
}

export function testRule(rule: string, { valid, invalid }: Cases): void {
  describe(`baton/${rule}`, () => {
    it.each(Object.entries(valid))('lets pass: %s', async (_, xml) => {
      expect(await found(rule, xml)).toEqual([]);
    });

    it.each(Object.entries(invalid))('finds: %s', async (_, { xml, elements, says }) => {
      const findings = await found(rule, xml);
      expect(findings.map(({ element }) => element)).toEqual(elements);
      expect(findings[0]?.message).toContain(says);
      expect(findings[0]?.severity).toBe(ourRules[rule]?.severity === 'warn' ? 'warning' : 'error');
    });
  });
}

async function found(rule: string, xml: string) {
  const findings = await lintModel('trip.bpmn', new TextEncoder().encode(xml));
  return findings.filter((finding) => finding.rule === `baton/${rule}`);
}

/** Returns a whole file around root elements. */
export const definitions = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="file" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="t">${content}</definitions>`;

/** Returns a file with the process `trip` around flow elements, and other root elements before the process. */
export const trip = (content: string, before = ''): string =>
  definitions(`${before}<process id="trip" isExecutable="true">${content}</process>`);

export const worker = (id: string, attributes = 'flowable:exclusive="false"', content = ''): string =>
  `<serviceTask id="${id}" flowable:type="external-worker" flowable:topic="trip.${id}" ${attributes}>${content}</serviceTask>`;

export const flow = (source: string, target: string, condition?: string): string =>
  `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}">${
    condition === undefined ? '' : `<conditionExpression xsi:type="tFormalExpression"><![CDATA[${condition}]]></conditionExpression>`
  }</sequenceFlow>`;
