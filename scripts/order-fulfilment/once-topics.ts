export const orderOnceTopics = [
  'order-fulfilment.check-credit',
  'order-fulfilment.pick-order',
  'order-fulfilment.create-invoice',
  'order-fulfilment.book-shipment',
  'order-fulfilment.cancel-shipment',
  'order-fulfilment.void-invoice',
  'order-fulfilment.put-back',
  'order-fulfilment.refund-payment',
];
