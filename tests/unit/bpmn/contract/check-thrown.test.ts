import { describe, expect, it } from 'vitest';

import { checkThrown } from '#bpmn/contract/check-thrown.ts';

import { boundary, error, flows, graph, start } from './given.ts';

const ends = `${start}<endEvent id="full-end" name="Full">${error('full')}</endEvent>${flows('start full-end')}`;
const call = `${start}<callActivity id="ride" name="Ride" calledElement="trip"/>${flows('start ride')}`;
const named = async (key: string, content: string) => ({ ...(await graph(content)), key });

const faults = async (content: string, ...callers: string[]): Promise<string[]> => {
  const own = await graph(content);
  const all = await Promise.all(callers.map((caller, index) => named(`tour-${index}`, caller)));
  return checkThrown(own, [own, ...all]).map(({ kind, element, message }) => `${kind} ${element}: ${message}`);
};

describe('an error with which a process ends', () => {
  it('is caught by each process that calls it, by its code or with all others', async () => {
    const caught = call + boundary('caught', 'ride', error('full'));
    const caughtWithAll = call + boundary('caught', 'ride', '<errorEventDefinition/>');
    expect(await faults(ends, caught, caughtWithAll)).toEqual([]);
  });

  it('is a fault where a caller does not catch it', async () => {
    expect(await faults(ends, call + boundary('caught', 'ride', error('gone')))).toEqual([
      'uncaught-error full-end: "Full" ends the process with FULL, which "Ride" of tour-0 does not catch. Catch it at the call activity, or end without an error.',
    ]);
  });

  it('is a fault where nothing calls the process', async () => {
    expect(await faults(ends)).toEqual([
      'uncaught-error full-end: "Full" ends the process with FULL, and no process calls it. Catch it at the call activity, or end without an error.',
    ]);
  });

  it('is none of its callers where the process catches it itself', async () => {
    const part = `<subProcess id="part"><startEvent id="begun"/><endEvent id="full-end">${error('full')}</endEvent>${flows('begun full-end')}</subProcess>`;
    const inner = `${start}${part}${flows('start part')}${boundary('caught', 'part', error('full'))}`;
    expect(await faults(inner)).toEqual([]);
  });
});
