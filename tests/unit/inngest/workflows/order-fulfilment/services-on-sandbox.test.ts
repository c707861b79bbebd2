import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { PermanentError, RetryLaterError, SystemError } from '#inngest/define/errors.ts';
import { carrier } from '#inngest/workflows/order-fulfilment/systems/carrier.ts';
import { invoicing } from '#inngest/workflows/order-fulfilment/systems/invoicing.ts';
import { stock } from '#inngest/workflows/order-fulfilment/systems/stock.ts';
import { payment } from '#inngest/workflows/take-payment/systems/payment.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  const apiKeys = { stock: 'key', invoicing: 'key', carrier: 'key', payment: 'key' };
  sandbox = await startSandbox({ httpPort: 0, smtpPort: 0, apiKeys });
});
afterAll(() => sandbox.stop());

const { signal } = new AbortController();
const options = () => ({ idempotencyKey: randomUUID(), signal });
const settings = (name: string, key = 'key') => {
  const prefix = name.toUpperCase();
  return { [`${prefix}_BASE_URL`]: `${sandbox.url}/${name}`, [`${prefix}_API_KEY`]: key };
};
const orderNumber = () => `ORD-${randomUUID()}`;
const total = { amount: 10, currency: 'EUR' };

/** Effect of each system and its undo, by the system. */
const effects = {
  'a reservation': {
    does: (order: string) => stock.open(settings('stock'), 5_000).reserve({ orderNumber: order, sku: 'TEA', quantity: 1 }, options()),
    undoes: (order: string) => stock.open(settings('stock'), 5_000).release({ orderNumber: order, sku: 'TEA' }, options()),
  },
  'an invoice': {
    does: (order: string) =>
      invoicing.open(settings('invoicing'), 5_000).create({ orderNumber: order, invoiceTo: 'Ann', total }, options()),
    undoes: (order: string) => invoicing.open(settings('invoicing'), 5_000).void({ orderNumber: order }, options()),
  },
  'a shipment': {
    does: (order: string) => carrier.open(settings('carrier'), 5_000).book({ orderNumber: order, deliverTo: 'Utrecht' }, options()),
    undoes: (order: string) => carrier.open(settings('carrier'), 5_000).cancel({ orderNumber: order }, options()),
  },
  'a payment': {
    does: (order: string) =>
      payment.open(settings('payment'), 5_000).charge({ orderNumber: order, paymentMethod: 'card', total }, options()),
    undoes: (order: string) => payment.open(settings('payment'), 5_000).refund({ orderNumber: order }, options()),
  },
};

describe.each(Object.entries(effects))('%s', (_, { does, undoes }) => {
  it('is undone once', async () => {
    const order = orderNumber();
    expect(await does(order)).toMatchObject({ kind: 'done' });
    expect(await undoes(order)).toEqual({ undone: true });
    expect(await undoes(order)).toEqual({ undone: false });
  });

  it('that comes after its undo is refused: nothing was there to undo, and nothing comes to be', async () => {
    const order = orderNumber();
    expect(await undoes(order)).toEqual({ undone: false });
    expect(await does(order)).toEqual({ kind: 'refused', reason: 'The order is over.' });
  });
});

describe('the faults of the sandbox', () => {
  const reserve = (sku: string, given = options()) =>
    stock.open(settings('stock'), 5_000).reserve({ orderNumber: 'ORD-1', sku, quantity: 1 }, given);

  it('are a refusal for good, a busy system, and an answer that is lost', async () => {
    expect(await reserve('MISSING-1')).toEqual({ kind: 'refused', reason: 'This product does not come any more.' });
    await expect(reserve('BUSY-1')).rejects.toBeInstanceOf(RetryLaterError);
    const lost = options();
    await expect(reserve('RESET-1', lost)).rejects.toBeInstanceOf(SystemError);
    expect(await reserve('RESET-1', lost)).toMatchObject({ kind: 'done' });
  });

  it('are an undo that is refused once, which a person has to look at', async () => {
    const given = options();
    const cancel = () => carrier.open(settings('carrier'), 5_000).cancel({ orderNumber: 'ORD-2-keeps-carrier' }, given);
    await expect(cancel()).rejects.toBeInstanceOf(PermanentError);
    expect(await cancel()).toEqual({ undone: false });
  });

  it('are a key that is refused', async () => {
    const wrong = carrier.open(settings('carrier', 'wrong'), 5_000).cancel({ orderNumber: 'ORD-3' }, options());
    await expect(wrong).rejects.toBeInstanceOf(PermanentError);
  });
});
