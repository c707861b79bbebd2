import { orderFulfilment } from '#bpmn/generated/order-fulfilment.ts';
import { defineWorkflow } from '#inngest/define/workflow.ts';

import { approveOrder } from './user-tasks/approve-order.ts';
import { orderSchema } from './variables.ts';
import { askCarrier } from './workers/ask-carrier.ts';
import { bookShipment } from './workers/book-shipment.ts';
import { cancelShipment } from './workers/cancel-shipment.ts';
import { checkCredit } from './workers/check-credit.ts';
import { createInvoice } from './workers/create-invoice.ts';
import { pickOrder } from './workers/pick-order.ts';
import { putBack } from './workers/put-back.ts';
import { refundPayment } from './workers/refund-payment.ts';
import { releaseStock } from './workers/release-stock.ts';
import { reserveStock } from './workers/reserve-stock.ts';
import { tellCustomer } from './workers/tell-customer.ts';
import { voidInvoice } from './workers/void-invoice.ts';

export const orderFulfilmentWorkflow = defineWorkflow(orderFulfilment, {
  access: { start: { roles: ['clerk'] }, work: { groups: ['order-directors'] } },
  start: orderSchema,
  workers: {
    'order-fulfilment.reserve-stock': reserveStock,
    'order-fulfilment.check-credit': checkCredit,
    'order-fulfilment.pick-order': pickOrder,
    'order-fulfilment.create-invoice': createInvoice,
    'order-fulfilment.book-shipment': bookShipment,
    'order-fulfilment.ask-carrier': askCarrier,
    'order-fulfilment.cancel-shipment': cancelShipment,
    'order-fulfilment.void-invoice': voidInvoice,
    'order-fulfilment.put-back': putBack,
    'order-fulfilment.refund-payment': refundPayment,
    'order-fulfilment.release-stock': releaseStock,
    'order-fulfilment.tell-customer': tellCustomer,
  },
  userTasks: { 'approve-order': approveOrder },
  goals: ['order-fulfilled'],
});
