import { type Ask, dataOf } from '../ask.ts';
import { eventually } from '../eventually.ts';
import { applicantNamed } from './onboardings.ts';

/** Makes a customer in the tenant of `ask`: an application that needs no review. */
export async function customerCanary(ask: Ask, mark: string) {
  const { fullName, birthDate, country } = applicantNamed('Anna Clear');
  const businessKey = `CUSTOMER-${mark}`;
  const input = { fullName, birthDate, country, email: `customer-${mark}@example.org`, businessKey };
  const submit =
    'mutation ($input: ApplicationInput!, $key: String!) { submitApplication(input: $input, idempotencyKey: $key) { processInstanceId } }';
  const { submitApplication } = await dataOf<{ submitApplication: { processInstanceId: string } }>(
    ask(submit, { input, key: `key-${businessKey}` }),
  );
  const document = 'query ($businessKey: String) { customers(businessKey: $businessKey) { id } }';
  const read = () => dataOf<{ customers: { id: string }[] }>(ask(document, { businessKey }));
  const found = await eventually(async () => (await read()).customers[0], Boolean, { seconds: 90, what: `The customer of ${businessKey}` });
  const id = found?.id ?? '';
  return { id, marks: [id, businessKey, businessKey.toLowerCase(), submitApplication.processInstanceId] };
}
