import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { agingCode, checkRunning, olderInput, retiredForm, retiredWorker } from '#bpmn/contract/check-running.ts';
import type { ProcessCode } from '#bpmn/contract/process-code.ts';

import { boundary, code, conditional, does, end, error, flows, graph, start, timer, worker } from './given.ts';

type Variables = Record<string, unknown>;

/** Returns the verdict of the check on one instance at this place with these variables. */
async function check(content: string, given: ProcessCode, instance: { activeElements: string[]; variables?: Variables }) {
  const { faults, needed } = checkRunning(await graph(content), given, [{ id: 'i', variables: {}, ...instance }]);
  return { faults: faults.map(({ fault }) => `${fault.kind} ${fault.element}: ${fault.message}`), needed: [...needed] };
}

const fine = { faults: [], needed: [] };
const row = start + worker('book') + worker('pay') + end('end') + flows('start book pay end');
const withOlder = (line: string, ...older: z.ZodType[]): ProcessCode['workers'][string] => ({
  ...does(line),
  olderInputs: older.map((schema) => ({ schema })),
});

describe('what is passed does not count', () => {
  const today = code({ pay: does('price -> bill') });

  it('when its worker is gone', async () => {
    expect(await check(row, today, { activeElements: ['pay'], variables: { price: 'p' } })).toEqual(fine);
    expect((await check(row, today, { activeElements: ['book'], variables: { price: 'p' } })).faults).toEqual([
      'missing-code book: The topic "trip.book" has no worker. Put it back under `retired`.',
    ]);
  });

  it('but what it did not write then is missing, whatever its worker writes today', async () => {
    const writes = code({ book: does('wish -> price'), pay: does('price ->') });
    expect(await check(row, writes, { activeElements: ['book'], variables: { wish: 'w' } })).toEqual(fine);
    expect((await check(row, writes, { activeElements: ['pay'], variables: { wish: 'w' } })).faults).toEqual([
      'missing-variable pay: The worker of "pay" cannot read what is there: "price" is not there. Give it the older input that "pay" has here.',
    ]);
  });
});

describe('an older input', () => {
  const amount = z.object({ amount: z.number() });
  const older = z.object({ sum: z.string() });
  const given = code({ book: does('->'), pay: { ...withOlder('->', older), input: amount } });

  it('is needed by an instance that fits no newer one', async () => {
    const needs = { faults: [], needed: [olderInput('trip.pay', 0)] };
    expect(await check(row, given, { activeElements: ['book'], variables: { sum: '7' } })).toEqual(needs);
    expect(await check(row, given, { activeElements: ['book'], variables: { sum: '7', amount: 7 } })).toEqual(fine);
  });

  it('is needed when a value is of the kind that it was then, and nobody changes it before', async () => {
    const text = code({ book: does('->'), pay: { ...withOlder('->', z.object({ amount: z.string() })), input: amount } });
    expect((await check(row, text, { activeElements: ['book'], variables: { amount: '7' } })).needed).toEqual([olderInput('trip.pay', 0)]);
    const rewritten = code({
      book: { ...does('->'), output: amount },
      pay: { ...withOlder('->', z.object({ amount: z.string() })), input: amount },
    });
    expect(await check(row, rewritten, { activeElements: ['book'], variables: { amount: '7' } })).toEqual(fine);
    expect((await check(row, rewritten, { activeElements: ['pay'], variables: { amount: '7' } })).needed).toEqual([
      olderInput('trip.pay', 0),
    ]);
  });

  it("that does not fit either is said beside today's", async () => {
    expect((await check(row, given, { activeElements: ['pay'], variables: { total: 7 } })).faults).toEqual([
      'missing-variable pay: The worker of "pay" cannot read what is there: "amount" is not there; olderInputs[0] of trip.pay: "sum" is not there. ' +
        'Give it the older input that "pay" has here.',
    ]);
    expect((await check(row, given, { activeElements: ['pay'], variables: { amount: 'seven' } })).faults).toEqual([
      expect.stringContaining('the value of "amount" does not fit; olderInputs[0]'),
    ]);
  });
});

describe('retired code', () => {
  const form = { form: z.object({}), context: {}, output: z.object({}) };
  const content = start + worker('book') + '<userTask id="approve"/>' + end('end') + flows('start book approve end');

  it('is needed as long as an instance can come to it', async () => {
    const retired = { workers: { 'trip.book': does('->') }, userTasks: { approve: form } };
    const given = code({}, { retired });
    expect((await check(content, given, { activeElements: ['book'] })).needed).toEqual([
      retiredWorker('trip.book'),
      retiredForm('approve'),
    ]);
    expect((await check(content, given, { activeElements: ['approve'] })).needed).toEqual([retiredForm('approve')]);
    expect((await check(content, code({ book: does('->') }), { activeElements: ['book'] })).faults).toEqual([
      'missing-code approve: The user task "approve" has no form. Put it back under `retired`.',
    ]);
  });

  it('is listed with the older inputs, so that what is needed nowhere can be told', () => {
    const given = code(
      { pay: withOlder('->', z.object({}), z.object({})) },
      { retired: { workers: { 'trip.book': does('->') }, userTasks: { approve: form } } },
    );
    expect(agingCode(given)).toEqual([
      olderInput('trip.pay', 0),
      olderInput('trip.pay', 1),
      retiredWorker('trip.book'),
      retiredForm('approve'),
    ]);
  });
});

