import { describe, it } from 'vitest';

import { failing, processTest } from '#tests/support/process-test/process-test.ts';

import { orderWorkflow, paymentWorkflow } from './models/workflows.ts';

const orders = processTest(orderWorkflow, { calls: [paymentWorkflow], models: new URL('models/', import.meta.url) });

const confirm = { as: 'rita', decision: { note: 'fine' } } as const;

describe.concurrent('a called process', () => {
  it('runs in the copy, and its caller goes on after it', async () => {
    const order = await orders.start({ amount: 20 });
    await order.expectWaitsAt('pay');
    const payment = await order.called(paymentWorkflow);
    await payment.expectWaitsAt('confirm');
    await payment.expectActivity('confirm', { status: 'OPEN' });
    await payment.decide('confirm', confirm);
    await payment.expectEnded('paid');
    await order.expectPassed('pay', 'fork', 'pack', 'join', 'sent');
    await order.expectVariables({ label: 'printed' });
    await order.expectEnded('sent');
  });

  it('gives its error to its caller', async () => {
    const order = await orders.start({ amount: 2000 });
    await order.expectPassed('payment-refused', 'not-sent');
    await order.expectEnded('not-sent');
  });

  it('has timers of its own in the time of its caller', async () => {
    const order = await orders.start({ amount: 20 });
    await order.advance('P2D');
    await order.expectEnded('not-sent');
  });

  it('has workers whose outcome the test of its caller chooses', async () => {
    const order = await orders.start({ amount: 20 }, { workers: { 'payment.charge-card': failing('No connection', { times: 3 }) } });
    await order.expectWaitsAt('pay');
    const payment = await order.called(paymentWorkflow);
    await payment.expectIncident('charge-card', 'No connection');
    await payment.retryIncident('charge-card');
    await payment.expectWorked('payment.charge-card', { times: 4, input: { amount: 20 } });
  });
});

describe.concurrent('branches', () => {
  it('are worked on in the order of the model and meet without an incident, also where tests of a file take the jobs of one another', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => orders.start({ amount: 20 })));
    await Promise.all(all.map(async (order) => (await order.called(paymentWorkflow)).decide('confirm', confirm)));
    for (const order of all) {
      await order.expectPassed('fork', 'to-pack', 'packed', 'labelled', 'join');
      await order.expectNoIncident();
    }
  });
});
