/** Vocabulary of take-payment: every process variable, grouped by the part that sets the variable. */
import { z } from 'zod';

/** Personal data: open to people who work on the payment, hidden from people who only operate or audit the process. */
const personal = { private: true };

/** Set by the call; `payment-method-changed` brings another payment method. */
export const paymentRequestSchema = z.object({
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
});

/** Set by the payment provider. */
export const paymentSchema = z.object({ paymentId: z.string() });

/** Set with the error PAYMENT_DECLINED. */
export const declineSchema = z.object({ declineReason: z.string() });

/** Schema for workers that set no process variable. */
export const nothingSchema = z.object({});