describe('the ways that are still open', () => {
  it('lead back through loops', async () => {
    const loop = start + worker('book') + worker('pay') + end('end') + flows('start book pay end', 'pay book');
    expect((await check(loop, code({ pay: does('->') }), { activeElements: ['pay'] })).faults).toEqual([
      expect.stringContaining('"trip.book" has no worker'),
    ]);
  });

  it('lead through the boundary events of where a token stands, which the engine lists as begun', async () => {
    const content =
      start + worker('book') + boundary('late', 'book', timer) + worker('pay') + end('end') + flows('start book end', 'late pay end');
    expect((await check(content, code({ book: does('->') }), { activeElements: ['book', 'late'] })).faults).toEqual([
      expect.stringContaining('"trip.pay" has no worker'),
    ]);
  });

  it('lead out of a sub-process by its boundary events, and into event sub-processes', async () => {
    const inner = `<subProcess id="inside"><startEvent id="begin"/>${worker('book')}${flows('begin book')}</subProcess>`;
    const undo = `<subProcess id="undo" triggeredByEvent="true"><startEvent id="asked"><messageEventDefinition messageRef="m"/></startEvent>${worker('fly')}${flows('asked fly')}</subProcess>`;
    const content = start + inner + boundary('late', 'inside', timer) + worker('pay') + undo + flows('start inside', 'late pay');
    const { faults } = await check(content, code({ book: does('->') }), { activeElements: ['inside', 'book', 'late', 'asked'] });
    expect(faults).toEqual([expect.stringContaining('"trip.pay" has no worker'), expect.stringContaining('"trip.fly" has no worker')]);
  });

  it('do not begin a sub-process anew that a token is in', async () => {
    const inner = `<subProcess id="inside"><startEvent id="begin"/>${worker('book')}${worker('pay')}${flows('begin book pay')}</subProcess>`;
    expect(await check(start + inner + flows('start inside'), code({ pay: does('->') }), { activeElements: ['inside', 'pay'] })).toEqual(
      fine,
    );
  });

  it('lack what only the other branch of a join has, when that is walked no more', async () => {
    const content =
      start +
      '<parallelGateway id="fork"/><parallelGateway id="join"/>' +
      worker('book') +
      worker('fly') +
      worker('pay') +
      flows('start fork book join pay', 'fork fly join');
    const given = code({ book: does('-> seat'), fly: does('-> gate'), pay: does('seat gate ->') });
    expect(await check(content, given, { activeElements: ['book', 'join'], variables: { gate: 'g' } })).toEqual(fine);
    expect((await check(content, given, { activeElements: ['book', 'join'] })).faults).toEqual([
      expect.stringContaining('"gate" is not there'),
    ]);
  });
});

describe('the model of the version', () => {
  it('must find what its conditions read', async () => {
    const content =
      start +
      worker('book') +
      '<exclusiveGateway id="which" default="which-end"/>' +
      worker('pay') +
      end('end') +
      flows('start book which end') +
      conditional('which', 'pay', "${risk == 'high'}");
    const given = code({ book: does('->'), pay: does('->') });
    expect((await check(content, given, { activeElements: ['book'] })).faults).toEqual([
      'missing-variable which: The condition ${risk == \'high\'} after "which" needs "risk", which is not there and which nobody writes before.',
    ]);
    expect(await check(content, given, { activeElements: ['book'], variables: { risk: 'low' } })).toEqual(fine);
  });

  it('must catch what the worker of today may end with', async () => {
    const content = start + worker('book') + boundary('over', 'book', error('gone')) + end('end') + flows('start book end', 'over end');
    expect(await check(content, code({ book: does('->', { GONE: '' }) }), { activeElements: ['book'] })).toEqual(fine);
    expect((await check(content, code({ book: does('->', { GONE: '', FULL: '' }) }), { activeElements: ['book'] })).faults).toEqual([
      'uncaught-error book: The worker may end with FULL, which nothing in this version catches: the job would become an incident.',
    ]);
  });
});

describe('several instances', () => {
  it('with the same fault are told together', async () => {
    const instances = ['a', 'b', 'c'].map((id) => ({ id, activeElements: ['book'], variables: {} }));
    const { faults } = checkRunning(await graph(row), code({ pay: does('->') }), instances);
    expect(faults.map(({ instances: ids }) => ids)).toEqual([['a', 'b', 'c']]);
  });
});
