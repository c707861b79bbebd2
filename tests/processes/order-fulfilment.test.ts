import { describe, expect, it } from 'vitest';

import { orderFulfilmentWorkflow } from '#inngest/workflows/order-fulfilment/index.ts';
import { bookShipment } from '#inngest/workflows/order-fulfilment/workers/book-shipment.ts';
import { pickOrder } from '#inngest/workflows/order-fulfilment/workers/pick-order.ts';
import { reserveStock } from '#inngest/workflows/order-fulfilment/workers/reserve-stock.ts';
import { takePaymentWorkflow } from '#inngest/workflows/take-payment/index.ts';
import { effectsOf, orderOf } from '#tests/support/order-fulfilment/orders.ts';
import { bpmnError, held, processTest } from '#tests/support/process-test/process-test.ts';
import { sagaTests } from '#tests/support/process-test/saga-tests.ts';

const orders = processTest(orderFulfilmentWorkflow, { calls: [takePaymentWorkflow] });

const failureReason = 'Chosen by the test';
sagaTests(orders, [orderFulfilmentWorkflow, takePaymentWorkflow], {
  start: () => orderOf(2),
  at: { 'take-payment': (order) => order.advance('P2D'), 'shipment-arrived': (order) => order.correlate('shipment-delivered') },
  failures: {
    'order-fulfilment.reserve-stock': bpmnError('STOCK_MISSING', { failureReason }),
    'take-payment.charge-payment': bpmnError('PAYMENT_DECLINED', { declineReason: failureReason }),
    'order-fulfilment.create-invoice': bpmnError('INVOICE_REFUSED', { failureReason }),
    'order-fulfilment.book-shipment': bpmnError('SHIPMENT_REFUSED', { failureReason }),
  },
  cancel: (order) => order.correlate('order-cancelled'),
});

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const approve = { outcome: 'approve' } as const;
const refuse = { outcome: 'refuse', reason: 'Too much at once.' } as const;

