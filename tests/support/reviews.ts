import type { TestClient } from './client.ts';
import { eventually } from './eventually.ts';

export interface Started {
  readonly status: 'STARTED' | 'PENDING' | 'REFUSED';
  readonly businessKey: string;
  readonly processInstance: { readonly id: string } | null;
}

export interface Review {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly delivery: string;
  readonly decidedBy: string | null;
  readonly closedReason: string | null;
  readonly businessKey: string | null;
  readonly processInstanceId: string;
  readonly taskId: string;
  readonly candidateGroups: readonly string[];
  readonly priority: number;
}

export interface Instance {
  readonly id: string;
  readonly businessKey: string | null;
  readonly status: 'RUNNING' | 'FAILED' | 'COMPLETED' | 'CANCELLED';
  readonly outcome: string | null;
  readonly incidents: readonly { readonly message: string; readonly retrying: boolean; readonly elementId: string | null }[];
}

const reviewFields = 'id version status delivery decidedBy closedReason businessKey processInstanceId taskId candidateGroups priority';
const instanceFields = 'id businessKey status outcome incidents { message retrying elementId }';

export type As = (person: 'clara' | 'rita' | 'ravi' | 'leo' | 'otto') => TestClient;

/** Actions of people on the reviews and instances of a process definition, through the public API only. */
export function reviewsOf(as: As, processDefinitionKey: string) {
  const reviews = async (filter: Record<string, unknown>): Promise<Review[]> => {
    const document = `query ($filter: ActivityFilter) { activities(filter: $filter, first: 100) { nodes { ${reviewFields} } } }`;
    return (await as('leo').request<{ activities: { nodes: Review[] } }>(document, { filter })).activities.nodes;
  };

  const complete = async (person: 'rita' | 'ravi' | 'leo', review: Review, decision: Record<string, unknown>): Promise<Review> => {
    const document = `mutation ($id: ID!, $version: Int!, $decision: JSONObject!) {
      completeActivity(id: $id, version: $version, decision: $decision) { ${reviewFields} } }`;
    const variables = { id: review.id, version: review.version, decision };
    return (await as(person).request<{ completeActivity: Review }>(document, variables)).completeActivity;
  };

  const instance = async (businessKey: string): Promise<Instance> => {
    const document = `query ($filter: ProcessInstanceFilter) { processInstances(filter: $filter) { nodes { ${instanceFields} } } }`;
    const filter = { businessKey, processDefinitionKey };
    const { nodes } = (await as('otto').request<{ processInstances: { nodes: Instance[] } }>(document, { filter })).processInstances;
    const [only, ...others] = nodes;
    if (!only) throw new Error(`${businessKey} has no instance yet.`);
    if (others.length > 0) throw new Error(`${businessKey} has ${nodes.length} instances: ${nodes.map((node) => node.id).join(', ')}`);
    return only;
  };

  const openReview = (businessKey: string, seconds = 60): Promise<Review> =>
    eventually(async () => (await reviews({ businessKey, status: ['OPEN', 'CLAIMED'] }))[0] as Review, Boolean, {
      seconds,
      what: `The review of ${businessKey}`,
    });

  const ended = (businessKey: string, seconds = 60): Promise<Instance> =>
    eventually(
      () => instance(businessKey),
      ({ status }) => status === 'COMPLETED' || status === 'CANCELLED',
      {
        seconds,
        what: `The end of ${businessKey}`,
      },
    );

  return { reviews, complete, instance, openReview, ended };
}
