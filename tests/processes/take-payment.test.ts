import { describe, expect, it } from 'vitest';

import { orderFulfilmentWorkflow } from '#inngest/workflows/order-fulfilment/index.ts';
import { takePaymentWorkflow } from '#inngest/workflows/take-payment/index.ts';
import { effectsOf, orderOf } from '#tests/support/order-fulfilment/orders.ts';
import { failing, processTest } from '#tests/support/process-test/process-test.ts';

const payments = processTest(takePaymentWorkflow);
const orders = processTest(orderFulfilmentWorkflow);

/** Returns a request for a payment; the method tells the sandbox of the provider what to do. */
const request = (paymentMethod: string) => {
  const { orderNumber, email, total } = orderOf(1);
  return { orderNumber, email, total, paymentMethod };
};

describe.concurrent('take-payment', () => {
  it('takes the total', async () => {
    const asked = request('card on file');
    const instance = await payments.start(asked);
    await instance.expectPassed('charge-payment', 'charged');
    await instance.expectNotPassed('payment-declined');
    await instance.expectEnded('payment-taken');
    expect(await effectsOf(asked.orderNumber)).toEqual(['payment taken']);
  });

  it('takes another payment method when the first one is declined, and asks for it by e-mail', async () => {
    const asked = request('declined card');
    const instance = await payments.start(asked);
    await instance.expectPassed('payment-declined', 'ask-for-method', 'method-awaited');
    await instance.expectWaitsAt('method-changed', 'method-overdue');
    await instance.correlate('payment-method-changed', { paymentMethod: 'card on file' });
    await instance.expectPassed('method-changed', 'charge-again', 'charge-payment');
    await instance.expectEnded('payment-taken');
    expect(await effectsOf(asked.orderNumber)).toEqual(['payment taken']);
  });

  it('is refused when no other method comes within two days, which its caller hears of', async () => {
    const order = { ...orderOf(1), paymentMethod: 'declined card' };
    const caller = await orders.start(order);
    const instance = await caller.called(takePaymentWorkflow);
    await instance.advance('P2D');
    await instance.expectPassed('method-overdue', 'not-changed');
    await instance.expectEnded('payment-refused');
    await caller.expectVariables({ failure: 'PAYMENT_REFUSED' });
    await caller.expectEnded('order-failed');
    expect(await effectsOf(order.orderNumber)).toEqual(['stock reserved', 'stock released']);
  });

  it('charges once when the provider breaks off before it answers', async () => {
    const asked = request('reset card');
    const instance = await payments.start(asked);
    await instance.expectWorked('take-payment.charge-payment', { times: 2 });
    await instance.expectEnded('payment-taken');
    expect(await effectsOf(asked.orderNumber)).toEqual(['payment taken']);
  });

  it('stands still as an incident when the provider fails for good, and goes on when an operator tries again', async () => {
    const workers = { 'take-payment.charge-payment': failing('No connection', { times: 3 }) };
    const instance = await payments.start(request('card on file'), { workers });
    await instance.expectIncident('charge-payment', 'No connection');
    await instance.retryIncident('charge-payment');
    await instance.expectEnded('payment-taken');
  });
});
