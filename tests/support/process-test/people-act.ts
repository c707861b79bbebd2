/** Actions of people and other systems on an instance, through the public API. */
import { completeTask } from '#inngest/bridge/activities/complete-task.ts';
import type { PersonId } from '#scripts/api/caller.ts';

import { family } from './family.ts';
import type { Subject } from './subject.ts';

export interface PersonsDecision {
  readonly as: PersonId;
  readonly decision: unknown;
}

interface OpenActivity {
  readonly id: string;
  readonly version: number;
  readonly userTaskKey: string;
}

const openActivities = /* GraphQL */ `
  query ($id: ID!) {
    activities(filter: { processInstanceId: $id, status: [OPEN, CLAIMED] }, first: 100) {
      nodes {
        id
        version
        userTaskKey
      }
    }
  }
`;

/** Returns the open Activity of a user task, as far as the person may see it. */
async function openActivity({ circuit, id }: Subject, userTask: string, as: PersonId): Promise<OpenActivity> {
  const { activities } = await circuit.ask<{ activities: { nodes: OpenActivity[] } }>(as, openActivities, { id });
  const found = activities.nodes.find(({ userTaskKey }) => userTaskKey === userTask);
  if (!found) throw new Error(`${as} sees no open Activity of ${userTask}.`);
  return found;
}

export async function claim(subject: Subject, userTask: string, as: PersonId): Promise<void> {
  const { id, version } = await openActivity(subject, userTask, as);
  await subject.circuit.ask(as, 'mutation ($id: ID!, $version: Int!) { claimActivity(id: $id, version: $version) { id } }', {
    id,
    version,
  });
}

/** Records the decision; the returned function hands it to the engine. */
export async function recordDecision(subject: Subject, userTask: string, { as, decision }: PersonsDecision): Promise<() => Promise<void>> {
  const { announced, bridge, ask } = subject.circuit;
  const { id, version } = await openActivity(subject, userTask, as);
  const complete =
    'mutation ($id: ID!, $version: Int!, $decision: JSONObject!) { completeActivity(id: $id, version: $version, decision: $decision) { id } }';
  await ask(as, complete, { id, version, decision });
  const decided = announced.takeDecision(new Set([subject.id]));
  if (!decided) throw new Error(`The decision of ${as} on ${userTask} was not announced.`);
  return async () => void (await completeTask(bridge, decided));
}

export async function correlate(subject: Subject, messageName: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
  const send = `mutation ($messageName: String!, $businessKey: String!, $variables: JSONObject) {
    correlateMessage(messageName: $messageName, businessKey: $businessKey, variables: $variables) { id } }`;
  await subject.circuit.ask('clara', send, { messageName, businessKey: subject.businessKey, variables });
}

/** Delivers a signal to this instance and the called ones; the API's own signal would reach the instances of other tests, too. */
export async function signal(subject: Subject, signalName: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
  const { executions } = subject.circuit.flowable;
  const members = await family(subject);
  const waiting = await Promise.all(members.map(({ processInstanceId }) => executions.waitingForSignal({ processInstanceId, signalName })));
  if (waiting.flat().length === 0) throw new Error(`The instance does not wait for the signal ${signalName}.`);
  for (const { id: executionId } of waiting.flat()) await executions.deliverSignal({ executionId, signalName, variables });
}

export async function cancel({ circuit, id }: Subject, reason: string): Promise<void> {
  const mutation = 'mutation ($id: ID!, $reason: String!) { cancelProcess(processInstanceId: $id, reason: $reason) { id } }';
  await circuit.ask('otto', mutation, { id, reason });
}

/** Retries the incidents at an element, as an operator does after the cause is gone. */
export async function retryIncidents(subject: Subject, elementId: string): Promise<void> {
  const { jobs } = subject.circuit.flowable;
  const members = await family(subject);
  const deadLetters = (await Promise.all(members.map((member) => jobs.deadLetters(member)))).flat();
  const wanted = deadLetters.filter((job) => job.elementId === elementId);
  if (wanted.length === 0) throw new Error(`There is no incident at ${elementId} to retry.`);
  for (const { id } of wanted) await jobs.retryDeadLetter(id);
}
