/** Processes and code for the tests of the contract, in as few words as possible. */
import { z } from 'zod';

import { checkContract } from '#bpmn/contract/check-contract.ts';
import type { ProcessCode } from '#bpmn/contract/process-code.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import { parseModel } from '#bpmn/parse-model.ts';

const namespaces = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="t"';
const declared = '<error id="full" errorCode="FULL"/><error id="gone" errorCode="GONE"/><message id="m" name="answered"/>';

/** Returns a model of the process `trip` with this content. */
export const model = (content: string): string =>
  `<definitions ${namespaces}>${declared}<process id="trip" isExecutable="true">${content}</process></definitions>`;

export const graph = async (content: string) => readGraph(await parseModel(model(content)));

export const start = '<startEvent id="start" name="Trip wanted"/>';
export const end = (id: string) => `<endEvent id="${id}"/>`;
export const worker = (id: string, content = '') =>
  `<serviceTask id="${id}" flowable:type="external-worker" flowable:topic="trip.${id}">${content}</serviceTask>`;
export const boundary = (id: string, on: string, definition: string) =>
  `<boundaryEvent id="${id}" attachedToRef="${on}">${definition}</boundaryEvent>`;
export const error = (ref: string) => `<errorEventDefinition errorRef="${ref}"/>`;
export const timer = '<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>';

/** Returns flows: `flows('start a b')`: arrows from each to the next. */
export const flows = (...ways: string[]): string =>
  ways
    .flatMap((way) => {
      const ids = way.split(' ');
      return ids.slice(1).map((to, index) => `<sequenceFlow id="${ids[index]}-${to}" sourceRef="${ids[index]}" targetRef="${to}"/>`);
    })
    .join('');

export const conditional = (from: string, to: string, condition: string): string =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"><conditionExpression><![CDATA[${condition}]]></conditionExpression></sequenceFlow>`;

const texts = (names: string): z.ZodObject => z.object(Object.fromEntries(words(names).map((name) => [name, z.string()])));
const words = (line: string): string[] => line.split(' ').filter((word) => word !== '');

/** Returns a worker: `does('a b -> c', { FULL: 'seats' })` needs the texts a and b, writes c, or seats with the error FULL. */
export function does(line: string, errors: Record<string, string> = {}): ProcessCode['workers'][string] {
  const [input = '', output = ''] = line.split('->');
  return {
    input: texts(input),
    output: texts(output),
    errorCodes: Object.keys(errors),
    errorVariables: Object.fromEntries(Object.entries(errors).map(([code, names]) => [code, texts(names)])),
  };
}

/** Returns code with these workers, by the id of their task; the process starts with `wish`, unless told otherwise. */
export const code = (workers: Record<string, ProcessCode['workers'][string]>, rest: Partial<ProcessCode> = {}): ProcessCode => ({
  start: z.object({ wish: z.string() }),
  userTasks: {},
  ...rest,
  workers: Object.fromEntries(Object.entries(workers).map(([id, value]) => [`trip.${id}`, value])),
});

/** Returns the contract's findings on a process, as `kind element: message`. */
export async function faultsOf(content: string, given: ProcessCode, called: Record<string, ProcessCode> = {}): Promise<string[]> {
  return checkContract(await graph(content), given, new Map(Object.entries(called))).map(
    ({ kind, element, message }) => `${kind} ${element}: ${message}`,
  );
}
