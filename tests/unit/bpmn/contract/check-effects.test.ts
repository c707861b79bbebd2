import { describe, expect, it } from 'vitest';

import { checkEffects } from '#bpmn/contract/check-effects.ts';
import type { ProcessCode, WorkerCode } from '#bpmn/contract/process-code.ts';
import { messageSent } from '#inngest/define/effect.ts';

import { boundary, code, does, end, error, flows, graph, start, timer, worker } from './given.ts';

type Workers = Record<string, WorkerCode>;
const has = (undo: string, errors: Record<string, string> = {}): WorkerCode => ({
  ...does('->', errors),
  effect: { undo: [`trip.${undo}`] },
});
const plain = does('->');
const ends = (...ids: string[]) => ids.map(end).join('');
const workers = (...ids: string[]) => ids.map((id) => worker(id)).join('');
const parallel = (...ids: string[]) => ids.map((id) => `<parallelGateway id="${id}"/>`).join('');
const cancelledBy = (content: string, interrupting = true) =>
  `<subProcess id="cancellation" triggeredByEvent="true">
     <startEvent id="cancelled" isInterrupting="${interrupting}"><messageEventDefinition messageRef="m"/></startEvent>${content}
   </subProcess>`;

/** Seat and hotel are booked, then the trip is paid; a refusal of the payment leads to `undo`. */
const trip = (undo: string) =>
  `${start}${workers('book-seat', 'book-hotel', 'pay', 'free-seat', 'free-hotel')}${boundary('refused', 'pay', error('full'))}${ends('booked', 'not-booked')}` +
  flows('start book-seat book-hotel pay booked', undo);
const tripWorkers: Workers = {
  'book-seat': has('free-seat'),
  'book-hotel': has('free-hotel'),
  pay: does('->', { FULL: '' }),
  'free-seat': plain,
  'free-hotel': plain,
};

async function faultsIn(content: string, given: Workers, rest: Partial<ProcessCode> = { goals: ['booked'] }): Promise<string[]> {
  const process = { graph: await graph(content), code: code(given, rest) };
  return checkEffects(process, new Map([['trip', process]])).map(({ kind, element, message }) => `${kind} ${element}: ${message}`);
}

const standing = (effect: string, way: string, element = 'not-booked') =>
  `missing-undo ${element}: The effect of trip.${effect} may still stand on the way ${way}, which is no goal of the process. Undo it on this way, or name the end among the goals of the workflow.`;

describe('effects', () => {
  it('are undone in reverse order on the way to every end that is no goal', async () => {
    expect(await faultsIn(trip('refused free-hotel free-seat not-booked'), tripWorkers)).toEqual([]);
  });

  it('that nothing undoes are named with a way', async () => {
    expect(await faultsIn(trip('refused free-hotel not-booked'), tripWorkers)).toEqual([
      standing('book-seat', 'book-seat → book-hotel → pay → refused → free-hotel → not-booked'),
    ]);
  });

  it('must not be undone while a later one stands', async () => {
    expect(await faultsIn(trip('refused free-seat free-hotel not-booked'), tripWorkers)).toEqual([
      'undo-order free-seat: "free-seat" undoes trip.book-seat while the later effect of trip.book-hotel may still stand. Undo the later one first.',
    ]);
  });

  it('need a declared goal at which they stay', async () => {
    const [first] = await faultsIn(trip('refused free-hotel free-seat not-booked'), tripWorkers, {});
    expect(first).toMatch(/^missing-undo booked: .* which is not declared a goal\./);
  });

  it('stand in doubt where a timer ends their worker', async () => {
    const content = `${start}${workers('book-seat')}${boundary('late', 'book-seat', timer)}${ends('booked', 'not-booked')}`;
    expect(await faultsIn(content + flows('start book-seat booked', 'late not-booked'), { 'book-seat': has('free-seat') })).toEqual([
      'missing-undo book-seat: The effect of "book-seat" is to be undone by trip.free-seat, a topic that no process has.',
      standing('book-seat', 'book-seat → late → not-booked'),
    ]);
  });

  it('of a worker that gives its error did not happen', async () => {
    const content = `${start}${workers('book-seat', 'free-seat')}${boundary('full-caught', 'book-seat', error('full'))}${ends('booked', 'not-booked')}`;
    const given = { 'book-seat': has('free-seat', { FULL: '' }), 'free-seat': plain };
    expect(await faultsIn(content + flows('start book-seat booked', 'full-caught not-booked'), given)).toEqual([]);
  });

  it('of some runs of a repeated worker stand when another run gives an error', async () => {
    const repeated = '<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>';
    const content = `${start}${worker('book-seat', repeated)}${workers('free-seat')}${boundary('full-caught', 'book-seat', error('full'))}${ends('booked', 'not-booked')}`;
    const given = { 'book-seat': has('free-seat', { FULL: '' }), 'free-seat': plain };
    expect(await faultsIn(content + flows('start book-seat booked', 'full-caught not-booked'), given)).toEqual([
      standing('book-seat', 'book-seat → full-caught → not-booked'),
    ]);
  });

  it('may stand wherever a message ends the process', async () => {
    const inner = `${workers('free-hotel', 'free-seat')}${ends('not-booked')}`;
    const main = `${start}${workers('book-seat', 'book-hotel')}${ends('booked')}${flows('start book-seat book-hotel booked')}`;
    const given = { 'book-seat': has('free-seat'), 'book-hotel': has('free-hotel'), 'free-seat': plain, 'free-hotel': plain };
    const whole = cancelledBy(inner + flows('cancelled free-hotel free-seat not-booked'));
    expect(await faultsIn(main + whole, given)).toEqual([]);
    const half = cancelledBy(inner + flows('cancelled free-hotel not-booked'));
    expect(await faultsIn(main + half, given)).toEqual([standing('book-seat', 'book-seat → cancelled → free-hotel → not-booked')]);
  });

  it('are no matter of a branch beside them', async () => {
    const reminder = cancelledBy(`${workers('remind')}${ends('reminded')}${flows('cancelled remind reminded')}`, false);
    const main = `${start}${workers('book-seat', 'free-seat')}${ends('booked')}${flows('start book-seat booked')}`;
    expect(await faultsIn(main + reminder, { 'book-seat': has('free-seat'), 'free-seat': plain, remind: plain })).toEqual([]);
  });
});

