/** Contract on the model of the sample, with one planted change each. */
import { describe, expect, it } from 'vitest';

import { faults } from '../contract/faults.ts';

describe('customer-onboarding', () => {
  const replaced = (from: string, to: string) => (xml: string) => {
    expect(xml).toContain(from);
    return xml.replace(from, to);
  };

  it('is refused with a misspelt literal', async () => {
    expect(await faults('customer-onboarding', replaced("risk == 'clear'", "risk == 'claer'"))).toEqual([
      expect.stringContaining(`"risk" is never 'claer'; it can be 'clear', 'review' or 'refuse'. Did you mean "clear"?`),
    ]);
  });

  it('is refused when billing comes without a customer record', async () => {
    const [first] = await faults(
      'customer-onboarding',
      replaced('name="approve" sourceRef="decision" targetRef="create-customer"', 'sourceRef="decision" targetRef="open-billing-account"'),
    );
    expect(first).toMatch(
      /^The worker of "Open billing account" needs "customerId", .* way Application received → .* → Review application → Decision\? → Open billing account\./,
    );
  });

  it('is refused when an error loses its boundary event', async () => {
    const changed = replaced('errorCode="ACCOUNT_REFUSED"', 'errorCode="ACCOUNT_CLOSED"');
    expect(await faults('customer-onboarding', changed)).toEqual(
      expect.arrayContaining([expect.stringContaining('The worker may end with ACCOUNT_REFUSED, but nothing in the model catches it')]),
    );
  });
});
