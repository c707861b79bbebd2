import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { boundary, code, does, end, error, faultsOf, flows, start, timer, worker } from './given.ts';

const gateway = (id: string, type = 'exclusive') => `<${type}Gateway id="${id}"/>`;
const lacks = (element: string, variable: string, way: string) =>
  `missing-variable ${element}: The worker of "${element}" needs "${variable}", which nobody has written on the way ${way}. Write it before, or make it optional.`;

describe('what a worker needs', () => {
  it('is written by the start or by what came before', async () => {
    const process = `${start}${worker('book')}${worker('pay')}${flows('start book pay')}`;
    expect(await faultsOf(process, code({ book: does('wish -> seat'), pay: does('wish seat ->') }))).toEqual([]);
  });

  it('is missing when it is written only later', async () => {
    const process = `${start}${worker('pay')}${worker('book')}${flows('start pay book')}`;
    expect(await faultsOf(process, code({ book: does('wish -> seat'), pay: does('seat ->') }))).toEqual([
      lacks('pay', 'seat', 'Trip wanted → pay'),
    ]);
  });

  it('must be written on every way; the message names one that lacks it', async () => {
    const process = `${start}${gateway('fork')}${worker('book')}${worker('skip')}${gateway('join')}${worker('pay')}`;
    const ways = flows('start fork book join pay', 'fork skip join');
    const given = code({ book: does('-> seat'), skip: does('->'), pay: does('seat ->') });
    expect(await faultsOf(process + ways, given)).toEqual([lacks('pay', 'seat', 'Trip wanted → fork → skip → join → pay')]);
  });

  it('need not be there when it is optional', async () => {
    const pay = { ...does('->'), input: z.object({ seat: z.string().optional(), price: z.number().default(1) }) };
    expect(await faultsOf(`${start}${worker('pay')}${flows('start pay')}`, code({ pay }))).toEqual([]);
  });

  it('is not certain when it was an optional output or an optional start field', async () => {
    const book = { ...does('->'), output: z.object({ seat: z.string().optional() }) };
    const given = code({ book, pay: does('seat date ->') }, { start: z.object({ date: z.string().optional() }) });
    expect(await faultsOf(`${start}${worker('book')}${worker('pay')}${flows('start book pay')}`, given)).toEqual([
      lacks('pay', 'seat', 'Trip wanted → book → pay'),
      lacks('pay', 'date', 'Trip wanted → book → pay'),
    ]);
  });

  it('is there after a parallel join when one branch wrote it', async () => {
    const process = `${start}${gateway('fork', 'parallel')}${worker('book')}${worker('ask')}${gateway('join', 'parallel')}${worker('pay')}`;
    const ways = flows('start fork book join pay', 'fork ask join');
    expect(await faultsOf(process + ways, code({ book: does('-> seat'), ask: does('->'), pay: does('seat ->') }))).toEqual([]);
  });

  it('is not there in the other branch', async () => {
    const process = `${start}${gateway('fork', 'parallel')}${worker('book')}${worker('pay')}${flows('start fork book', 'fork pay')}`;
    expect(await faultsOf(process, code({ book: does('-> seat'), pay: does('seat ->') }))).toEqual([
      lacks('pay', 'seat', 'Trip wanted → fork → pay'),
    ]);
  });

  it('survives a loop, and is missing in its first round', async () => {
    const process = `${start}${gateway('again')}${worker('book')}${worker('ask')}${flows('start again book ask again')}`;
    const given = code({ book: does('wish question -> seat'), ask: does('seat -> question') });
    expect(await faultsOf(process, given)).toEqual([lacks('book', 'question', 'Trip wanted → again → book')]);
  });

  it('is unknown when only a message could have brought it', async () => {
    const caught = '<intermediateCatchEvent id="answered"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>';
    const process = `${start}${caught}${worker('pay')}${flows('start answered pay')}`;
    expect(await faultsOf(process, code({ pay: does('card ->') }))).toEqual([lacks('pay', 'card', 'Trip wanted → answered → pay')]);
  });
});

describe('boundary events', () => {
  const process = (definition: string) =>
    `${start}${worker('book')}${boundary('late', 'book', definition)}${worker('tell')}${flows('start book', 'late tell')}`;

  it('begin with what was there before their task', async () => {
    const given = code({ book: does('-> seat'), tell: does('wish seat ->') });
    expect(await faultsOf(process(timer), given)).toEqual([lacks('tell', 'seat', 'Trip wanted → book → late → tell')]);
  });

  it('of an error begin with what the worker writes with it', async () => {
    const given = code({ book: does('-> seat', { FULL: 'reason' }), tell: does('wish reason ->') });
    expect(await faultsOf(process(error('full')), given)).toEqual([]);
    const silent = code({ book: does('-> reason', { FULL: '' }), tell: does('reason ->') });
    expect(await faultsOf(process(error('full')), silent)).toEqual([lacks('tell', 'reason', 'Trip wanted → book → late → tell')]);
  });
});

