import { undoableProvider } from '../order-fulfilment/undoable-provider.ts';

/** Payment provider: charges and refunds. */
export const payment = undoableProvider('payment', [
  {
    does: {
      path: '/charges',
      effect: 'payment taken',
      id: 'paymentId',
      faultIn: 'paymentMethod',
      refusal: 'The payment method does not cover it.',
    },
    undoes: { path: '/refunds', effect: 'payment refunded' },
  },
]);
