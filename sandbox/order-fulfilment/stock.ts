import { undoableProvider } from './undoable-provider.ts';

/** Warehouse: reserves and releases lines, has orders picked and put back. */
export const stock = undoableProvider('stock', [
  {
    does: {
      path: '/reservations',
      effect: 'stock reserved',
      id: 'reservationId',
      faultIn: 'sku',
      refusal: 'This product does not come any more.',
    },
    undoes: { path: '/releases', effect: 'stock released' },
  },
  { does: { path: '/picks', effect: 'order picked', id: 'pickId' }, undoes: { path: '/returns', effect: 'goods put back' } },
]);