describe('effects of parallel branches', () => {
  const bookBoth = `${parallel('fork', 'join')}${workers('book-seat', 'book-hotel')}`;
  const both = { 'book-seat': has('free-seat'), 'book-hotel': has('free-hotel'), 'free-seat': plain, 'free-hotel': plain };

  it('may be undone in any order, also side by side', async () => {
    const undo = `${parallel('undo-fork', 'undo-join')}${workers('free-seat', 'free-hotel')}${ends('not-booked')}`;
    const ways = flows(
      'start fork book-seat join',
      'fork book-hotel join undo-fork free-seat undo-join not-booked',
      'undo-fork free-hotel undo-join',
    );
    expect(await faultsIn(start + bookBoth + undo + ways, both)).toEqual([]);
    const oneByOne = flows('start fork book-seat join', 'fork book-hotel join free-seat free-hotel not-booked');
    expect(await faultsIn(start + bookBoth + workers('free-seat', 'free-hotel') + ends('not-booked') + oneByOne, both)).toEqual([]);
  });

  it('stand when an error ends the branch beside them', async () => {
    const inside = `<startEvent id="inner-start"/>${bookBoth}<endEvent id="inner-end"/>${flows('inner-start fork book-seat join inner-end', 'fork book-hotel join')}`;
    const content = `${start}<subProcess id="bookings">${inside}</subProcess>${boundary('full-caught', 'bookings', error('full'))}${workers('free-seat', 'free-hotel')}${ends('booked', 'not-booked')}`;
    const given = { ...both, 'book-hotel': has('free-hotel', { FULL: '' }) };
    expect(await faultsIn(content + flows('start bookings booked', 'full-caught not-booked'), given)).toEqual([
      standing('book-seat', 'book-seat → full-caught → not-booked'),
    ]);
    expect(await faultsIn(content + flows('start bookings booked', 'full-caught free-seat not-booked'), given)).toEqual([]);
  });
});

describe('a called process', () => {
  it('hands its effects to its caller', async () => {
    const content = `${start}<callActivity id="payment" calledElement="payment"/>${workers('ship', 'refund')}${boundary('lost', 'ship', error('gone'))}${ends('booked', 'not-booked')}`;
    const payment: ProcessCode = { start: does('->').input, userTasks: {}, goals: ['end'], workers: { 'payment.charge': has('refund') } };
    const faultsOf = async (way: string) => {
      const process = {
        graph: await graph(content + flows('start payment ship booked', way)),
        code: code({ ship: does('->', { GONE: '' }), refund: plain }, { goals: ['booked'] }),
      };
      const called = { graph: await graph(`${start}${ends('end')}`), code: payment };
      return checkEffects(
        process,
        new Map([
          ['trip', process],
          ['payment', called],
        ]),
      ).map(({ message }) => message);
    };
    expect(await faultsOf('lost refund not-booked')).toEqual([]);
    expect(await faultsOf('lost not-booked')).toEqual([
      'The effect of payment.charge may still stand on the way payment → ship → lost → not-booked, which is no goal of the process. Undo it on this way, or name the end among the goals of the workflow.',
    ]);
  });
});

it('a worker that calls a system says what stays of it', async () => {
  const content = `${start}${workers('pay')}${ends('booked')}${flows('start pay booked')}`;
  expect(await faultsIn(content, { pay: { ...plain, systems: ['bank'] } })).toEqual([
    'missing-effect pay: The worker of "pay" calls bank and does not say what stays of it. Declare effect: the topics that undo it, a reason why nothing can, or \'none\' when it only reads.',
  ]);
  for (const effect of ['none', messageSent] as const)
    expect(await faultsIn(content, { pay: { ...plain, systems: ['bank'], effect } })).toEqual([]);
});
