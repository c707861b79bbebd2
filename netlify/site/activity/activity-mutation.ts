import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';

/** Changes one Activity: shows the answer at once, and refetches all other data, after errors too. */
export function useActivityMutation<Input>(activityId: string, change: (input: Input) => Promise<ActivityDetailFragment>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    // A refetch under way would bring back the state from before.
    onMutate: () => queries.cancelQueries({ queryKey: ['activity', activityId] }),
    onSuccess: (activity) => queries.setQueryData(['activity', activityId], activity),
    onSettled: () => {
      void queries.invalidateQueries();
    },
  });
}
