import type { Call } from './authorized-call.ts';
import {
  ContinueOperationDocument,
  type ContinueOperationMutation,
  LateOperationsDocument,
  type LateOperationsQuery,
} from './generated/graphql.ts';

export type LateOperation = LateOperationsQuery['lateOperations'][number];
export type OperationProgress = ContinueOperationMutation['continueOperation'];

/** Operations of people on many process instances. */
export interface OperationsApi {
  /** Returns running operations whose run was lost, or ended to wait. */
  lateOperations(limit: number): Promise<LateOperation[]>;
  /** Carries out one page of an operation. Returns the pause before the next. */
  continueOperation(id: string): Promise<OperationProgress>;
}

export const operationsApi = (call: Call): OperationsApi => ({
  lateOperations: async (limit) => (await call(LateOperationsDocument, { limit })).lateOperations,
  continueOperation: async (id) => (await call(ContinueOperationDocument, { id })).continueOperation,
});