describe('sub-processes', () => {
  const inner = `<subProcess id="sub"><startEvent id="in"/>${worker('book')}${end('out')}${flows('in book out')}</subProcess>`;

  it('see what was there before, and leave what their tasks wrote', async () => {
    const process = `${start}${inner}${worker('pay')}${flows('start sub pay')}`;
    expect(await faultsOf(process, code({ book: does('wish -> seat'), pay: does('seat ->') }))).toEqual([]);
  });

  it('leave nothing for certain when they are interrupted, or repeated', async () => {
    const interrupted = `${start}${inner}${boundary('late', 'sub', timer)}${worker('tell')}${flows('start sub', 'late tell')}`;
    const given = code({ book: does('-> seat'), tell: does('seat ->') });
    expect(await faultsOf(interrupted, given)).toEqual([lacks('tell', 'seat', 'Trip wanted → sub → late → tell')]);
    const loop = '<multiInstanceLoopCharacteristics flowable:collection="wish" flowable:elementVariable="one"/>';
    const repeated = `${start}${worker('book', loop)}${worker('tell')}${flows('start book tell')}`;
    const list = z.object({ wish: z.array(z.string()) });
    const each = code({ book: does('one -> seat'), tell: does('seat ->') }, { start: list });
    expect(await faultsOf(repeated, each)).toEqual([lacks('tell', 'seat', 'Trip wanted → book → tell')]);
  });

  it('started by an error know what was there when it was thrown', async () => {
    const rescue = `<subProcess id="rescue" triggeredByEvent="true"><startEvent id="caught">${error('gone')}</startEvent>${worker('tell')}${flows('caught tell')}</subProcess>`;
    const process = `${start}${worker('book')}${worker('pay')}${flows('start book pay')}${rescue}`;
    const late = code({ book: does('-> seat'), pay: does('->', { GONE: 'reason' }), tell: does('seat reason ->') });
    expect(await faultsOf(process, late)).toEqual([]);
    const early = code({ book: does('-> seat', { GONE: 'reason' }), pay: does('->'), tell: does('seat reason ->') });
    expect(await faultsOf(process, early)).toEqual([lacks('tell', 'seat', 'Trip wanted → book → caught → tell')]);
  });
});

describe('forms, mappings and conditions', () => {
  it('need what they show, but for what is optional', async () => {
    const context = { wish: 'Wish', price: 'Price', note: 'Note' };
    const approve = { form: z.object({}), context, optionalContext: ['note'], output: z.object({}) };
    expect(await faultsOf(`${start}<userTask id="approve"/>${flows('start approve')}`, code({}, { userTasks: { approve } }))).toEqual([
      'missing-variable approve: The form of "approve" needs "price", which nobody has written on the way Trip wanted → approve. Write it before, or make it optional.',
    ]);
  });

  it('give what a decision writes', async () => {
    const approve = { form: z.object({}), context: {}, output: z.object({ approved: z.string() }) };
    const process = `${start}<userTask id="approve"/>${worker('pay')}${flows('start approve pay')}`;
    expect(await faultsOf(process, code({ pay: does('approved ->') }, { userTasks: { approve } }))).toEqual([]);
  });

  it('pass variables on under other names', async () => {
    const mappings =
      '<extensionElements><flowable:in source="wish" target="hope"/><flowable:out source="x" target="ticket"/></extensionElements>';
    const process = `${start}<callActivity id="call" calledElement="other">${mappings}</callActivity>${worker('pay')}${flows('start call pay')}`;
    expect(
      await faultsOf(process, code({ pay: does('ticket ->') }), { other: code({}, { start: z.object({ hope: z.string() }) }) }),
    ).toEqual([]);
  });
});

describe('what begins an instance', () => {
  const begun = (definition: string, attributes = '') =>
    `<startEvent id="start" name="Trip wanted" ${attributes}>${definition}</startEvent>${worker('pay')}${flows('start pay')}`;
  const pays = (needs: string) => code({ pay: does(`${needs} ->`) }, { start: z.object({ wish: z.string() }) });

  it('brings what the start asks for, by hand and by a message', async () => {
    expect(await faultsOf(begun(''), pays('wish'))).toEqual([]);
    expect(await faultsOf(begun('<messageEventDefinition messageRef="m"/>'), pays('wish'))).toEqual([]);
  });

  it('brings nothing where it is a timer', async () => {
    expect(await faultsOf(begun(timer), pays('wish'))).toEqual([lacks('pay', 'wish', 'Trip wanted → pay')]);
  });

  it('names the person who started where the model asks for it, but for a timer', async () => {
    const asks = 'xmlns:flowable="http://flowable.org/bpmn" flowable:initiator="who"';
    expect(await faultsOf(begun('', asks), pays('who'))).toEqual([]);
    expect(await faultsOf(begun(timer, asks), pays('who'))).toEqual([lacks('pay', 'who', 'Trip wanted → pay')]);
  });
});