describe.concurrent('order-fulfilment', () => {
  it('delivers an order that needs nobody', async () => {
    const order = orderOf(2);
    const instance = await orders.start(order);
    await instance.expectPassed('reserve-stock', 'check-credit', 'credit-accept', 'take-payment', 'fork', 'join', 'book-shipment');
    await instance.expectWaitsAt('delivery', 'shipment-arrived');
    await instance.correlate('shipment-delivered');
    await instance.expectEnded('order-fulfilled');
    expect(await effectsOf(order.orderNumber)).toEqual([
      'stock reserved',
      'stock reserved',
      'payment taken',
      'order picked',
      'invoice written',
      'shipment booked',
    ]);
  });

  it('reserves a hundred lines side by side, and repairs the one that fails alone', async () => {
    let isBroken = true;
    const workers = {
      'order-fulfilment.reserve-stock': (
        input: Parameters<typeof reserveStock.run>[0],
        context: Parameters<typeof reserveStock.run>[1],
      ) => {
        if (isBroken && input.line.sku === 'TEA-42') throw new Error('The shelf is locked');
        return reserveStock.run(input, context);
      },
      'order-fulfilment.check-credit': held,
    };
    const order = orderOf(100);
    const instance = await orders.start(order, { workers });
    await instance.expectIncident('reserve-stock', 'The shelf is locked');
    expect((await effectsOf(order.orderNumber)).length).toBe(99);
    isBroken = false;
    await instance.retryIncident('reserve-stock');
    await instance.expectWaitsAt('check-credit');
    await instance.expectWorked('order-fulfilment.reserve-stock', { times: 103 });
    expect((await effectsOf(order.orderNumber)).length).toBe(100);
  });

  it('ends an order without credit, with its stock released', async () => {
    const order = { ...orderOf(1), customerClass: 'new' as const, total: euros(9_000) };
    const instance = await orders.start(order);
    await instance.expectPassed('credit-refuse', 'credit-refused', 'fulfilment-failed', 'tell-customer', 'was-failure');
    await instance.expectEnded('order-failed');
    await instance.expectUndone();
  });

  describe.concurrent('asks three people', () => {
    it('of whom two decide, each one once', async () => {
      const instance = await orders.start({ ...orderOf(1), total: euros(9_000) });
      await instance.expectActivity('approve-order', { status: 'OPEN', candidateGroups: ['order-managers'] });
      await instance.decide('approve-order', { as: 'rita', decision: approve });
      const again = instance.decide('approve-order', { as: 'rita', decision: approve });
      await expect(again).rejects.toThrow('Somebody else than rita must decide this');
      await instance.decide('approve-order', { as: 'ravi', decision: approve });
      await instance.expectPassed('approval-given', 'approved-yes', 'take-payment', 'book-shipment');
      await instance.correlate('shipment-delivered');
      await instance.expectEnded('order-fulfilled');
    });

    it('of another group where the order is large, and one refusal ends it', async () => {
      const instance = await orders.start({ ...orderOf(1), total: euros(50_000) });
      await instance.expectActivity('approve-order', { candidateGroups: ['order-directors'] });
      await instance.decide('approve-order', { as: 'leo', decision: refuse });
      await instance.expectPassed('approved-no', 'approval-refused');
      await instance.expectVariables({ failure: 'ORDER_REFUSED', approvalReason: refuse.reason });
      await instance.expectEnded('order-failed');
      await instance.expectUndone();
    });

    it('for three days', async () => {
      const instance = await orders.start({ ...orderOf(1), total: euros(9_000) });
      await instance.decide('approve-order', { as: 'leo', decision: approve });
      await instance.advance('P3D');
      await instance.expectPassed('approval-overdue', 'approval-late', 'approval-refused');
      await instance.expectActivity('approve-order', { status: 'SUPERSEDED' });
      await instance.expectEnded('order-failed');
      await instance.expectUndone();
    });
  });

  describe.concurrent('waits for the carrier', () => {
    it('and asks it every day, until it is late', async () => {
      const instance = await orders.start(orderOf(1));
      await instance.advance('P2D');
      await instance.expectWorked('order-fulfilment.ask-carrier', { times: 2 });
      await instance.advance('P8D');
      await instance.expectPassed('delivery-overdue', 'delivery-late', 'shipment-lost');
      await instance.expectEnded('order-failed');
      await instance.expectUndone();
    });
  });

  describe.concurrent('is cancelled', () => {
    it('while people are asked', async () => {
      const instance = await orders.start({ ...orderOf(1), total: euros(9_000) });
      await instance.decide('approve-order', { as: 'rita', decision: approve });
      await instance.correlate('order-cancelled');
      await instance.expectActivity('approve-order', { status: 'SUPERSEDED' });
      await instance.expectPassed('cancellation-received', 'fulfilment-cancelled', 'fulfilment-failed', 'was-cancelled');
      await instance.expectEnded('order-withdrawn');
      await instance.expectUndone();
    });

    it('while another payment method is awaited', async () => {
      const order = { ...orderOf(1), paymentMethod: 'declined card' };
      const instance = await orders.start(order);
      await instance.correlate('order-cancelled');
      await instance.expectEnded('order-withdrawn');
      expect(await effectsOf(order.orderNumber)).toEqual(['stock reserved', 'stock released']);
    });

    it('after a reminder, and everything is undone in reverse order', async () => {
      const order = orderOf(1);
      const instance = await orders.start(order);
      await instance.advance('P1D');
      await instance.correlate('order-cancelled');
      await instance.expectEnded('order-withdrawn');
      const undone = ['shipment cancelled', 'invoice voided', 'goods put back', 'payment refunded', 'stock released'];
      expect((await effectsOf(order.orderNumber)).slice(-5)).toEqual(undone);
    });

    it('between the effect of a step and its report: the effect is undone all the same', async () => {
      const order = orderOf(1);
      const instance = await orders.start(order, { workers: { 'order-fulfilment.pick-order': held } });
      await instance.release('order-fulfilment.pick-order', async (input, context) => {
        const picked = await pickOrder.run(input, context);
        await instance.correlate('order-cancelled');
        return picked;
      });
      await instance.expectEnded('order-withdrawn');
      expect(await effectsOf(order.orderNumber)).toEqual([
        'stock reserved',
        'payment taken',
        'invoice written',
        'order picked',
        'invoice voided',
        'goods put back',
        'payment refunded',
        'stock released',
      ]);
    });

    it('before the effect of a step that is under way: the step has none', async () => {
      const order = orderOf(1);
      const instance = await orders.start(order, { workers: { 'order-fulfilment.book-shipment': held } });
      await instance.release('order-fulfilment.book-shipment', async (input, context) => {
        await instance.correlate('order-cancelled');
        return bookShipment.run(input, context);
      });
      await instance.expectEnded('order-withdrawn');
      expect(await effectsOf(order.orderNumber)).not.toContain('shipment booked');
    });
  });

  it('does not end before a carrier that refuses to cancel has done so', async () => {
    const order = orderOf(1);
    const instance = await orders.start({ ...order, orderNumber: `${order.orderNumber}-keeps-carrier` });
    await instance.correlate('order-cancelled');
    await instance.expectIncident('cancel-shipment', 'The carrier rejects our request (status 409).');
    await instance.expectIncident('cancel-shipment', 'Have the carrier bring the shipment back');
    await instance.expectWaitsAt('on-failure', 'cancel-shipment');
    await instance.retryIncident('cancel-shipment');
    await instance.expectEnded('order-withdrawn');
    await instance.expectUndone();
  });
});
