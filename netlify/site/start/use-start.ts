import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ulid } from 'ulid';

import type { StartAnswerFragment } from '#netlify/site/generated/graphql.ts';

/**
 * Starts an instance from one opened form. The idempotency key belongs to the form: a double click, or a resend after a lost answer, makes
 * one instance. Opens the page of the instance once it exists.
 */
export function useStart<Input>(send: (input: Input, idempotencyKey: string) => Promise<StartAnswerFragment>) {
  const [idempotencyKey] = useState(() => ulid());
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (input: Input) => send(input, idempotencyKey),
    onSuccess: async (answer) => {
      void queries.invalidateQueries();
      if (answer.status !== 'STARTED' || !answer.processInstance) return;
      await router.navigate({ to: '/instances/$processInstanceId', params: { processInstanceId: answer.processInstance.id } });
    },
  });
}
