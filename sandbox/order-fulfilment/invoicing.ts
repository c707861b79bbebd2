import { undoableProvider } from './undoable-provider.ts';

/** Invoicing system: writes and voids invoices. */
export const invoicing = undoableProvider('invoicing', [
  {
    does: {
      path: '/invoices',
      effect: 'invoice written',
      id: 'invoiceId',
      faultIn: 'invoiceTo',
      refusal: 'Nobody can be invoiced by this name.',
    },
    undoes: { path: '/voids', effect: 'invoice voided' },
  },
]);
