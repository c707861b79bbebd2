/** Contract on the models of this repository: whole, and with one planted change each. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { checkContract } from '#bpmn/contract/check-contract.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import { parseModel } from '#bpmn/parse-model.ts';
import { workflows } from '#inngest/workflows/index.ts';

const folder = fileURLToPath(new URL('../../../../bpmn', import.meta.url));

async function faults(key: string, change: (xml: string) => string = (xml) => xml): Promise<string[]> {
  const xml = await readFile(`${folder}/${key}.bpmn`, 'utf8');
  const changed = change(xml);
  const workflow = workflows.find(({ model }) => model.key === key)!;
  const called = new Map(workflows.map((one) => [one.model.key, one]));
  return checkContract(readGraph(await parseModel(changed)), workflow, called).map(({ message }) => message);
}

it.each(workflows.map(({ model }) => model.key))('%s and its code fit', async (key) => expect(await faults(key)).toEqual([]));

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
