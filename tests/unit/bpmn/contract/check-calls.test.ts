import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { code, faultsOf, flows, start } from './given.ts';

const payment = { payment: code({}, { start: z.object({ amount: z.number(), note: z.string().optional() }) }) };
const call = (key: string, attributes = '', mappings = '') =>
  `${start}<callActivity id="pay" name="Pay" calledElement="${key}" ${attributes}><extensionElements>${mappings}</extensionElements></callActivity>${flows('start pay')}`;

describe('a call', () => {
  it('hands over what the start of the called process requires', async () => {
    expect(await faultsOf(call('payment', '', '<flowable:in source="wish" target="amount"/>'), code({}), payment)).toEqual([]);
    expect(await faultsOf(call('payment'), code({}), payment)).toEqual([
      'missing-variable pay: "Pay" calls the process "payment" without "amount", which its start requires. Map it in the call.',
    ]);
  });

  it('that inherits needs it before', async () => {
    const inherits = call('payment', 'flowable:inheritVariables="true"');
    expect(await faultsOf(inherits, code({}, { start: z.object({ amount: z.number() }) }), payment)).toEqual([]);
    expect(await faultsOf(inherits, code({}), payment)).toEqual([
      'missing-variable pay: The process that "Pay" calls needs "amount", which nobody has written on the way Trip wanted → Pay. Write it before, or make it optional.',
    ]);
  });

  it('of a process that nobody knows is a fault, unless its key is made at run time', async () => {
    expect(await faultsOf(call('paiment'), code({}), payment)).toEqual([
      'missing-code pay: "Pay" calls the process "paiment", which has no workflow here. Did you mean "payment"?',
    ]);
    expect(await faultsOf(call('${wish}'), code({}), payment)).toEqual([]);
  });
});
