import { undoableProvider } from './undoable-provider.ts';

/** Carrier: books and cancels shipments, and is asked about them. */
export const carrier = undoableProvider(
  'carrier',
  [
    {
      does: { path: '/shipments', effect: 'shipment booked', id: 'shipmentId', faultIn: 'deliverTo', refusal: 'No carrier goes there.' },
      undoes: { path: '/cancellations', effect: 'shipment cancelled' },
    },
  ],
  [{ path: '/inquiries', effect: 'carrier asked' }],
);
