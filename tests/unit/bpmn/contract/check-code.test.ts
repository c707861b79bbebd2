import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { boundary, code, does, end, error, faultsOf, flows, start, worker } from './given.ts';

const eventSubProcess = (content: string) =>
  `<subProcess id="rescue" triggeredByEvent="true"><startEvent id="caught">${content}</startEvent></subProcess>`;

describe('model and code', () => {
  it('fit when each topic has a worker and each user task a form', async () => {
    const process = `${start}${worker('book')}<userTask id="approve"/>${end('done')}${flows('start book approve done')}`;
    const approve = { form: z.object({}), context: {}, output: z.object({}) };
    expect(await faultsOf(process, code({ book: does('wish ->') }, { userTasks: { approve } }))).toEqual([]);
  });

  it('do not fit when one of them lacks what the other has', async () => {
    const process = `${start}${worker('book')}<userTask id="approve"/>${flows('start book approve')}`;
    expect(await faultsOf(process, code({ bok: does('->') }))).toEqual([
      'missing-code book: The topic "trip.book" has no worker.',
      'stale-code trip.bok: There is a worker for "trip.bok", but no such topic in the model. Did you mean "trip.book"?',
      'missing-code approve: The user task "approve" has no form.',
    ]);
  });
});

describe('errors', () => {
  const caught = (definition: string) => `${start}${worker('book')}${boundary('caught', 'book', definition)}${flows('start book')}`;

  it('fit when the worker names what its boundary event catches', async () => {
    expect(await faultsOf(caught(error('full')), code({ book: does('->', { FULL: '' }) }))).toEqual([]);
  });

  it('are missing in the worker, or in the model', async () => {
    const [undeclared, uncaught, ...rest] = await faultsOf(caught(error('full')), code({ book: does('->', { FULLL: '' }) }));
    expect(undeclared).toBe(
      `undeclared-error book: The model catches FULL here, but the worker's errorCodes do not name it. Did you mean "FULLL"?`,
    );
    expect(uncaught).toContain('uncaught-error book: The worker may end with FULLL, but nothing in the model catches it');
    expect(rest).toEqual([]);
  });

  it('of any code are caught by an error event without one', async () => {
    expect(await faultsOf(caught('<errorEventDefinition/>'), code({ book: does('->', { GONE: '' }) }))).toEqual([]);
  });

  it('are caught around the task, too, where nobody demands that it throws them', async () => {
    const process = `${start}${worker('book')}${worker('pay')}${flows('start book pay')}${eventSubProcess(error('gone'))}`;
    expect(await faultsOf(process, code({ book: does('->', { GONE: '' }), pay: does('->') }))).toEqual([]);
  });

  it('are caught at the sub-process around the task', async () => {
    const inner = `<subProcess id="sub"><startEvent id="in"/>${worker('book')}${flows('in book')}</subProcess>`;
    const process = `${start}${inner}${boundary('caught', 'sub', error('full'))}${flows('start sub')}`;
    expect(await faultsOf(process, code({ book: does('->', { FULL: '' }) }))).toEqual([]);
  });

  it('of an event sub-process are not caught by itself', async () => {
    const rescue = `<subProcess id="rescue" triggeredByEvent="true"><startEvent id="caught">${error('gone')}</startEvent>${worker('book')}${flows('caught book')}</subProcess>`;
    const faults = await faultsOf(`${start}${rescue}`, code({ book: does('->', { GONE: '' }) }));
    expect(faults).toEqual([expect.stringContaining('uncaught-error book')]);
  });
});
