import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';

/** A change of one Activity: its answer is shown at once, and everything else is asked again, after errors too. */
export function useActivityMutation<Input>(activityId: string, change: (input: Input) => Promise<ActivityDetailFragment>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    // A refresh that is under way would bring the state from before.
    onMutate: () => queries.cancelQueries({ queryKey: ['activity', activityId] }),
    onSuccess: (activity) => queries.setQueryData(['activity', activityId], activity),
    onSettled: () => {
      void queries.invalidateQueries();
    },
  });
}
