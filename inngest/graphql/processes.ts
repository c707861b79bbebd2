import type { Call } from './authorized-call.ts';
import {
  DeliverMessagesDocument,
  DuplicateInstancesDocument,
  type InstanceInput,
  StartPendingIntentsDocument,
} from './generated/graphql.ts';

/** Stored starts and messages of process instances. */
export interface ProcessesApi {
  /** Starts pending intents, for a few seconds. Returns the number now started or refused. */
  startPendingIntents(limit: number): Promise<number>;
  /** Tries messages whose time has come, for a few seconds. Returns the number tried. */
  deliverMessages(limit: number, processInstanceIds?: readonly string[]): Promise<number>;
  /** Filters the instances to duplicates: their business key belongs to another instance. */
  duplicateInstances(instances: InstanceInput[]): Promise<string[]>;
}

export const processesApi = (call: Call): ProcessesApi => ({
  startPendingIntents: async (limit) => (await call(StartPendingIntentsDocument, { limit })).startPendingIntents,
  deliverMessages: async (limit, processInstanceIds) =>
    (await call(DeliverMessagesDocument, { limit, processInstanceIds: processInstanceIds && [...processInstanceIds] })).deliverMessages,
  duplicateInstances: async (instances) => (await call(DuplicateInstancesDocument, { instances })).duplicateInstances,
});
