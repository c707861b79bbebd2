/** Vocabulary of order-fulfilment: every process variable, grouped by the part that sets the variable. */
import { z } from 'zod';

/** Personal data: open to people who work on the order, hidden from people who only operate or audit the process. */
const personal = { private: true };

/** Line of an order; an order has a product in one line only. */
const lineSchema = z.object({ sku: z.string().trim().min(1).max(40), quantity: z.number().int().min(1).max(10_000) });

const maxLines = 100;

export const customerClassSchema = z.enum(['new', 'regular', 'key']);

/** Order as the shop sends it with the message `order-placed`. */
export const orderSchema = z.object({
  orderNumber: z.string().trim().min(1, 'Write the order number').max(40).meta({ title: 'Order number' }),
  email: z
    .email('Write an e-mail address')
    .max(254)
    .meta({ title: 'E-mail address', ...personal }),
  total: z.object({ amount: z.number().positive(), currency: z.string().length(3) }).meta({ title: 'Total' }),
  paymentMethod: z
    .string()
    .trim()
    .min(1, 'Name the payment method')
    .max(80)
    .meta({ title: 'Payment method', description: 'Reference of the payment provider, no card number.', ...personal }),
  customerClass: customerClassSchema.meta({ title: 'Class of the customer' }),
  lines: z
    .array(lineSchema)
    .min(1, 'An order has a line')
    .max(maxLines, `An order has at most ${maxLines} lines`)
    .refine((lines) => new Set(lines.map(({ sku }) => sku)).size === lines.length, 'Write each product in one line only')
    .meta({ title: 'Lines' }),
  invoiceTo: z
    .string()
    .trim()
    .min(1, 'Write who gets the invoice')
    .max(200)
    .meta({ title: 'Invoice to', ...personal }),
  deliverTo: z
    .string()
    .trim()
    .min(1, 'Write where to deliver')
    .max(200)
    .meta({ title: 'Deliver to', ...personal }),
});

/** Element of the repetition over the lines. */
export const eachLineSchema = z.object({ orderNumber: orderSchema.shape.orderNumber, line: lineSchema });

/** Set by the credit check; the rules are in assess-credit.ts. */
export const creditSchema = z.object({
  credit: z.enum(['accept', 'ask', 'refuse']),
  approverGroup: z.enum(['order-managers', 'order-directors']),
  /** State before the first decision. */
  approval: z.literal('open'),
});

/** Set by each decision on the approval. */
export const approvalSchema = z.object({
  approval: z.enum(['approve', 'refuse']),
  /** Empty when an approval needed none. */
  approvalReason: z.string(),
});

/** Set by the invoicing system. */
export const invoiceSchema = z.object({ invoiceId: z.string() });

/** Set by the carrier. */
export const shipmentSchema = z.object({ shipmentId: z.string() });

/** Set with an error of a step. */
export const failureReasonSchema = z.object({ failureReason: z.string() });

/** Set by the model where an error ends the fulfilment: its code. */
export const failureSchema = z.object({ failure: z.string() });

/** Schema for workers that set no process variable. */
export const nothingSchema = z.object({});
