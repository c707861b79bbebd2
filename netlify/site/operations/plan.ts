import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { type OperationInput, PlanOperationDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';

/** Process instances that an operation is for. */
export type Selected = Pick<OperationInput, 'processInstanceIds' | 'errorGroupId' | 'filter'>;

/** Plans an operation and opens the page of its dry run. */
export function usePlan() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (input: OperationInput) => (await callApi(PlanOperationDocument, { input })).planOperation.id,
    onSuccess: (operationId) => navigate({ to: '/operations/$operationId', params: { operationId } }),
  });
}
